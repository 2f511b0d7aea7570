//! Words that mean the same for all: the shared frame of a conversation.

use crate::{InitiativeId, TermId, Text, Title};

/// A word, and what everyone means by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedTerm {
    /// Identity.
    pub id: TermId,
    /// Whose.
    pub initiative: InitiativeId,
    /// The word.
    pub term: Title,
    /// What is meant by it.
    pub meaning: Text,
}
