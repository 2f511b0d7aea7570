//! Consent: an append-only history per person, channel and purpose.

use std::collections::BTreeMap;

use crate::code::codes;
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

/// By what way we may reach someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// A letter in the letter box.
    Post,
    /// A call.
    Phone,
    /// E-mail.
    Email,
    /// A text or chat message.
    Message,
    /// At the front door.
    Door,
}

/// For what we may reach someone or use what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// About the initiative itself.
    Contact,
    /// The regular newsletter.
    Newsletter,
    /// Photos on which this person can be recognised.
    Photo,
    /// Passing name and address on to the town.
    ShareWithTown,
}

/// What the person said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentDecision {
    /// Yes.
    Given,
    /// No, or no longer.
    Withdrawn,
}

/// How the answer reached us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentSource {
    /// A signed paper.
    Paper,
    /// Said aloud.
    Spoken,
    /// A form on a screen.
    Form,
}

/// The answers that hold now, of one person's history in any order.
///
/// Per channel and purpose the latest answer holds; of two at the same moment a
/// withdrawal does, because reaching someone who said no is the worse mistake.
/// The result is ordered by channel and purpose; what was never asked is absent.
pub fn current_consent(history: &[ConsentEvent]) -> Vec<((Channel, Purpose), &ConsentEvent)> {
    let mut current = BTreeMap::new();
    for event in history {
        let held = current
            .entry((event.channel, event.purpose))
            .or_insert(event);
        if rank(event) > rank(held) {
            *held = event;
        }
    }
    current.into_iter().collect()
}

/// Later outranks earlier, then withdrawn outranks given; the id settles the rest alike on all devices.
fn rank(event: &ConsentEvent) -> (Moment, ConsentDecision, ConsentEventId) {
    (event.happened_at, event.decision, event.id)
}

codes!("channel", Channel {
    Post = "post",
    Phone = "phone",
    Email = "email",
    Message = "message",
    Door = "door",
});

codes!("purpose", Purpose {
    Contact = "contact",
    Newsletter = "newsletter",
    Photo = "photo",
    ShareWithTown = "share_with_town",
});

codes!("consent decision", ConsentDecision {
    Given = "given",
    Withdrawn = "withdrawn",
});

codes!("consent source", ConsentSource {
    Paper = "paper",
    Spoken = "spoken",
    Form = "form",
});
