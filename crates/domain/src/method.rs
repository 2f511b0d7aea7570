//! The mix of methods: thinking, deciding and doing together.

use jiff::civil::Date;

use crate::code::codes;
use crate::{InitiativeId, MethodId, Text, Title};

/// One way in which people take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// Identity.
    pub id: MethodId,
    /// Whose.
    pub initiative: InitiativeId,
    /// What it is called.
    pub title: Title,
    /// What people do together in it.
    pub kind: MethodKind,
    /// With whom.
    pub with_whom: Text,
    /// On which day, when that is known.
    pub on: Option<Date>,
    /// How far it is.
    pub state: MethodState,
    /// What came of it.
    pub outcome: Text,
}

impl Method {
    /// The kinds of which nothing is planned or done.
    pub fn missing_of(methods: &[Self]) -> Vec<MethodKind> {
        let is_there = |kind: &MethodKind| {
            let counts = |it: &Self| it.kind == *kind && it.state.counts();
            methods.iter().any(counts)
        };
        let kinds = MethodKind::ALL.iter().copied();
        kinds.filter(|kind| !is_there(kind)).collect()
    }
}

/// What people do together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodKind {
    /// Thinking together.
    Thinking,
    /// Deciding together.
    Deciding,
    /// Doing together.
    Doing,
}

codes!("kind of method", MethodKind {
    Thinking = "thinking",
    Deciding = "deciding",
    Doing = "doing",
});

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MethodState {
    /// Someone thought of it.
    Idea,
    /// It is going to happen.
    Planned,
    /// It happened.
    Done,
    /// It will not happen.
    Dropped,
}

impl MethodState {
    /// Whether it is part of the mix.
    pub fn counts(self) -> bool {
        matches!(self, Self::Planned | Self::Done)
    }
}

codes!("state of a method", MethodState {
    Idea = "idea",
    Planned = "planned",
    Done = "done",
    Dropped = "dropped",
});
