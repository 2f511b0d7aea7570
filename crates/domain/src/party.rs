//! Sides with an interest, and what each gains and gives.

use crate::code::codes;
use crate::{InitiativeId, PartyId, Text, Title};

/// A side with an interest in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Identity.
    pub id: PartyId,
    /// Whose map it stands on.
    pub initiative: InitiativeId,
    /// What it is called: a group, seldom a person.
    pub name: Title,
    /// What kind of side it is.
    pub kind: PartyKind,
    /// What it thinks of the plan, as far as anyone knows.
    pub position: PartyPosition,
    /// What it wants.
    pub interest: Text,
    /// What it worries about.
    pub concern: Text,
    /// What it gains.
    pub gains: Text,
    /// What it gives.
    pub gives: Text,
}

impl Party {
    /// Whether this side gains and gives.
    pub fn balance(&self) -> Balance {
        let says = |text: &Text| !text.as_str().trim().is_empty();
        match (says(&self.gains), says(&self.gives)) {
            (true, true) => Balance::Both,
            (true, false) => Balance::OnlyGains,
            (false, true) => Balance::OnlyGives,
            (false, false) => Balance::Neither,
        }
    }
}

/// Whether a side gains and gives. All win when everyone gains at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Balance {
    /// It gains and gives.
    Both,
    /// It gains and gives nothing.
    OnlyGains,
    /// It gives and gains nothing.
    OnlyGives,
    /// Neither is known.
    Neither,
}

impl Balance {
    /// Whether it has something to win.
    pub fn gains(self) -> bool {
        matches!(self, Self::Both | Self::OnlyGains)
    }
}

codes!("balance", Balance {
    Both = "both",
    OnlyGains = "only_gains",
    OnlyGives = "only_gives",
    Neither = "neither",
});

/// What kind of side it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartyKind {
    /// People who live there.
    Residents,
    /// People who work or trade there.
    Entrepreneurs,
    /// Officials of the town.
    Officials,
    /// The council and the aldermen.
    Council,
    /// An institution or an association.
    Organisation,
    /// Someone else.
    Other,
}

codes!("kind of side", PartyKind {
    Residents = "residents",
    Entrepreneurs = "entrepreneurs",
    Officials = "officials",
    Council = "council",
    Organisation = "organisation",
    Other = "other",
});

/// What a side thinks of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartyPosition {
    /// It is for it.
    For,
    /// It doubts.
    Doubts,
    /// It is against it.
    Against,
    /// Nobody knows yet.
    Unknown,
}

codes!("position of a side", PartyPosition {
    For = "for",
    Doubts = "doubts",
    Against = "against",
    Unknown = "unknown",
});
