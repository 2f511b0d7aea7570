//! Initiatives elsewhere that are like it.

use crate::code::codes;
use crate::{InitiativeId, KindredId, Text, Title};

/// An initiative elsewhere that someone found or knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kindred {
    /// Identity.
    pub id: KindredId,
    /// Whose list it stands in.
    pub initiative: InitiativeId,
    /// What it is called.
    pub title: Title,
    /// Where it is.
    pub place: Text,
    /// What they do.
    pub what: Text,
    /// Whom to ask.
    pub contact: Text,
    /// Where one reads of it.
    pub link: Text,
    /// What is to be done with it.
    pub verdict: KindredVerdict,
    /// Whether it belongs to the same community.
    pub in_community: bool,
    /// What was learned of it.
    pub lesson: Text,
}

/// What is to be done with one that is like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KindredVerdict {
    /// Nobody looked yet.
    NotLooked,
    /// Join in with it.
    Join,
    /// Learn from it.
    Learn,
    /// It turned out to be something else.
    Different,
}

codes!("verdict", KindredVerdict {
    NotLooked = "not_looked",
    Join = "join",
    Learn = "learn",
    Different = "different",
});
