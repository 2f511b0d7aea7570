//! One front door.

use crate::{Address, HouseholdId, InitiativeId};

/// An address where people live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// Identity.
    pub id: HouseholdId,
    /// The initiative that knows this door.
    pub initiative: InitiativeId,
    /// Where it is.
    pub address: Address,
    /// A sticker or a word said that no post is wanted.
    pub no_post: bool,
}
