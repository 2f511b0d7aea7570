//! Minutes on one laptop and on two, which carry a stick to and fro.

use domain::{InitiativeId, MinutesId};

use super::*;
use crate::conflict::Writer;
use crate::history::{redo, undo};
use crate::initiative::create_initiative;
use crate::neighbour::erase_neighbour;
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;
use crate::{App, ErrorCode, Refusal};

const BENCH: &str = "Besluit: er komt een bank.\n";

async fn begun(app: &App, initiative: InitiativeId) -> MinutesId {
    let input = MinutesInput {
        title: "Kernteam".into(),
        day: "2026-11-23".into(),
        text: BENCH.into(),
    };
    create_minutes(app, initiative, &input).await.unwrap()
}

/// Types at the end of what stands.
async fn append(app: &App, id: MinutesId, more: &str) -> WrittenMinutes {
    let it = show_minutes(app, id).await.unwrap();
    let writing = WriteMinutes {
        id,
        generation: it.generation,
        text: it.text.clone() + more,
        seen: it.text,
    };
    write_minutes(app, &writing).await.unwrap()
}

async fn approve(app: &App, id: MinutesId) {
    let seen = show_minutes(app, id).await.unwrap().text;
    approve_minutes(app, id, &seen).await.unwrap();
}

async fn text(app: &App, id: MinutesId) -> String {
    show_minutes(app, id).await.unwrap().text
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, MinutesError>) -> ErrorCode {
    Refusal::from(outcome.unwrap_err()).code
}

#[tokio::test]
async fn minutes_are_written_approved_and_opened_again() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let id = begun(&t.app, initiative).await;
    let written = append(&t.app, id, "En een boom.\n").await;
    assert!(!written.is_suggestion);
    approve(&t.app, id).await;
    let shown = show_minutes(&t.app, id).await.unwrap();
    assert!(shown.is_approved);
    assert_eq!(shown.text, format!("{BENCH}En een boom.\n"));
    let list = list_minutes(&t.app, initiative).await.unwrap();
    assert_eq!((list.len(), list[0].is_approved), (1, true));
    reopen_minutes(&t.app, id).await.unwrap();
    append(&t.app, id, "Sluiting.\n").await;
    let shown = show_minutes(&t.app, id).await.unwrap();
    assert!(!shown.is_approved && shown.text.ends_with("Sluiting.\n"));
    let approved = shown.approved.unwrap();
    assert_eq!(approved.text, format!("{BENCH}En een boom.\n"));
    assert_eq!(approved.by, None, "who works alone has no name yet");
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let id = begun(&t.app, initiative).await;
    let before = t.app.state_hash().await.unwrap();
    let wrong_day = MinutesInput {
        title: "Overleg".into(),
        day: "gisteren".into(),
        ..MinutesInput::default()
    };
    let refusal = create_minutes(&t.app, initiative, &wrong_day).await;
    assert_eq!(Refusal::from(refusal.unwrap_err()).code, ErrorCode::Date);
    assert_eq!(
        refused(reopen_minutes(&t.app, id).await),
        ErrorCode::MinutesOpen
    );
    let other = approve_minutes(&t.app, id, "iets anders").await;
    assert_eq!(refused(other), ErrorCode::ValuesChanged);
    assert_eq!(
        refused(restore_minutes(&t.app, id).await),
        ErrorCode::NotFound
    );
    let nobody = MinutesId::new(uuid::Uuid::from_u128(7));
    assert_eq!(
        refused(trash_minutes(&t.app, nobody).await),
        ErrorCode::NotFound
    );
    let long = WriteMinutes {
        id,
        generation: show_minutes(&t.app, id).await.unwrap().generation,
        seen: BENCH.into(),
        text: "a".repeat(20_001),
    };
    assert_eq!(
        refused(write_minutes(&t.app, &long).await),
        ErrorCode::TooLong
    );
    assert_eq!(t.app.state_hash().await.unwrap(), before);
    approve(&t.app, id).await;
    assert_eq!(
        refused(approve_minutes(&t.app, id, BENCH).await),
        ErrorCode::MinutesApproved
    );
}

#[tokio::test]
async fn every_act_on_minutes_is_taken_back_and_done_again() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let id = begun(&t.app, initiative).await;
    let mut hashes = vec![t.app.state_hash().await.unwrap()];
    append(&t.app, id, "En een boom.\n").await;
    hashes.push(t.app.state_hash().await.unwrap());
    approve(&t.app, id).await;
    hashes.push(t.app.state_hash().await.unwrap());
    append(&t.app, id, "Te laat.\n").await;
    hashes.push(t.app.state_hash().await.unwrap());
    reopen_minutes(&t.app, id).await.unwrap();
    hashes.push(t.app.state_hash().await.unwrap());
    let late = show_minutes(&t.app, id)
        .await
        .unwrap()
        .suggestions
        .remove(0);
    take_suggestion(&t.app, id, late.id).await.unwrap();
    hashes.push(t.app.state_hash().await.unwrap());
    approve(&t.app, id).await;
    hashes.push(t.app.state_hash().await.unwrap());
    for hash in hashes.iter().rev().skip(1) {
        undo(&t.app).await.unwrap();
        assert_eq!(t.app.state_hash().await.unwrap(), *hash);
    }
    for hash in &hashes[1..] {
        redo(&t.app).await.unwrap();
        assert_eq!(t.app.state_hash().await.unwrap(), *hash);
    }
}

#[tokio::test]
async fn two_laptops_write_at_once_and_nothing_is_asked() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    append(&two.a.app, id, "Van A.\n").await;
    append(&two.b.app, id, "Van B.\n").await;
    let imported = two.carry(&two.a, &two.b).await;
    assert_eq!(imported.conflicts, 0);
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    let text = text(&two.a.app, id).await;
    assert!(text.contains("Van A.") && text.contains("Van B."), "{text}");
    assert_eq!(two.carry(&two.a, &two.b).await, two.nothing_new());
}

#[tokio::test]
async fn an_undo_keeps_what_another_laptop_wrote_since() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    append(&two.a.app, id, "Van A.\n").await;
    two.carry(&two.a, &two.b).await;
    append(&two.b.app, id, "Van B.\n").await;
    two.carry(&two.b, &two.a).await;
    undo(&two.a.app).await.unwrap();
    assert_eq!(text(&two.a.app, id).await, format!("{BENCH}Van B.\n"));
    two.carry(&two.a, &two.b).await;
    two.agree().await;
}

#[tokio::test]
async fn what_comes_after_an_approval_is_told_with_who_wrote_it() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    append(&two.b.app, id, "Van B.\n").await;
    approve(&two.a.app, id).await;
    two.carry(&two.b, &two.a).await;
    two.carry(&two.a, &two.b).await;
    two.agree().await;
    let shown = show_minutes(&two.a.app, id).await.unwrap();
    assert_eq!(shown.text, BENCH);
    let late = &shown.suggestions[0];
    assert_eq!(late.text, format!("{BENCH}Van B.\n"));
    let Some(Writer::Other { name, .. }) = &late.authors[0].0 else {
        panic!("{:?}", late.authors);
    };
    assert_eq!(name.as_deref(), Some("Noor"));
    let refusal = take_suggestion(&two.a.app, id, late.id).await;
    assert_eq!(refused(refusal), ErrorCode::MinutesApproved);
    leave_suggestion(&two.a.app, id, late.id).await.unwrap();
    let again = leave_suggestion(&two.a.app, id, late.id).await;
    assert_eq!(refused(again), ErrorCode::DecidedAlready);
    two.carry(&two.a, &two.b).await;
    two.agree().await;
    assert!(
        show_minutes(&two.b.app, id)
            .await
            .unwrap()
            .suggestions
            .is_empty()
    );
}

#[tokio::test]
async fn of_two_approvals_one_stands_and_both_are_seen() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    append(&two.a.app, id, "Van A.\n").await;
    append(&two.b.app, id, "Van B.\n").await;
    approve(&two.a.app, id).await;
    approve(&two.b.app, id).await;
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    let shown = show_minutes(&two.a.app, id).await.unwrap();
    assert!(shown.is_approved);
    let both = shown.text + &shown.suggestions[0].text;
    assert!(both.contains("Van A.") && both.contains("Van B."), "{both}");
}

#[tokio::test]
async fn a_newcomer_gets_the_text_with_the_copy() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    append(&two.a.app, id, "Weg ermee.\n").await;
    approve(&two.a.app, id).await;
    // What is erased makes that B gets a copy instead of what it lacks.
    erase_neighbour(&two.a.app, two.kees).await.unwrap();
    two.carry(&two.a, &two.b).await;
    two.agree().await;
    let shown = show_minutes(&two.b.app, id).await.unwrap();
    assert_eq!(shown.text, format!("{BENCH}Weg ermee.\n"));
}

#[tokio::test]
async fn minutes_that_name_an_erased_person_are_told() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    append(&two.a.app, id, "Kees Vries vond de bank te hoog.\n").await;
    let other = begun(&two.a.app, two.initiative).await;
    append(&two.a.app, other, "Kees Zandstra was er niet.\n").await;
    let report = erase_neighbour(&two.a.app, two.kees).await.unwrap();
    let told: Vec<MinutesId> = (report.mentions_in_minutes.iter())
        .map(|it| it.minutes)
        .collect();
    assert_eq!(told, [id]);
    assert!(report.mentions_in_minutes[0].excerpt.contains("Kees Vries"));
}

#[tokio::test]
async fn a_title_that_two_changed_is_told() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    for (app, title) in [(&two.a.app, "Voorjaar"), (&two.b.app, "Najaar")] {
        let change = MinutesChange {
            title: Some(title.into()),
            ..MinutesChange::default()
        };
        edit_minutes(app, id, &change).await.unwrap();
    }
    two.carry(&two.a, &two.b).await;
    let told = crate::conflict::list_conflicts(&two.b.app, two.initiative).await;
    let told = told.unwrap();
    assert_eq!((told.len(), told[0].field), (1, "title"));
}

#[tokio::test]
async fn erased_minutes_stay_erased_also_where_someone_wrote_in_them() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    two.carry(&two.a, &two.b).await;
    append(&two.b.app, id, "Van B.\n").await;
    trash_minutes(&two.a.app, id).await.unwrap();
    restore_minutes(&two.a.app, id).await.unwrap();
    trash_minutes(&two.a.app, id).await.unwrap();
    for _ in 0..31 * 24 * 3_600 {
        two.a.app.now();
    }
    assert_eq!(crate::trash::empty_trash(&two.a.app).await.unwrap().rows, 1);
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    for t in [&two.a, &two.b] {
        assert_eq!(refused(show_minutes(&t.app, id).await), ErrorCode::NotFound);
    }
}

#[tokio::test]
async fn a_text_from_a_later_version_is_kept_and_changes_nothing() {
    let two = TwoLaptops::new().await;
    let id = begun(&two.a.app, two.initiative).await;
    let mut lease = two.a.app.store.lease().await.unwrap();
    let table = &sync::registry::MINUTES;
    let later = sync::Value::Bytes(vec![0x82, 9, 0x80]);
    let column = table.column("text");
    let change = sync::RowChange::new(table.id, id.uuid(), vec![(column, later)]);
    let change = sync::ChangeSet {
        ops: vec![sync::Op::Set(change)],
        ..sync::ChangeSet::new(sync::Stamp::at(1_763_000_999_000), "write_minutes", 99)
    };
    let incoming = storage::Incoming {
        initiative: two.initiative,
        changes: &[(sync::SiteRef(2), change)],
        envelopes: &[],
        kept: &[],
    };
    let received = lease
        .receive(incoming, domain::Moment(1_763_000_999_000))
        .await;
    assert_eq!(received.unwrap().kept_for_later, 1);
    drop(lease);
    assert_eq!(text(&two.a.app, id).await, BENCH);
}

#[tokio::test]
async fn minutes_are_of_an_initiative_that_is_there() {
    let t = TestApp::new().await;
    let gone = InitiativeId::new(uuid::Uuid::from_u128(99));
    let outcome = create_minutes(
        &t.app,
        gone,
        &MinutesInput {
            title: "Overleg".into(),
            ..MinutesInput::default()
        },
    )
    .await;
    assert!(matches!(outcome, Err(CreateMinutesError::Unknown(_))));
    create_initiative(&t.app, "Speeltuin").await.unwrap();
}
