//! A street that was walked, for the tests of the export.

use domain::InitiativeId;

use crate::App;
use crate::circle::{CirclePartInput, add_circle_part};
use crate::door_round::{
    QuestionInput, RoundInput, VisitInput, assign_street, record_visit, show_round, start_round,
};

/// A circle, a round with each kind of question, and what was said at two doors.
pub(super) async fn walk_a_street(app: &App, initiative: InitiativeId) {
    let part = CirclePartInput {
        street: "Dorpsstraat".into(),
        numbers: "1-5".into(),
        ..CirclePartInput::default()
    };
    add_circle_part(app, initiative, &part).await.unwrap();
    let question = QuestionInput {
        kind: "open".into(),
        text: "Wat mist u?".into(),
        ..QuestionInput::default()
    };
    let round = RoundInput {
        title: "Ronde".into(),
        questions: vec![question],
        ..RoundInput::default()
    };
    let round = start_round(app, initiative, &round).await.unwrap();
    let shown = show_round(app, round).await.unwrap();
    let at = |number: &str, outcome: &str| VisitInput {
        street: "Dorpsstraat".into(),
        house_number: number.into(),
        outcome: outcome.into(),
        remark: format!("was {outcome}"),
        answers: vec![(shown.questions[0].id, "Een bank".into())],
        ..VisitInput::default()
    };
    for visit in [at("1", "for"), at("3", "not_home")] {
        record_visit(app, round, &visit).await.unwrap();
    }
    let side = domain::Side::Odd;
    let ans = member(app, initiative).await;
    assign_street(app, round, ("Dorpsstraat", ""), side, ans)
        .await
        .unwrap();
}

async fn member(app: &App, initiative: InitiativeId) -> uuid::Uuid {
    let mut lease = app.store.lease().await.unwrap();
    lease.team(initiative).await.unwrap()[0].id.uuid()
}
