//! Groups to hear: numbers alone, never names.

use crate::code::codes;
use crate::{GroupId, InitiativeId, Text, Title};

/// A group that has to be heard, by size and by how many of it were.
///
/// A count under 5 may point at someone. It may be kept here, where the core team knows whom it
/// spoke to anyway; it leaves for the town only by the rule for small counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupToHear {
    /// Identity.
    pub id: GroupId,
    /// Whose.
    pub initiative: InitiativeId,
    /// What the group is called: of a kind of people.
    pub name: Title,
    /// How much of the area it is, of a hundred, estimated.
    pub share: Option<u32>,
    /// How many people it is, estimated.
    pub people: Option<u32>,
    /// How many were heard.
    pub heard: u32,
    /// How they are reached and heard.
    pub how: Text,
    /// From how many on they count as heard.
    pub enough: Option<u32>,
}

impl GroupToHear {
    /// The most of a hundred.
    pub const SHARE_MAX: u32 = 100;
    /// More people than any town has.
    pub const PEOPLE_MAX: u32 = 10_000_000;

    /// Whether the group was heard. Where nobody said how many are enough, one is.
    pub fn state(&self) -> HeardState {
        let enough = self.enough.unwrap_or(1).max(1);
        match self.heard {
            0 => HeardState::Not,
            heard if heard < enough => HeardState::Partly,
            _ => HeardState::Heard,
        }
    }
}

/// Whether a group was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeardState {
    /// Nobody of it was.
    Not,
    /// Some were, and not enough.
    Partly,
    /// Enough were.
    Heard,
}

codes!("state of a group", HeardState {
    Not = "not",
    Partly = "partly",
    Heard = "heard",
});
