//! An initiative: why, how, what, and the phase it is in.

use jiff::civil::Date;

use crate::code::codes;
use crate::{InitiativeId, SupportRules, Text, Title};

/// What a group of neighbours wants to bring about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    /// Identity.
    pub id: InitiativeId,
    /// What everyone calls it.
    pub title: Title,
    /// Why: the wish behind it.
    pub why: Text,
    /// How it is approached.
    pub how: Text,
    /// What will be there in the end.
    pub what: Text,
    /// Theme in a word or two, free text.
    pub theme: Text,
    /// The streets or district it is about.
    pub area: Text,
    /// First day, when known.
    pub starts_on: Option<Date>,
    /// Last day, when known.
    pub ends_on: Option<Date>,
    /// Where it stands on the road from idea to done.
    pub phase: Phase,
    /// Whether it moves at all.
    pub standing: Standing,
    /// What the scheme asks of support.
    pub support: SupportRules,
}

/// Why two dates do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DatesError {
    /// The last day lies before the first.
    #[error("the last day {ends_on} lies before the first day {starts_on}")]
    EndBeforeStart {
        /// First day as given.
        starts_on: Date,
        /// Last day as given.
        ends_on: Date,
    },
}

impl Initiative {
    /// An initiative may end on the day it starts, not earlier; unknown days are fine.
    pub fn check_dates(starts_on: Option<Date>, ends_on: Option<Date>) -> Result<(), DatesError> {
        match (starts_on, ends_on) {
            (Some(starts_on), Some(ends_on)) if ends_on < starts_on => {
                Err(DatesError::EndBeforeStart { starts_on, ends_on })
            }
            _ => Ok(()),
        }
    }
}

/// The road of an initiative, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Someone has an idea.
    Idea,
    /// Others are asked what they think.
    Explore,
    /// A plan is being made.
    Plan,
    /// The town was asked for something.
    Requested,
    /// It is being done.
    Execution,
    /// Money and results are accounted for.
    Account,
    /// It is there and is looked after.
    Upkeep,
    /// Finished.
    Done,
}

/// Sideways from the road: an initiative can rest, stop or pass to others, and come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Going on.
    Active,
    /// Resting for a while.
    Paused,
    /// Ended before it was done.
    Stopped,
    /// Carried on by others.
    HandedOver,
}

codes!("phase", Phase {
    Idea = "idea",
    Explore = "explore",
    Plan = "plan",
    Requested = "requested",
    Execution = "execution",
    Account = "account",
    Upkeep = "upkeep",
    Done = "done",
});

codes!("standing", Standing {
    Active = "active",
    Paused = "paused",
    Stopped = "stopped",
    HandedOver = "handed_over",
});
