//! Consent: an append-only history per person, channel and purpose.

use crate::{ConsentEventId, InitiativeId, Moment, NeighbourId, Text};

/// One line of the history: what was said, when, and in what words it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentEvent {
    /// Identity.
    pub id: ConsentEventId,
    /// The initiative that asked.
    pub initiative: InitiativeId,
    /// Who answered.
    pub neighbour: NeighbourId,
    /// By what way we may reach this person.
    pub channel: Channel,
    /// For what.
    pub purpose: Purpose,
    /// Given or withdrawn.
    pub decision: ConsentDecision,
    /// The sentence that was shown or read aloud.
    pub wording: Text,
    /// How the answer reached us.
    pub source: ConsentSource,
    /// When it was given.
    pub happened_at: Moment,
}
