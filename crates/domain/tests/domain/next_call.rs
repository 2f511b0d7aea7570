//! Whom to call now.

use jiff::civil::{Date, date};
use samenspel_domain::{
    ContactChannel, ContactDirection, ContactMoment, ContactMomentId, ContactState, Counterpart,
    InitiativeId, Involved, Involvement, NeighbourId, NextCallWhy, Text, next_calls,
};
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 23);

fn who(number: u128) -> NeighbourId {
    NeighbourId::new(Uuid::from_u128(number))
}

fn moment(number: u128, person: u128, state: ContactState, on: Date) -> ContactMoment {
    ContactMoment {
        id: ContactMomentId::new(Uuid::from_u128(number)),
        initiative: InitiativeId::new(Uuid::nil()),
        with: Counterpart::Person(who(person)),
        channel: ContactChannel::Phone,
        direction: ContactDirection::Out,
        on: Some(on),
        by: None,
        state,
        note: Text::empty(),
        follow_up_on: None,
        is_followed_up: false,
    }
}

fn said(moments: &[ContactMoment], people: &[Involved]) -> Vec<(u128, NextCallWhy, Date, bool)> {
    let calls = next_calls(moments, people, TODAY).into_iter();
    calls
        .map(|it| {
            let person = it.with.person().expect("a person").uuid().as_u128();
            (person, it.why, it.on, it.is_due)
        })
        .collect()
}

#[test]
fn what_is_due_comes_first_and_each_is_called_once() {
    let follow_up = ContactMoment {
        follow_up_on: Some(date(2026, 11, 20)),
        ..moment(1, 1, ContactState::Done, date(2026, 11, 1))
    };
    let later = ContactMoment {
        follow_up_on: Some(date(2026, 12, 1)),
        ..moment(2, 2, ContactState::Done, date(2026, 11, 1))
    };
    let moments = [
        later,
        moment(3, 3, ContactState::NotReached, date(2026, 11, 22)),
        moment(4, 3, ContactState::NotReached, date(2026, 11, 21)),
        moment(5, 4, ContactState::CallBack, date(2026, 11, 22)),
        moment(6, 5, ContactState::Planned, date(2026, 11, 25)),
        follow_up,
    ];
    assert_eq!(
        said(&moments, &[]),
        [
            (1, NextCallWhy::FollowUp, date(2026, 11, 20), true),
            (4, NextCallWhy::CallBack, date(2026, 11, 22), true),
            (3, NextCallWhy::NotReached, date(2026, 11, 22), true),
            (2, NextCallWhy::FollowUp, date(2026, 12, 1), false),
            (5, NextCallWhy::Planned, date(2026, 11, 25), false),
        ]
    );
}

#[test]
fn what_was_answered_asks_no_more() {
    let spoken = moment(9, 3, ContactState::Done, date(2026, 11, 22));
    let tried = moment(1, 3, ContactState::NotReached, date(2026, 11, 22));
    assert_eq!(said(&[tried.clone(), spoken], &[]), []);
    let ticked = ContactMoment {
        follow_up_on: Some(date(2026, 11, 1)),
        is_followed_up: true,
        ..tried
    };
    assert_eq!(said(&[ticked], &[]), []);
}

#[test]
fn the_more_someone_takes_part_the_sooner_silence_is_long() {
    let involved = |number, involvement, joined_on| Involved {
        id: who(number),
        involvement,
        joined_on,
    };
    let long_ago = Some(date(2026, 1, 1));
    let people = [
        involved(1, Involvement::Helps, long_ago),
        involved(2, Involvement::Carries, long_ago),
        involved(3, Involvement::Follows, long_ago),
        involved(4, Involvement::Carries, None),
        involved(5, Involvement::Helps, Some(date(2026, 10, 20))),
    ];
    let spoken = moment(9, 2, ContactState::Done, date(2026, 11, 1));
    assert_eq!(
        said(&[spoken], &people),
        [
            (2, NextCallWhy::LongSilent, date(2026, 11, 22), true),
            (1, NextCallWhy::LongSilent, date(2026, 2, 12), true),
        ]
    );
}
