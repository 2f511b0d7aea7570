//! Someone is taken out of a team that works by sticks alone.

use domain::InitiativeId;
use sync::Bundle;

use super::someone;
use crate::neighbour::edit_neighbour;
use crate::team::two_laptops::{TwoLaptops, phone};
use crate::team::*;
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

/// A keeps the list; B and C take part.
struct Three {
    two: TwoLaptops,
    c: TestApp,
}

impl Three {
    async fn new() -> Self {
        let two = TwoLaptops::new().await;
        let c = TestApp::laptop(3).await;
        let three = Self { two, c };
        three.let_in(&three.c).await;
        three
    }

    async fn let_in(&self, newcomer: &TestApp) {
        let (a, id) = (&self.two.a, self.two.initiative);
        let link = invite_device(&a.app, id).await.unwrap();
        let joining = join_team(&newcomer.app, &link, "Ans").await.unwrap();
        accept_device(&a.app, id, &joining.request, Role::Member)
            .await
            .unwrap();
        self.two.carry(a, newcomer).await;
    }

    async fn edit(&self, at: &TestApp, number: &str) {
        edit_neighbour(&at.app, self.two.kees, &phone(number))
            .await
            .unwrap();
    }

    async fn remove_b(&self) {
        let b = own(&self.two.b, self.two.initiative).await;
        remove_device(&self.two.a.app, self.two.initiative, b)
            .await
            .unwrap();
    }

    async fn bundle_of(&self, at: &TestApp) -> Vec<u8> {
        export_bundle(&at.app, self.two.initiative).await.unwrap()
    }
}

async fn own(at: &TestApp, initiative: InitiativeId) -> DeviceId {
    let devices = list_devices(&at.app, initiative).await.unwrap();
    devices.iter().find(|it| it.is_own).unwrap().id
}

async fn same(one: &TestApp, other: &TestApp) -> bool {
    one.app.state_hash().await.unwrap() == other.app.state_hash().await.unwrap()
}

#[tokio::test]
async fn a_removal_travels_by_bundle_and_who_was_removed_is_told_so() {
    let three = Three::new().await;
    let (two, id) = (&three.two, three.two.initiative);
    three.edit(&two.b, "0687654321").await;
    two.carry(&two.b, &two.a).await;
    three.remove_b().await;
    three.edit(&two.a, "0612345678").await;
    let at_c = two.carry(&two.a, &three.c).await;
    assert_eq!((at_c.new_envelopes, at_c.refused), (2, 0));
    assert_eq!(list_devices(&three.c.app, id).await.unwrap().len(), 2);
    assert_eq!(two.phone(&three.c).await.as_deref(), Some("+31612345678"));
    let before = two.b.app.state_hash().await.unwrap();
    let refused = import_bundle(&two.b.app, &three.bundle_of(&two.a).await).await;
    let code = Refusal::from(refused.unwrap_err()).code;
    assert_eq!(code, ErrorCode::RemovedFromTeam);
    assert_eq!(two.b.app.state_hash().await.unwrap(), before);
    let team = show_team(&two.b.app, id).await.unwrap().unwrap();
    assert_eq!((team.is_removed, team.devices.len()), (true, 2));
    let refused = export_bundle(&two.b.app, id).await;
    let code = Refusal::from(refused.unwrap_err()).code;
    assert_eq!(code, ErrorCode::RemovedFromTeam);
}

#[tokio::test]
async fn nothing_that_a_removed_laptop_does_later_comes_in_with_its_bundle() {
    let three = Three::new().await;
    let two = &three.two;
    three.remove_b().await;
    two.carry(&two.a, &three.c).await;
    for number in ["0612345678", "0687654321"] {
        three.edit(&two.b, number).await;
        let bundle = three.bundle_of(&two.b).await;
        for at in [&two.a, &three.c] {
            let taken = import_bundle(&at.app, &bundle).await.unwrap();
            assert!(taken.refused > 0);
            assert_eq!(two.phone(at).await, None);
        }
    }
}

/// A copy counts its parts from one: its numbers say nothing of when it was made.
#[tokio::test]
async fn a_copy_of_a_removed_laptop_does_not_come_in_where_something_is_missing() {
    let three = Three::new().await;
    let two = &three.two;
    for number in ["0611111111", "0622222222", "0633333333"] {
        three.edit(&two.b, number).await;
        two.carry(&two.b, &two.a).await;
    }
    three.remove_b().await;
    two.carry(&two.a, &three.c).await;
    let stands = two.phone(&three.c).await;
    three.edit(&two.b, "0644444444").await;
    three.edit(&two.b, "0655555555").await;
    let mut bundle = Bundle::decode(&three.bundle_of(&two.b).await).unwrap();
    bundle.envelopes.remove(0);
    let taken = import_bundle(&three.c.app, &bundle.encode()).await;
    assert!(taken.unwrap().refused > 0);
    assert_eq!(two.phone(&three.c).await, stands);
}

#[tokio::test]
async fn an_edit_of_a_third_who_had_not_heard_of_the_removal_arrives() {
    let three = Three::new().await;
    let two = &three.two;
    three.remove_b().await;
    three.edit(&three.c, "0612345678").await;
    let at_a = two.carry(&three.c, &two.a).await;
    assert_eq!((at_a.refused, at_a.kept_for_later), (0, 0));
    assert_eq!(two.phone(&two.a).await.as_deref(), Some("+31612345678"));
    two.carry(&two.a, &three.c).await;
    assert!(same(&two.a, &three.c).await);
}

#[tokio::test]
async fn what_a_third_took_in_before_hearing_of_the_removal_reaches_all() {
    let three = Three::new().await;
    let two = &three.two;
    three.edit(&two.b, "0612345678").await;
    three.remove_b().await;
    two.carry(&two.b, &three.c).await;
    two.carry(&two.a, &three.c).await;
    let first = two.carry(&three.c, &two.a).await;
    assert!(same(&two.a, &three.c).await);
    assert_eq!(two.phone(&two.a).await.as_deref(), Some("+31612345678"));
    let again = two.carry(&three.c, &two.a).await;
    assert_eq!((first.refused, again.refused), (1, 0));
}

#[tokio::test]
async fn who_comes_in_after_a_removal_reads_all_that_stands() {
    let three = Three::new().await;
    let two = &three.two;
    three.edit(&two.b, "0612345678").await;
    two.carry(&two.b, &two.a).await;
    three.remove_b().await;
    let d = TestApp::laptop(4).await;
    three.let_in(&d).await;
    assert!(same(&two.a, &d).await);
    assert_eq!(two.phone(&d).await.as_deref(), Some("+31612345678"));
}

#[tokio::test]
async fn two_removals_one_after_the_other_both_hold() {
    let three = Three::new().await;
    let (two, id) = (&three.two, three.two.initiative);
    let d = TestApp::laptop(4).await;
    three.let_in(&d).await;
    three.remove_b().await;
    let c = own(&three.c, id).await;
    remove_device(&two.a.app, id, c).await.unwrap();
    remove_device(&two.a.app, id, c).await.unwrap();
    three.edit(&two.a, "0612345678").await;
    two.carry(&two.a, &d).await;
    assert!(same(&two.a, &d).await);
    assert_eq!(list_devices(&d.app, id).await.unwrap().len(), 2);
}

/// A long list goes in several envelopes, of which the removed brought only the first.
#[tokio::test]
async fn half_of_a_list_of_a_removed_laptop_is_not_waited_for() {
    let three = Three::new().await;
    let (two, id) = (&three.two, three.two.initiative);
    let (store, now) = (&two.b.app.store, two.b.app.now());
    let begun = store.begin_batch("import_neighbours", id, now).await;
    let mut batch = begun.unwrap();
    for number in 0..3_000 {
        batch.add(&someone(id, number));
        batch.write_full_slices().await.unwrap();
    }
    batch.publish().await.unwrap();
    let mut bundle = Bundle::decode(&three.bundle_of(&two.b).await).unwrap();
    assert!(bundle.envelopes.len() > 1);
    bundle.envelopes.truncate(1);
    import_bundle(&two.a.app, &bundle.encode()).await.unwrap();
    assert!(is_waiting(&two.a, id).await);
    three.remove_b().await;
    two.carry(&two.a, &three.c).await;
    two.carry(&three.c, &two.a).await;
    assert!(!is_waiting(&two.a, id).await);
    assert!(same(&two.a, &three.c).await);
}

async fn is_waiting(at: &TestApp, initiative: InitiativeId) -> bool {
    let mut lease = at.app.store.lease().await.unwrap();
    lease.keeps_something_back(initiative).await.unwrap()
}

#[tokio::test]
async fn a_laptop_was_last_seen_when_it_did_what_is_here() {
    let three = Three::new().await;
    let (two, id) = (&three.two, three.two.initiative);
    let b = own(&two.b, id).await;
    let seen = async || {
        let devices = list_devices(&two.a.app, id).await.unwrap();
        devices.iter().find(|it| it.id == b).unwrap().last_seen
    };
    assert_eq!(seen().await, None);
    for _ in 0..60 {
        two.b.app.now(); // its clock is a minute ahead
    }
    let before = two.b.app.now();
    three.edit(&two.b, "0612345678").await;
    let after = two.b.app.now();
    two.carry(&two.b, &two.a).await;
    let at = seen().await.unwrap();
    assert!((before..=after).contains(&at), "{before} {at} {after}");
}
