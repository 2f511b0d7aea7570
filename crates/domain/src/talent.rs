//! What people and organisations can do, or have to offer.

use crate::code::codes;
use crate::{Counterpart, InitiativeId, TalentId, Text, Title};

/// Something that someone can do or offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talent {
    /// Identity.
    pub id: TalentId,
    /// The initiative that knows of it.
    pub initiative: InitiativeId,
    /// Whose.
    pub of: Counterpart,
    /// What sort of thing it is.
    pub kind: TalentKind,
    /// What: `lassen`, `de aula`.
    pub what: Title,
    /// When, in their words.
    pub when: Text,
    /// Whether it can be asked for.
    pub state: TalentState,
}

/// Sorts of talents and offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TalentKind {
    /// Something they can do.
    Talent,
    /// Something they know of.
    Knowledge,
    /// Time.
    Hours,
    /// Things.
    Goods,
    /// A place to be.
    Place,
}

/// Whether it can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TalentState {
    /// Yes.
    Available,
    /// It is used now.
    InUse,
    /// No more.
    Withdrawn,
}

codes!("talent kind", TalentKind {
    Talent = "talent",
    Knowledge = "knowledge",
    Hours = "hours",
    Goods = "goods",
    Place = "place",
});

codes!("talent state", TalentState {
    Available = "available",
    InUse = "in_use",
    Withdrawn = "withdrawn",
});
