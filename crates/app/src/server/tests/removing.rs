//! Someone is taken out of a team that works over a server.

use std::collections::BTreeMap;

use crypto::{Envelope, Pins, Team};

use super::street::{Street, agree, makes_a_checkpoint};
use crate::neighbour::edit_neighbour;
use crate::server::{ExchangeError, exchange};
use crate::team::two_laptops::phone;
use crate::team::{
    Membership, MembershipError, RemoveDeviceError, Role, list_devices, remove_device,
    set_device_role, show_team,
};
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

async fn edit(street: &Street, at: &TestApp, number: &str) {
    edit_neighbour(&at.app, street.kees, &phone(number))
        .await
        .unwrap();
}

async fn remove(street: &Street, by: &TestApp, whom: &TestApp) {
    let device = street.device(whom).await;
    remove_device(&by.app, street.initiative, device)
        .await
        .unwrap();
}

async fn names(street: &Street, at: &TestApp) -> usize {
    let devices = list_devices(&at.app, street.initiative).await;
    devices.unwrap().len()
}

/// Whether a laptop has a key that opens an envelope.
async fn opens(street: &Street, at: &TestApp, envelope: &[u8]) -> bool {
    let mut lease = at.app.store.lease().await.unwrap();
    let membership = Membership::load(&at.app, &mut lease, street.initiative).await;
    let (membership, envelope) = (
        membership.unwrap(),
        Envelope::parse(envelope.into()).unwrap(),
    );
    let header = *envelope.header();
    let maker = membership.team.device(header.site.device).unwrap().card;
    let signed = envelope.signed_by(&maker.signing).unwrap();
    let key = membership.key(header.epoch);
    key.is_some_and(|key| signed.open(key).is_ok())
}

#[tokio::test]
async fn what_the_removed_sent_before_counts() {
    let street = Street::new().await;
    edit(&street, &street.c, "0612345678").await;
    street.meet(&street.c).await;
    remove(&street, &street.a, &street.c).await;
    street.meet(&street.b).await;
    assert_eq!(
        street.phone(&street.b).await.as_deref(),
        Some("+31612345678")
    );
    agree(&[&street.a, &street.b]).await;
    assert_eq!(names(&street, &street.b).await, 2);
}

#[tokio::test]
async fn the_removed_is_told_so_keeps_what_stands_there_and_sends_nothing_more() {
    let street = Street::new().await;
    remove(&street, &street.a, &street.c).await;
    edit(&street, &street.c, "0612345678").await;
    let head = street.relay.head();
    let refused = exchange(&street.c.app, street.initiative)
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        ExchangeError::Membership(MembershipError::Removed)
    ));
    assert_eq!(Refusal::from(refused).code, ErrorCode::RemovedFromTeam);
    assert_eq!(street.relay.head(), head);
    assert_eq!(
        street.phone(&street.c).await.as_deref(),
        Some("+31612345678")
    );
    assert_eq!(street.phone(&street.a).await, None);
}

#[tokio::test]
async fn the_keys_of_the_removed_open_no_new_envelope() {
    let street = Street::new().await;
    let before = street.relay.head();
    remove(&street, &street.a, &street.c).await;
    edit(&street, &street.a, "0612345678").await;
    street.meet(&street.a).await;
    let new = street.relay.envelopes_after(before);
    assert!(!new.is_empty());
    for envelope in new {
        assert!(!opens(&street, &street.c, &envelope).await);
        street.meet(&street.b).await;
        assert!(opens(&street, &street.b, &envelope).await);
    }
}

#[tokio::test]
async fn an_edit_made_before_hearing_of_a_removal_arrives() {
    let street = Street::new().await;
    remove(&street, &street.a, &street.c).await;
    edit(&street, &street.b, "0612345678").await;
    let met = street.meet(&street.b).await;
    assert!(met.in_step);
    street.meet(&street.a).await;
    assert_eq!(
        street.phone(&street.a).await.as_deref(),
        Some("+31612345678")
    );
    agree(&[&street.a, &street.b]).await;
}

#[tokio::test]
async fn an_edit_that_was_sealed_before_hearing_of_a_removal_arrives() {
    let street = Street::new().await;
    edit(&street, &street.b, "0612345678").await;
    // Sealed, for a stick.
    crate::team::export_bundle(&street.b.app, street.initiative)
        .await
        .unwrap();
    remove(&street, &street.a, &street.c).await;
    assert!(street.meet(&street.b).await.in_step);
    street.meet(&street.a).await;
    assert_eq!(
        street.phone(&street.a).await.as_deref(),
        Some("+31612345678")
    );
    agree(&[&street.a, &street.b]).await;
}

#[tokio::test]
async fn two_removals_at_the_same_time_both_hold() {
    let street = Street::new().await;
    let d = TestApp::on(4, std::sync::Arc::new(street.relay.clone())).await;
    street.let_in(&d, Role::Member).await;
    street.all_meet().await;
    let (c, d) = (street.device(&street.c).await, street.device(&d).await);
    let (one, other) = tokio::join!(
        remove_device(&street.a.app, street.initiative, c),
        remove_device(&street.b.app, street.initiative, d),
    );
    one.unwrap();
    other.unwrap();
    street.meet(&street.a).await;
    street.meet(&street.b).await;
    for at in [&street.a, &street.b] {
        assert_eq!(names(&street, at).await, 2);
    }
    edit(&street, &street.a, "0612345678").await;
    street.meet(&street.a).await;
    street.meet(&street.b).await;
    agree(&[&street.a, &street.b]).await;
}

#[tokio::test]
async fn a_removal_whose_answer_was_lost_is_tried_again_and_holds_once() {
    let street = Street::new().await;
    let device = street.device(&street.c).await;
    street.relay.lose_the_answer_to_the_next_record();
    let lost = remove_device(&street.a.app, street.initiative, device).await;
    assert!(matches!(lost, Err(RemoveDeviceError::Server(_))));
    remove_device(&street.a.app, street.initiative, device)
        .await
        .unwrap();
    edit(&street, &street.a, "0612345678").await;
    street.meet(&street.a).await;
    street.meet(&street.b).await;
    assert_eq!(names(&street, &street.b).await, 2);
    agree(&[&street.a, &street.b]).await;
}

#[tokio::test]
async fn what_came_just_before_a_removal_counts_for_all_or_for_none() {
    let street = Street::new().await;
    edit(&street, &street.c, "0612345678").await;
    let bundle = crate::team::export_bundle(&street.c.app, street.initiative)
        .await
        .unwrap();
    let late = sync::Bundle::decode(&bundle).unwrap().envelopes;
    street.relay.take_in_before_the_next_record(late);
    let heads = street.relay.head();
    remove(&street, &street.a, &street.c).await;
    assert!(street.relay.head() > heads);
    street.meet(&street.b).await;
    street.meet(&street.a).await;
    agree(&[&street.a, &street.b]).await;
    assert!(street.meet(&street.b).await.in_step);
}

#[tokio::test]
async fn what_one_had_taken_in_before_hearing_of_a_removal_reaches_all() {
    let street = Street::new().await;
    edit(&street, &street.c, "0612345678").await;
    let bundle = crate::team::export_bundle(&street.c.app, street.initiative)
        .await
        .unwrap();
    remove(&street, &street.a, &street.c).await;
    crate::team::import_bundle(&street.b.app, &bundle)
        .await
        .unwrap();
    assert_eq!(
        street.phone(&street.b).await.as_deref(),
        Some("+31612345678")
    );
    street.meet(&street.b).await;
    street.meet(&street.a).await;
    assert_eq!(
        street.phone(&street.a).await.as_deref(),
        Some("+31612345678")
    );
    agree(&[&street.a, &street.b]).await;
}

#[tokio::test]
async fn a_newcomer_begins_with_what_someone_made_who_is_in_the_team() {
    let street = Street::new().await;
    makes_a_checkpoint(&street.c, street.initiative).await;
    street.all_meet().await;
    remove(&street, &street.a, &street.c).await;
    let d = TestApp::on(4, std::sync::Arc::new(street.relay.clone())).await;
    street.let_in(&d, Role::Member).await;
    assert!(street.meet(&d).await.in_step);
    street.meet(&street.a).await;
    street.meet(&d).await;
    agree(&[&street.a, &d]).await;
}

#[tokio::test]
async fn who_may_not_remove_is_told_so_and_nothing_changes() {
    let street = Street::new().await;
    let (a, b) = (
        street.device(&street.a).await,
        street.device(&street.b).await,
    );
    let id = street.initiative;
    let by_member = remove_device(&street.c.app, id, b).await;
    assert!(matches!(by_member, Err(RemoveDeviceError::NotAKeeper)));
    let oneself = remove_device(&street.a.app, id, a).await;
    assert!(matches!(oneself, Err(RemoveDeviceError::Oneself)));
    let stranger = crypto::DeviceId([7; 12]);
    let unknown = remove_device(&street.a.app, id, stranger).await;
    assert!(matches!(unknown, Err(RemoveDeviceError::Unknown(_))));
    street.all_meet().await;
    let team = show_team(&street.c.app, id).await.unwrap().unwrap();
    assert_eq!((team.devices.len(), team.is_removed), (3, false));
}

#[tokio::test]
async fn a_keeper_who_was_removed_removes_nobody() {
    let street = Street::new().await;
    remove(&street, &street.a, &street.b).await;
    let c = street.device(&street.c).await;
    let refused = remove_device(&street.b.app, street.initiative, c).await;
    let code = Refusal::from(refused.unwrap_err()).code;
    assert_eq!(code, ErrorCode::RemovedFromTeam);
    street.meet(&street.a).await;
    assert_eq!(names(&street, &street.a).await, 2);
}

#[tokio::test]
async fn a_role_is_given_and_taken_and_a_laptop_that_keeps_the_list_stays() {
    let street = Street::new().await;
    let id = street.initiative;
    let (a, b, c) = (
        street.device(&street.a).await,
        street.device(&street.b).await,
        street.device(&street.c).await,
    );
    set_device_role(&street.b.app, id, c, Role::Keeper)
        .await
        .unwrap();
    set_device_role(&street.b.app, id, c, Role::Keeper)
        .await
        .unwrap();
    set_device_role(&street.b.app, id, c, Role::Member)
        .await
        .unwrap();
    set_device_role(&street.b.app, id, a, Role::Member)
        .await
        .unwrap();
    let last = set_device_role(&street.b.app, id, b, Role::Member).await;
    assert_eq!(Refusal::from(last.unwrap_err()).code, ErrorCode::LastKeeper);
    let refused = set_device_role(&street.a.app, id, c, Role::Keeper).await;
    assert_eq!(
        Refusal::from(refused.unwrap_err()).code,
        ErrorCode::NotAKeeper
    );
}

/// The pins of a keeper who has not heard of everything end before what another has.
#[tokio::test]
async fn what_one_pulled_before_hearing_of_a_removal_reaches_all() {
    let street = Street::new().await;
    edit(&street, &street.c, "0612345678").await;
    street.meet(&street.c).await;
    street.meet(&street.b).await;
    let device = street.device(&street.c).await;
    let mut lease = street.a.app.store.lease().await.unwrap();
    let a = Membership::load(&street.a.app, &mut lease, street.initiative).await;
    drop(lease);
    let (a, without) = (a.unwrap(), BTreeMap::from([(device, Pins::new())]));
    let (author, (_, key)) = (a.author(street.a.app.now()), a.current_key().unwrap());
    let random = [9; Team::REMOVE_RANDOM_BYTES];
    let record = a.team.remove(author, without, key, &random).unwrap();
    street.relay.add(record);
    for at in [&street.a, &street.b, &street.a] {
        street.meet(at).await;
    }
    assert_eq!(
        street.phone(&street.a).await.as_deref(),
        Some("+31612345678")
    );
    agree(&[&street.a, &street.b]).await;
}
