//! All laptops are lost, and a sheet of paper is left.

use std::sync::Arc;

use super::street::{Street, agree};
use crate::server::{
    ComeBackInput, RestoreFromSheetError, Restored, ServerInput, come_back, restore_from_sheet,
};
use crate::team::{
    DeviceKind, MakeTeamSheetError, create_team, list_devices, make_team_sheet, remove_device,
};
use crate::testing::TestApp;
use crate::{ErrorCode, Field, Refusal};

async fn sheet(street: &Street) -> String {
    let made = make_team_sheet(&street.a.app, street.initiative).await;
    made.unwrap().lines.map(|line| line.to_string()).join("\n")
}

async fn laptop(street: &Street) -> TestApp {
    TestApp::on(9, Arc::new(street.relay.clone())).await
}

fn server() -> ServerInput {
    ServerInput {
        address: "http://127.0.0.1:7999".into(),
        ..ServerInput::default()
    }
}

async fn restore(at: &TestApp, typed: &str) -> Result<Restored, RestoreFromSheetError> {
    restore_from_sheet(&at.app, typed, &server()).await
}

#[tokio::test]
async fn a_new_laptop_comes_back_with_a_sheet_and_has_what_stood() {
    let street = Street::new().await;
    let typed = sheet(&street).await;
    street.meet(&street.a).await;
    let new = laptop(&street).await;
    let restored = restore(&new, &typed).await.unwrap();
    assert_eq!(restored.initiative, street.initiative);
    agree(&[&street.a, &new]).await;
    let devices = list_devices(&new.app, street.initiative).await.unwrap();
    let papers = devices.iter().filter(|it| it.kind == DeviceKind::Paper);
    assert_eq!((devices.len(), papers.count()), (5, 1));
    // It is a keeper, and the sheet was used.
    remove_device(&new.app, street.initiative, restored.sheet)
        .await
        .unwrap();
    let again = restore(
        &TestApp::on(8, Arc::new(street.relay.clone())).await,
        &typed,
    )
    .await;
    assert!(matches!(again, Err(RestoreFromSheetError::Void)));
}

#[tokio::test]
async fn who_comes_back_has_a_name_and_may_make_the_sheet_void() {
    let street = Street::new().await;
    let new = laptop(&street).await;
    let mut input = ComeBackInput {
        code: sheet(&street).await,
        server: server(),
        name: "Riet\u{0}".into(),
        makes_void: true,
    };
    let before = new.app.state_hash().await.unwrap();
    let refused = Refusal::from(come_back(&new.app, &input).await.unwrap_err());
    assert_eq!(refused.field, Some(Field::FamilyName));
    assert_eq!(new.app.state_hash().await.unwrap(), before);
    input.name = "Riet".into();
    let restored = come_back(&new.app, &input).await.unwrap();
    let devices = list_devices(&new.app, restored.initiative).await.unwrap();
    let own = devices.iter().find(|device| device.is_own).unwrap();
    assert_eq!(own.name.as_deref(), Some("Riet"));
    assert!(devices.iter().all(|it| it.kind == DeviceKind::Laptop));
}

#[tokio::test]
async fn who_was_let_in_by_a_sheet_and_never_heard_so_comes_in_once() {
    let street = Street::new().await;
    let typed = sheet(&street).await;
    let new = laptop(&street).await;
    street.relay.lose_the_answer_to_the_next_record();
    let lost = restore(&new, &typed).await;
    assert!(matches!(lost, Err(RestoreFromSheetError::Server(_))));
    restore(&new, &typed).await.unwrap();
    let devices = list_devices(&new.app, street.initiative).await.unwrap();
    assert_eq!(devices.len(), 5);
}

#[tokio::test]
async fn a_sheet_of_another_team_or_with_a_typing_error_changes_nothing() {
    let street = Street::new().await;
    let typed = sheet(&street).await;
    let new = laptop(&street).await;
    let before = new.app.state_hash().await.unwrap();
    let wrong = restore(&new, &typed[1..]).await.unwrap_err();
    assert_eq!(Refusal::from(wrong).code, ErrorCode::TeamSheet);
    let other = Street::new_on(5).await;
    let of_other = sheet(&other).await;
    let lines: Vec<&str> = typed
        .lines()
        .take(2)
        .chain(of_other.lines().last())
        .collect();
    let wrong = restore(&new, &lines.join("\n")).await;
    assert!(matches!(wrong, Err(RestoreFromSheetError::OtherTeam)));
    assert_eq!(new.app.state_hash().await.unwrap(), before);
    restore(&new, &typed).await.unwrap();
    let here = restore(&new, &typed).await;
    assert!(matches!(here, Err(RestoreFromSheetError::Exists)));
}

#[tokio::test]
async fn a_team_without_a_server_has_no_sheet_that_brings_nobody_back() {
    let a = TestApp::new().await;
    let initiative = a.an_initiative().await;
    create_team(&a.app, initiative).await.unwrap();
    let refused = make_team_sheet(&a.app, initiative).await;
    assert!(matches!(refused, Err(MakeTeamSheetError::NoServer)));
}
