//! When someone was spoken to, by what way, and when they are to be spoken to again.

use jiff::civil::Date;

use crate::code::codes;
use crate::{ContactMomentId, InitiativeId, NeighbourId, OrganisationId, TeamMemberId, Text};

/// A person or an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counterpart {
    /// A person.
    Person(NeighbourId),
    /// An organisation.
    Organisation(OrganisationId),
}

impl Counterpart {
    /// The one of two that is there; `None` when there are none or both.
    pub fn one_of(
        person: Option<NeighbourId>,
        organisation: Option<OrganisationId>,
    ) -> Option<Self> {
        match (person, organisation) {
            (Some(person), None) => Some(Self::Person(person)),
            (None, Some(organisation)) => Some(Self::Organisation(organisation)),
            _ => None,
        }
    }

    /// The person, when it is one.
    pub const fn person(self) -> Option<NeighbourId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Organisation(_) => None,
        }
    }

    /// The organisation, when it is one.
    pub const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Person(_) => None,
            Self::Organisation(id) => Some(id),
        }
    }
}

/// One conversation, letter or try, done or planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactMoment {
    /// Identity.
    pub id: ContactMomentId,
    /// The initiative that spoke.
    pub initiative: InitiativeId,
    /// With whom.
    pub with: Counterpart,
    /// By what way.
    pub channel: ContactChannel,
    /// Who began.
    pub direction: ContactDirection,
    /// The day; the planned one while it is planned.
    pub on: Option<Date>,
    /// Who of the team, when that is known.
    pub by: Option<TeamMemberId>,
    /// How it went.
    pub state: ContactState,
    /// What was said.
    pub note: Text,
    /// When to come back to it.
    pub follow_up_on: Option<Date>,
    /// Someone came back to it.
    pub is_followed_up: bool,
}

impl ContactMoment {
    /// The day on which they were really spoken to.
    pub fn spoken_on(&self) -> Option<Date> {
        self.on.filter(|_| self.state == ContactState::Done)
    }
}

/// By what way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactChannel {
    /// At the front door.
    Door,
    /// A call.
    Phone,
    /// E-mail.
    Email,
    /// A letter.
    Letter,
    /// A text or chat message.
    Message,
    /// At a meeting.
    Meeting,
    /// In the street.
    Street,
    /// Anything else.
    Other,
}

/// Who began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactDirection {
    /// We did.
    Out,
    /// They did.
    In,
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactState {
    /// It is to come.
    Planned,
    /// It took place.
    Done,
    /// Nobody answered.
    NotReached,
    /// They asked to be called back.
    CallBack,
}

codes!("contact channel", ContactChannel {
    Door = "door",
    Phone = "phone",
    Email = "email",
    Letter = "letter",
    Message = "message",
    Meeting = "meeting",
    Street = "street",
    Other = "other",
});

codes!("contact direction", ContactDirection {
    Out = "out",
    In = "in",
});

codes!("contact state", ContactState {
    Planned = "planned",
    Done = "done",
    NotReached = "not_reached",
    CallBack = "call_back",
});
