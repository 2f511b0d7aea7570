//! A question to the list of people that was kept under a name.

use crate::{InitiativeId, Involvement, SegmentId, Text, Title};

/// A saved question. Who is in it is asked anew each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Identity.
    pub id: SegmentId,
    /// Of which people.
    pub initiative: InitiativeId,
    /// What it is called.
    pub name: Title,
    /// What is searched for.
    pub text: Text,
    /// A tag, when one is asked.
    pub tag: Option<String>,
    /// The code of the filter of the list.
    pub filter: String,
    /// How much they take part, when that is asked.
    pub involvement: Option<Involvement>,
    /// A street, or empty for all.
    pub street: Text,
    /// Not spoken to for so many days, when that is asked.
    pub silent_days: Option<u32>,
}

impl Segment {
    /// The longest silence that can be asked for: ten years.
    pub const SILENT_DAYS_MAX: u32 = 3_650;
}
