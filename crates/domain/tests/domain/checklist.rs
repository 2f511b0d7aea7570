//! The checklist: what is met, what is open, and what comes next.

use samenspel_domain::{
    CheckAnswer, CheckId, CheckKey, Checklist, GivenCheck, InitiativeId, Phase, Seen, Text,
};
use uuid::Uuid;

fn seen(is_met: bool) -> Seen {
    Seen {
        is_met: Some(is_met),
        count: None,
    }
}

fn given(key: CheckKey, answer: CheckAnswer) -> GivenCheck {
    GivenCheck {
        id: CheckId::new(Uuid::nil()),
        initiative: InitiativeId::new(Uuid::nil()),
        key: key.as_str().to_owned(),
        answer,
        note: Text::empty(),
    }
}

#[test]
fn the_next_step_is_the_first_that_is_due_by_the_phase() {
    for (phase, met, next) in [
        (Phase::Idea, &[][..], CheckKey::CoreTeam),
        // Whoever is further still needs a team first.
        (Phase::Execution, &[], CheckKey::CoreTeam),
        (
            Phase::Idea,
            &[
                CheckKey::CoreTeam,
                CheckKey::WhyHowWhat,
                CheckKey::Question,
                CheckKey::GoalSentence,
                CheckKey::Similar,
            ],
            // Due now, although it stands last.
            CheckKey::RecoverySheet,
        ),
    ] {
        let list = Checklist::new(phase, |key| seen(met.contains(&key)), &[]);
        assert_eq!(list.next(), Some(next), "{phase}");
    }
}

#[test]
fn what_comes_later_is_next_when_all_that_is_due_is_met() {
    let due = |key: CheckKey| key.due() == Phase::Idea;
    let list = Checklist::new(Phase::Idea, |key| seen(due(key)), &[]);
    assert_eq!(list.next(), Some(CheckKey::Street));
}

#[test]
fn what_is_due_comes_in_the_order_of_the_list_and_the_rest_by_when_it_is_due() {
    let open = [
        CheckKey::Circle,
        CheckKey::GroupsHeard,
        CheckKey::Lasting,
        CheckKey::Shared,
        CheckKey::RecoverySheet,
    ];
    let list = Checklist::new(Phase::Plan, |key| seen(!open.contains(&key)), &[]);
    assert_eq!(
        list.steps,
        [
            CheckKey::Circle,
            CheckKey::GroupsHeard,
            CheckKey::RecoverySheet,
            CheckKey::Shared,
            CheckKey::Lasting,
        ]
    );
}

#[test]
fn an_answer_counts_for_more_than_what_is_seen() {
    let answers = [
        given(CheckKey::CoreTeam, CheckAnswer::No),
        given(CheckKey::Council, CheckAnswer::Yes),
        given(CheckKey::Lasting, CheckAnswer::NotNeeded),
        given(CheckKey::Shared, CheckAnswer::Partly),
    ];
    let list = Checklist::new(Phase::Idea, |_| seen(true), &answers);
    let open: Vec<CheckKey> = list
        .items
        .iter()
        .filter(|it| it.is_open())
        .map(|it| it.key)
        .collect();
    assert_eq!(open, [CheckKey::CoreTeam, CheckKey::Shared]);
    assert_eq!((list.met, list.open), (CheckKey::ALL.len() - 3, 2));
}

#[test]
fn an_item_of_a_later_version_is_not_counted() {
    let later = GivenCheck {
        key: "of_tomorrow".to_owned(),
        ..given(CheckKey::CoreTeam, CheckAnswer::No)
    };
    let list = Checklist::new(Phase::Idea, |_| seen(true), &[later]);
    assert_eq!((list.met, list.next()), (CheckKey::ALL.len(), None));
}
