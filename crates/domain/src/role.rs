//! Who does what: roles, how many each needs, and who holds them.

use uuid::Uuid;

use crate::{InitiativeId, RoleHolderId, RoleId, Text, Title};

/// Something that people take upon them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Identity.
    pub id: RoleId,
    /// Whose.
    pub initiative: InitiativeId,
    /// What it is called.
    pub title: Title,
    /// What is to be done.
    pub what: Text,
    /// How many people it needs.
    pub needed: u32,
}

impl Role {
    /// More people than any role needs.
    pub const NEEDED_MAX: u32 = 1_000;

    /// How many people it lacks.
    pub fn missing(&self, holders: usize) -> u32 {
        let holders = u32::try_from(holders).unwrap_or(u32::MAX);
        self.needed.saturating_sub(holders)
    }
}

/// Someone who holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleHolder {
    /// Identity.
    pub id: RoleHolderId,
    /// Whose.
    pub initiative: InitiativeId,
    /// Which role.
    pub role: RoleId,
    /// A member of the team, or a neighbour.
    pub person: Uuid,
}
