//! What a visit answers, and what is answered at a door.

use super::*;
use crate::conflict::list_conflicts;

#[tokio::test]
async fn what_a_visit_answers_is_what_the_street_shows() {
    let t = TestApp::new().await;
    let (app, initiative) = (&t.app, t.an_initiative().await);
    three_streets(app, initiative).await;
    let earlier = begun(app, initiative, "Eerder").await;
    let round = begun(app, initiative, "Nu").await;
    for (street, number) in [
        ("Lindeplein", "3"),
        ("Kastanjelaan", "3"),
        ("Lindeplein", "3b"),
    ] {
        ring(app, earlier, street, number, "against").await;
        let answered = ring(app, round, street, number, "no_post").await;
        let shown = round_doors(app, round, street, "").await.unwrap();
        let shown: Vec<_> = shown.iter().filter(|it| it.key == answered.key).collect();
        assert_eq!(shown, [&answered]);
        assert_eq!(answered.earlier, Some(Position::Against));
        assert!(answered.no_post);
    }
    let outside = ring(app, round, "Verweg", "3", "for").await;
    assert_eq!(
        (outside.street.as_str(), outside.number.as_str()),
        ("Verweg", "3")
    );
}

#[tokio::test]
async fn two_answers_to_one_question_at_one_door_are_told() {
    let two = TwoLaptops::new().await;
    let (a, b, initiative) = (&two.a.app, &two.b.app, two.initiative);
    part(a, initiative, "Lindeplein", "1-6", "").await;
    let question = QuestionInput {
        id: None,
        kind: "open".into(),
        text: "Wat mis je?".into(),
        options: Vec::new(),
    };
    let input = RoundInput {
        title: "Ronde".into(),
        questions: vec![question],
        ..RoundInput::default()
    };
    let round = start_round(a, initiative, &input).await.unwrap();
    ring(a, round, "Lindeplein", "1", "neutral").await;
    two.carry(&two.a, &two.b).await;
    let question = show_round(a, round).await.unwrap().questions[0].id;
    for (app, answer) in [(a, "een bank"), (b, "een boom")] {
        let visit = VisitInput {
            answers: vec![(question, answer.into())],
            ..at("Lindeplein", "1", "")
        };
        let door = record_visit(app, round, &visit).await.unwrap();
        assert_eq!(door.answers, [(question, answer.to_owned())]);
    }
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    for app in [a, b] {
        let undecided = list_conflicts(app, initiative).await.unwrap();
        let told = undecided.iter().find(|it| it.field == "answer").unwrap();
        let values = [&told.standing, &told.others[0]].map(|it| it.value.as_str());
        assert!(values.contains(&"een bank") && values.contains(&"een boom"));
    }
}
