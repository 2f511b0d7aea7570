//! Minutes: what was said and decided. Their text is written by several at once, and stands apart.

use jiff::civil::Date;

use crate::{InitiativeId, MinutesId, Title};

/// The minutes of a meeting, without their text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// Identity.
    pub id: MinutesId,
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// What the meeting was.
    pub title: Title,
    /// Its day, when known.
    pub day: Option<Date>,
}
