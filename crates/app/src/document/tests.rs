//! Papers of a real store.

use documents::reading::text;
use domain::{InitiativeId, NeighbourId, TeamMemberId};
use uuid::Uuid;
use words::{Language, Words};

use super::*;
use crate::circle::{CirclePartInput, add_circle_part};
use crate::door_round::{RoundInput, VisitInput, record_visit, start_round};
use crate::initiative::{InitiativeChange, edit_initiative};
use crate::neighbour::{NeighbourChange, edit_neighbour};
use crate::team_member::{TeamMemberInput, add_team_member};
use crate::testing::TestApp;
use crate::{ErrorCode, Refusal};

fn dutch() -> PaperStyle {
    PaperStyle {
        words: Words::new(Language::Nl),
        large: false,
    }
}

async fn ans(t: &TestApp, initiative: InitiativeId) -> TeamMemberId {
    let input = TeamMemberInput {
        given: "Ans".into(),
        family: "Smit".into(),
        role: "lead".into(),
        phone: "0612345678".into(),
        ..TeamMemberInput::default()
    };
    let member = add_team_member(&t.app, initiative, &input).await;
    member.unwrap().id
}

/// A street of nine odd doors, with someone behind the first.
async fn street(t: &TestApp, initiative: InitiativeId) -> NeighbourId {
    let part = CirclePartInput {
        street: "Lindestraat".into(),
        numbers: "1-17".into(),
        side: "odd".into(),
        ..CirclePartInput::default()
    };
    add_circle_part(&t.app, initiative, &part).await.unwrap();
    let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
    let home = NeighbourChange {
        street: Some("Lindestraat".into()),
        house_number: Some("1".into()),
        ..NeighbourChange::default()
    };
    edit_neighbour(&t.app, kees, &home).await.unwrap();
    kees
}

#[tokio::test]
async fn a_slip_names_who_was_chosen_and_nobody_else() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let ans = ans(&t, initiative).await;
    let nobody = print_slip(&t.app, initiative, &[], dutch()).await.unwrap();
    let nobody = text(&nobody);
    assert!(nobody.contains("Naam en telefoonnummer:"), "{nobody}");
    assert!(!nobody.contains("Ans Smit"), "{nobody}");

    let named = print_slip(&t.app, initiative, &[ans], dutch()).await;
    let named = text(&named.unwrap());
    assert!(named.contains("Ans Smit"), "{named}");
    assert!(named.contains("Speeltuin in de straat"), "{named}");
    // From the register, and so true.
    assert!(named.contains("Deur-aan-deur"), "{named}");
    assert!(named.contains("wat er gezegd is"), "{named}");
}

#[tokio::test]
async fn who_was_not_home_is_on_no_walk_list() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t, initiative).await;
    let round = RoundInput {
        title: "Voorjaar".into(),
        ..RoundInput::default()
    };
    let round = start_round(&t.app, initiative, &round).await.unwrap();
    let visit = VisitInput {
        street: "Lindestraat".into(),
        house_number: "1".into(),
        outcome: "not_home".into(),
        ..VisitInput::default()
    };
    let plain = WalkListInput::default();
    let before = print_walk_list(&t.app, round, &plain, dutch())
        .await
        .unwrap();
    record_visit(&t.app, round, &visit).await.unwrap();
    let after = print_walk_list(&t.app, round, &plain, dutch())
        .await
        .unwrap();
    assert!(before == after, "the paper tells of a visit");
    assert!(!text(&after).contains("Zandstra"));

    let with_names = WalkListInput {
        with_names: true,
        with_earlier: true,
        street: Some(("lindestraat".into(), String::new())),
    };
    let named = print_walk_list(&t.app, round, &with_names, dutch()).await;
    let named = text(&named.unwrap());
    assert!(named.contains("Kees Zandstra"), "{named}");
    assert!(!named.contains("Niet thuis"), "{named}");
}

#[tokio::test]
async fn a_street_that_is_not_in_the_round_is_refused() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t, initiative).await;
    let round = RoundInput {
        title: "Voorjaar".into(),
        ..RoundInput::default()
    };
    let round = start_round(&t.app, initiative, &round).await.unwrap();
    let elsewhere = WalkListInput {
        street: Some(("Kade".into(), String::new())),
        ..WalkListInput::default()
    };
    let refused = print_walk_list(&t.app, round, &elsewhere, dutch()).await;
    let refusal: Refusal = refused.unwrap_err().into();
    assert_eq!(refusal.code, ErrorCode::NotFound);
    let stranger = TeamMemberId::new(Uuid::from_u128(7));
    let refused = print_slip(&t.app, initiative, &[stranger], dutch()).await;
    let refusal: Refusal = refused.unwrap_err().into();
    assert_eq!(refusal.code, ErrorCode::NotFound);
}

#[tokio::test]
async fn signatures_are_asked_on_blank_lines_or_by_address() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t, initiative).await;
    let of = async |lines| {
        let pdf = print_signatures(&t.app, initiative, lines, dutch()).await;
        text(&pdf.unwrap())
    };
    let blank = of(SignatureLines::Blank).await;
    assert!(
        blank.contains("Handtekening") && !blank.contains("Lindestraat"),
        "{blank}"
    );
    let listed = of(SignatureLines::Addresses).await;
    assert!(listed.contains("Lindestraat 17"), "{listed}");
    assert!(!listed.contains("Zandstra"), "{listed}");
}

#[tokio::test]
async fn the_page_of_an_initiative_tells_what_is_written_and_counts_when_asked() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t, initiative).await;
    let ans = ans(&t, initiative).await;
    let story = InitiativeChange {
        why: Some("Kinderen spelen\nop straat".into()),
        starts_on: Some("2027-03-01".into()),
        ..InitiativeChange::default()
    };
    edit_initiative(&t.app, initiative, &story).await.unwrap();
    let of = async |page: InitiativePage| {
        let pdf = print_initiative(&t.app, initiative, &page, dutch()).await;
        text(&pdf.unwrap())
    };
    let plain = of(InitiativePage::default()).await;
    assert!(plain.contains("Kinderen spelen op straat"), "{plain}");
    assert!(plain.contains("1 maart 2027"), "{plain}");
    assert!(
        !plain.contains("Ans") && !plain.contains("deuren"),
        "{plain}"
    );
    let full = InitiativePage {
        with_support: true,
        named: vec![ans],
    };
    let full = of(full).await;
    assert!(full.contains("0 van de 9 deuren zijn voor."), "{full}");
    assert!(full.contains("Ans Smit"), "{full}");
}

#[tokio::test]
async fn register_and_risks_are_filled_with_what_is_known() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    street(&t, initiative).await;
    let register = print_register(&t.app, initiative, &[], dutch()).await;
    let register = text(&register.unwrap());
    for entry in crate::register::show_register() {
        let name = entry.processing.as_str().replace('_', "-");
        let name = dutch().words.say(&format!("processing-{name}"), &[]);
        assert!(register.contains(&name), "{name}: {register}");
    }
    let dpia = text(&print_dpia(&t.app, initiative, dutch()).await.unwrap());
    assert!(dpia.contains("Het gaat om 9 deuren."), "{dpia}");
    assert!(dpia.contains("In het buurtboek staat 1 persoon."), "{dpia}");
}
