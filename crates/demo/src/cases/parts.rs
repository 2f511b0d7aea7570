//! Rows of lists in one line each.

use app::depth::{GroupInput, KindredInput, MethodInput, PartyInput, RoleInput, TermInput};

use super::words;

pub(crate) fn term(term: &str, meaning: &str) -> TermInput {
    TermInput {
        term: words(term),
        meaning: words(meaning),
    }
}

pub(crate) fn party(
    name: &str,
    kind: &str,
    position: &str,
    interest: &str,
    gains: &str,
    gives: &str,
) -> PartyInput {
    PartyInput {
        name: words(name),
        kind: words(kind),
        position: words(position),
        interest: words(interest),
        concern: String::new(),
        gains: words(gains),
        gives: words(gives),
    }
}

pub(crate) fn method(
    title: &str,
    kind: &str,
    with_whom: &str,
    state: &str,
    outcome: &str,
) -> MethodInput {
    MethodInput {
        title: words(title),
        kind: words(kind),
        with_whom: words(with_whom),
        on: None,
        state: words(state),
        outcome: words(outcome),
    }
}

pub(crate) fn role(title: &str, what: &str, needed: u32) -> RoleInput {
    RoleInput {
        title: words(title),
        what: words(what),
        needed,
    }
}

pub(crate) fn group(name: &str, heard: u32, enough: Option<u32>, how: &str) -> GroupInput {
    GroupInput {
        name: words(name),
        share: None,
        people: None,
        heard,
        how: words(how),
        enough,
    }
}

pub(crate) fn kindred(
    title: &str,
    place: &str,
    what: &str,
    verdict: &str,
    in_community: bool,
    lesson: &str,
) -> KindredInput {
    KindredInput {
        title: words(title),
        place: words(place),
        what: words(what),
        verdict: words(verdict),
        in_community,
        lesson: words(lesson),
        ..KindredInput::default()
    }
}

/// An answer to the checklist.
pub(crate) fn check(
    key: &'static str,
    answer: &'static str,
    note: &'static str,
) -> (&'static str, &'static str, &'static str) {
    (key, answer, note)
}
