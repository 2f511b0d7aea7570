//! Two laptops and a stick.

mod attachments;
mod merging;
mod removing;

use domain::{InitiativeId, Neighbour, NeighbourId, PersonName, Text};

use super::two_laptops::{TwoLaptops as Two, phone};
use super::*;
use crate::conflict::list_conflicts;
use crate::consent::{ConsentInput, record_consent};
use crate::neighbour::{
    edit_neighbour, erase_neighbour, show_neighbour, tag_neighbours, trash_neighbours,
};
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

#[tokio::test]
async fn a_laptop_that_was_let_in_has_what_stood_from_a_stick_alone() {
    let two = Two::new().await;
    two.agree().await;
    let devices = list_devices(&two.b.app, two.initiative).await.unwrap();
    assert_eq!(devices.len(), 2);
}

#[tokio::test]
async fn a_copy_that_comes_again_asks_nothing_of_who_was_thrown_away_before() {
    let a = TestApp::laptop(1).await;
    let initiative = a.an_initiative().await;
    let kees = a.a_neighbour(initiative, "Kees", "Vries").await;
    edit_neighbour(&a.app, kees, &phone("0612345678"))
        .await
        .unwrap();
    trash_neighbours(&a.app, &[kees]).await.unwrap();
    let two = Two::joined(a, initiative, kees).await;
    for _ in 0..2 {
        two.a.a_neighbour(initiative, "Ans", "Smit").await;
        assert_eq!(two.carry(&two.a, &two.b).await.conflicts, 0);
    }
    let undecided = list_conflicts(&two.b.app, initiative).await.unwrap();
    assert_eq!(undecided, []);
}

#[tokio::test]
async fn what_both_did_apart_stands_on_both_and_the_same_field_is_told() {
    let two = Two::new().await;
    edit_neighbour(&two.a.app, two.kees, &phone("0612345678"))
        .await
        .unwrap();
    two.a.a_neighbour(two.initiative, "Ans", "Smit").await;
    edit_neighbour(&two.b.app, two.kees, &phone("0687654321"))
        .await
        .unwrap();
    two.b.a_neighbour(two.initiative, "Ineke", "Bos").await;
    let at_b = two.carry(&two.a, &two.b).await;
    let at_a = two.carry(&two.b, &two.a).await;
    assert_eq!((at_a.conflicts, at_b.conflicts), (1, 1));
    two.agree().await;
}

#[tokio::test]
async fn a_bundle_that_comes_twice_or_late_changes_nothing() {
    let two = Two::new().await;
    let early = export_bundle(&two.a.app, two.initiative).await.unwrap();
    edit_neighbour(&two.a.app, two.kees, &phone("0612345678"))
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    let again = two.carry(&two.a, &two.b).await;
    assert_eq!(again, two.nothing_new());
    let late = import_bundle(&two.b.app, &early).await.unwrap();
    assert_eq!(late, two.nothing_new());
    two.agree().await;
}

#[tokio::test]
async fn someone_who_is_erased_is_gone_on_the_other_laptop_and_from_what_it_hands_on() {
    let two = Two::new().await;
    edit_neighbour(&two.a.app, two.kees, &phone("0612345678"))
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    erase_neighbour(&two.b.app, two.kees).await.unwrap();
    edit_neighbour(&two.a.app, two.kees, &phone("0687654321"))
        .await
        .unwrap();
    let at_a = two.carry(&two.b, &two.a).await;
    two.carry(&two.a, &two.b).await;
    assert_eq!(at_a.erased, 1);
    assert!(show_neighbour(&two.a.app, two.kees).await.is_err());
    two.agree().await;
}

#[tokio::test]
async fn what_was_made_of_someone_who_is_erased_meanwhile_goes_too() {
    let two = Two::new().await;
    erase_neighbour(&two.a.app, two.kees).await.unwrap();
    tag_neighbours(&two.b.app, &[two.kees], "kan klussen")
        .await
        .unwrap();
    let consent = ConsentInput {
        channel: "phone".into(),
        purpose: "contact".into(),
        given: true,
        wording: "Je mag me bellen".into(),
        source: "spoken".into(),
    };
    record_consent(&two.b.app, two.kees, &consent)
        .await
        .unwrap();
    two.carry(&two.b, &two.a).await;
    two.carry(&two.a, &two.b).await;
    two.agree().await;
    for at in [&two.a, &two.b] {
        let mut lease = at.app.store.lease().await.unwrap();
        assert!(lease.tags_of(two.kees).await.unwrap().is_empty());
        assert!(lease.consent_of(two.kees).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_list_that_fills_several_envelopes_arrives_whole() {
    let two = Two::new().await;
    let (store, now) = (&two.a.app.store, two.a.app.now());
    let mut batch = store
        .begin_batch("import_neighbours", two.initiative, now)
        .await
        .unwrap();
    for number in 0..3_000 {
        batch.add(&someone(two.initiative, number));
        batch.write_full_slices().await.unwrap();
    }
    batch.publish().await.unwrap();
    let at_b = two.carry(&two.a, &two.b).await;
    assert!(at_b.new_envelopes > 1);
    two.agree().await;
}

/// With a note that does not compress well.
fn someone(initiative: InitiativeId, number: u64) -> Neighbour {
    let noise = blake3::hash(&number.to_be_bytes()).to_hex().repeat(8);
    let id = NeighbourId::new(uuid::Uuid::from_u64_pair(9, number));
    let name = PersonName::new("Buur", "", &format!("Nummer {number}")).unwrap();
    Neighbour {
        note: Text::parse(&noise).unwrap(),
        ..Neighbour::named(id, initiative, name)
    }
}

#[tokio::test]
async fn a_bundle_that_someone_changed_changes_nothing() {
    let two = Two::new().await;
    edit_neighbour(&two.a.app, two.kees, &phone("0612345678"))
        .await
        .unwrap();
    let bundle = export_bundle(&two.a.app, two.initiative).await.unwrap();
    let before = two.b.app.state_hash().await.unwrap();
    for at in (0..bundle.len()).step_by(bundle.len() / 97) {
        let mut changed = bundle.clone();
        changed[at] ^= 1;
        let outcome = import_bundle(&two.b.app, &changed).await;
        if two.b.app.state_hash().await.unwrap() != before {
            // What an envelope lacks is in the copy, which is whole: nothing else came in.
            outcome.unwrap();
            two.agree().await;
            return;
        }
        let is_told = outcome.map_or(true, |imported| imported.refused > 0);
        assert!(is_told, "a changed byte at {at} was not noticed");
    }
}

#[tokio::test]
async fn a_laptop_that_was_not_let_in_reads_nothing() {
    let two = Two::new().await;
    let stranger = TestApp::laptop(3).await;
    let link = invite_device(&two.a.app, two.initiative).await.unwrap();
    let bundle = export_bundle(&two.a.app, two.initiative).await.unwrap();
    assert_eq!(refusal(&stranger, &bundle).await, ErrorCode::NoTeam);
    join_team(&stranger.app, &link, "Onbekend").await.unwrap();
    assert_eq!(refusal(&stranger, &bundle).await, ErrorCode::NotInTeam);
}

async fn refusal(at: &TestApp, bundle: &[u8]) -> ErrorCode {
    let refused = import_bundle(&at.app, bundle).await.unwrap_err();
    Refusal::from(refused).code
}

#[tokio::test]
async fn an_invite_is_good_for_one_laptop() {
    let two = Two::new().await;
    let link = invite_device(&two.a.app, two.initiative).await.unwrap();
    let (c, d) = (TestApp::laptop(3).await, TestApp::laptop(4).await);
    let first = join_team(&c.app, &link, "Ans").await.unwrap();
    let second = join_team(&d.app, &link, "Bob").await.unwrap();
    accept_device(&two.a.app, two.initiative, &first.request, Role::Member)
        .await
        .unwrap();
    let refused = accept_device(&two.a.app, two.initiative, &second.request, Role::Member).await;
    assert!(matches!(refused, Err(AcceptDeviceError::UnknownRequest)));
}

#[tokio::test]
async fn a_member_does_not_invite() {
    let two = Two::new().await;
    let refused = invite_device(&two.b.app, two.initiative).await;
    assert!(matches!(refused, Err(InviteDeviceError::NotAKeeper)));
}

#[tokio::test]
async fn a_laptop_that_puts_a_backup_back_gets_its_own_work_again_and_gives_no_number_twice() {
    let two = Two::new().await;
    let backup = crate::backup::make_backup(&two.a.app).await.unwrap();
    edit_neighbour(&two.a.app, two.kees, &phone("0612345678"))
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    let file = backup.file;
    let app = crate::backup::restore_backup(&two.a.app, &file, None)
        .await
        .unwrap();
    let a = TestApp { app, ..two.a };
    let two = Two { a, ..two };
    two.a.a_neighbour(two.initiative, "Ans", "Smit").await;
    let at_b = two.carry(&two.a, &two.b).await;
    assert_eq!((at_b.new_envelopes, at_b.refused), (1, 0));
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    assert_eq!(two.phone(&two.a).await.as_deref(), Some("+31612345678"));
}

#[tokio::test]
async fn who_was_let_in_is_known_by_name_on_both_laptops() {
    let two = Two::new().await;
    name_own_device(&two.a.app, two.initiative, "Kees")
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    for at in [&two.a, &two.b] {
        let team = show_team(&at.app, two.initiative).await.unwrap().unwrap();
        let mut names: Vec<_> = team.devices.iter().map(|it| it.name.clone()).collect();
        names.sort();
        assert_eq!(names, [Some("Kees".into()), Some("Noor".into())]);
    }
}

#[tokio::test]
async fn a_team_is_not_founded_by_nobody() {
    let a = TestApp::new().await;
    let initiative = a.an_initiative().await;
    let refused = create_named_team(&a.app, initiative, " ").await;
    assert!(matches!(refused, Err(CreateNamedTeamError::Field(_))));
    assert_eq!(show_team(&a.app, initiative).await.unwrap(), None);
    create_named_team(&a.app, initiative, "Kees").await.unwrap();
    let team = show_team(&a.app, initiative).await.unwrap().unwrap();
    assert_eq!(team.devices[0].name.as_deref(), Some("Kees"));
    assert!(team.keeps_list);
}

#[tokio::test]
async fn who_waits_asks_again_with_the_same_digits() {
    let two = Two::new().await;
    let c = TestApp::laptop(3).await;
    let link = invite_device(&two.a.app, two.initiative).await.unwrap();
    let first = join_team(&c.app, &link, "Ans").await.unwrap();
    let again = join_team(&c.app, &link, "Ans").await.unwrap();
    assert_eq!(first.digits, again.digits);
    accept_device(&two.a.app, two.initiative, &again.request, Role::Member)
        .await
        .unwrap();
    two.carry(&two.a, &c).await;
    let refused = join_team(&c.app, &link, "Ans").await;
    assert!(matches!(refused, Err(JoinTeamError::Exists)));
}

#[tokio::test]
async fn a_bundle_counts_what_others_did() {
    let two = Two::new().await;
    two.a.a_neighbour(two.initiative, "Ans", "Smit").await;
    two.a.a_neighbour(two.initiative, "Ineke", "Bos").await;
    let bundle = export_bundle(&two.a.app, two.initiative).await.unwrap();
    let first = take_in_bundle(&two.b.app, &bundle).await.unwrap();
    let again = take_in_bundle(&two.b.app, &bundle).await.unwrap();
    assert_eq!((first.changes, again.changes), (2, 0));
}
