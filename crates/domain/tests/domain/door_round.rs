//! How one walks, and what is asked.

use samenspel_domain::{
    DoorRoundId, HouseholdId, InitiativeId, Moment, Outcome, QuestionError, QuestionKind,
    RoundQuestion, Text, Visit, VisitId, last_visits, walking_order,
};
use uuid::Uuid;

#[test]
fn one_walks_up_the_odd_side_and_down_the_even_side() {
    assert_eq!(
        walking_order(vec![1, 2, 3, 4, 5, 6], |it| *it),
        [1, 3, 5, 6, 4, 2]
    );
}

#[test]
fn a_choice_has_two_options_or_more() {
    let options = |kind, options: &[&str]| {
        let options: Vec<String> = options.iter().map(ToString::to_string).collect();
        RoundQuestion::options(kind, &options)
    };
    assert_eq!(
        options(QuestionKind::Choice, &[" bank ", "boom", "bank", ""]),
        Ok(vec!["bank".into(), "boom".into()])
    );
    assert_eq!(
        options(QuestionKind::Choice, &["bank", "bank"]),
        Err(QuestionError::Options)
    );
    assert_eq!(options(QuestionKind::Open, &["bank"]), Ok(Vec::new()));
}

#[test]
fn the_last_visit_of_a_door_stands() {
    let visit = |id: u128, door: u128, outcome, at| Visit {
        id: VisitId::new(Uuid::from_u128(id)),
        initiative: InitiativeId::new(Uuid::nil()),
        round: DoorRoundId::new(Uuid::nil()),
        household: HouseholdId::new(Uuid::from_u128(door)),
        outcome: Some(outcome),
        remark: Text::default(),
        visited_at: Moment(at),
    };
    let visits = vec![
        visit(1, 1, Outcome::For, 5),
        visit(2, 1, Outcome::NotHome, 3),
        visit(3, 2, Outcome::NotHome, 1),
        visit(4, 2, Outcome::NoPost, 1),
    ];
    let last = last_visits(visits, |door| door);
    let outcomes: Vec<Outcome> = last.values().filter_map(|it| it.outcome).collect();
    assert_eq!(outcomes, [Outcome::For, Outcome::NoPost]);
}
