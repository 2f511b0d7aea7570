//! Circles as they are typed.

use domain::{CirclePartId, CirclePartKind, InitiativeId, Side};

use super::*;
use crate::history::undo;
use crate::testing::TestApp;
use crate::{App, ErrorCode, Field, Refusal};

async fn add(
    app: &App,
    initiative: InitiativeId,
    street: &str,
    numbers: &str,
    side: &str,
) -> CirclePartId {
    let part = add_circle_part(app, initiative, &typed(street, numbers, side)).await;
    part.unwrap().id
}

fn typed(street: &str, numbers: &str, side: &str) -> CirclePartInput {
    CirclePartInput {
        street: street.into(),
        numbers: numbers.into(),
        side: side.into(),
        ..CirclePartInput::default()
    }
}

#[tokio::test]
async fn a_circle_of_streets_says_how_many_doors_it_has() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    add(&t.app, initiative, "Lindestraat", "1 t/m 39", "odd").await;
    add(&t.app, initiative, "Kastanjelaan", "26-48", "even").await;
    let plein = add(&t.app, initiative, "Lindeplein", "1-8", "both").await;
    let shown = show_circle(&t.app, initiative).await.unwrap();
    assert_eq!(
        (shown.doors, shown.unknown_doors, shown.parts.len()),
        (20 + 12 + 8, 40, 3)
    );
    assert_eq!(shown.parts[0].side, Side::Odd);
    let names: Vec<_> = shown.streets.iter().map(|it| it.street.as_str()).collect();
    assert_eq!(names, ["Kastanjelaan", "Lindeplein", "Lindestraat"]);
    let no_door = CirclePartInput {
        is_no_door: true,
        ..typed("Lindeplein", "3", "")
    };
    let struck = add_circle_part(&t.app, initiative, &no_door).await.unwrap();
    assert_eq!(struck.kind, CirclePartKind::NoDoor);
    assert_eq!(show_circle(&t.app, initiative).await.unwrap().doors, 39);
    edit_circle_part(&t.app, plein, &typed("Lindeplein", "1-10", "odd"))
        .await
        .unwrap();
    assert_eq!(show_circle(&t.app, initiative).await.unwrap().doors, 32 + 4);
    undo(&t.app).await.unwrap();
    remove_circle_part(&t.app, struck.id).await.unwrap();
    assert_eq!(show_circle(&t.app, initiative).await.unwrap().doors, 40);
}

#[tokio::test]
async fn what_is_no_part_is_refused_and_changes_nothing() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let before = t.app.state_hash().await.unwrap();
    for (input, field, code) in [
        (typed(" ", "1-3", ""), Field::Street, ErrorCode::Blank),
        (typed("Lindelaan", "", ""), Field::Numbers, ErrorCode::Blank),
        (
            typed("Lindelaan", "oneven", ""),
            Field::Numbers,
            ErrorCode::Numbers,
        ),
        (
            typed("Lindelaan", "1-9000", ""),
            Field::Numbers,
            ErrorCode::OutOfRange,
        ),
        (
            typed("Lindelaan", "1-3", "left"),
            Field::Side,
            ErrorCode::UnknownChoice,
        ),
    ] {
        let refused = add_circle_part(&t.app, initiative, &input).await;
        let refusal = Refusal::from(refused.unwrap_err());
        assert_eq!((refusal.field, refusal.code), (Some(field), code));
    }
    assert_eq!(t.app.state_hash().await.unwrap(), before);
}

#[tokio::test]
async fn a_list_of_addresses_is_added_whole_or_not_at_all() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    add(&t.app, initiative, "Dorpsstraat", "1-3", "both").await;
    let wrong = "Dorpsstraat 4\nDorpsstraat\n\nLaan van 1813 2\nPlein;x";
    let refused = add_circle_list(&t.app, initiative, wrong).await.unwrap();
    let lines: Vec<u32> = refused.wrong.iter().map(|it| it.line).collect();
    assert_eq!((refused.added, lines), (0, vec![2, 5]));
    assert_eq!(show_circle(&t.app, initiative).await.unwrap().doors, 3);
    let right = "Dorpsstraat 2\nDorpsstraat 12a\nDorpsstraat;12;A;1234AB;\nDorpsstraat 4\nKerkpad;7;;;Utrecht";
    let added = add_circle_list(&t.app, initiative, right).await.unwrap();
    assert_eq!((added.added, added.known, added.wrong.len()), (3, 2, 0));
    assert_eq!(show_circle(&t.app, initiative).await.unwrap().doors, 6);
}
