//! What follows from the lists of an initiative: who gains, what is missing, who was heard.

use samenspel_domain::{
    Balance, GroupId, GroupToHear, HeardState, InitiativeId, Method, MethodId, MethodKind,
    MethodState, Party, PartyId, PartyKind, PartyPosition, Role, RoleId, Text, Title,
};
use uuid::Uuid;

const OF: InitiativeId = InitiativeId::new(Uuid::nil());

fn text(text: &str) -> Text {
    Text::parse(text).expect("a text")
}

fn title() -> Title {
    Title::parse("Bewoners").expect("a title")
}

#[test]
fn a_side_gains_and_gives_when_something_is_written_there() {
    for (gains, gives, expected) in [
        ("Rust", "Uren", Balance::Both),
        ("Rust", " \n", Balance::OnlyGains),
        ("", "Uren", Balance::OnlyGives),
        ("", "", Balance::Neither),
    ] {
        let party = Party {
            id: PartyId::new(Uuid::nil()),
            initiative: OF,
            name: title(),
            kind: PartyKind::Residents,
            position: PartyPosition::Unknown,
            interest: Text::empty(),
            concern: Text::empty(),
            gains: text(gains),
            gives: text(gives),
        };
        assert_eq!(party.balance(), expected);
    }
}

#[test]
fn a_kind_is_missing_until_one_of_it_is_planned_or_done() {
    let method = |kind, state| Method {
        id: MethodId::new(Uuid::nil()),
        initiative: OF,
        title: title(),
        kind,
        with_whom: Text::empty(),
        on: None,
        state,
        outcome: Text::empty(),
    };
    let mix = [
        method(MethodKind::Thinking, MethodState::Done),
        method(MethodKind::Deciding, MethodState::Idea),
        method(MethodKind::Doing, MethodState::Dropped),
    ];
    let missing = Method::missing_of(&mix);
    assert_eq!(missing, [MethodKind::Deciding, MethodKind::Doing]);
    let planned = [method(MethodKind::Doing, MethodState::Planned)];
    assert!(!Method::missing_of(&planned).contains(&MethodKind::Doing));
}

#[test]
fn a_group_is_heard_once_enough_of_it_were() {
    for (heard, enough, expected) in [
        (0, None, HeardState::Not),
        (1, None, HeardState::Heard),
        (0, Some(5), HeardState::Not),
        (4, Some(5), HeardState::Partly),
        (5, Some(5), HeardState::Heard),
        (0, Some(0), HeardState::Not),
    ] {
        let group = GroupToHear {
            id: GroupId::new(Uuid::nil()),
            initiative: OF,
            name: title(),
            share: None,
            people: None,
            heard,
            how: Text::empty(),
            enough,
        };
        assert_eq!(group.state(), expected, "{heard} of {enough:?}");
    }
}

#[test]
fn a_role_lacks_whom_it_needs_and_never_less_than_nobody() {
    let role = Role {
        id: RoleId::new(Uuid::nil()),
        initiative: OF,
        title: title(),
        what: Text::empty(),
        needed: 2,
    };
    assert_eq!([0, 2, 3].map(|holders| role.missing(holders)), [2, 0, 0]);
}
