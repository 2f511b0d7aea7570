//! The core team: who carries the initiative, and in what role.

use crate::code::codes;
use crate::{Email, InitiativeId, PersonName, Phone, TeamMemberId, Text};

/// Someone in the core team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMember {
    /// Identity.
    pub id: TeamMemberId,
    /// The initiative whose team this is.
    pub initiative: InitiativeId,
    /// Name.
    pub name: PersonName,
    /// What this person looks after.
    pub role: TeamRole,
    /// Phone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// What was agreed about the role.
    pub note: Text,
}

/// The usual roles; `Other` is described in the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TeamRole {
    /// Leads the team (trekker).
    Lead,
    /// Chairs the meetings.
    Chair,
    /// Writes the minutes.
    Secretary,
    /// Keeps the money.
    Treasurer,
    /// Speaks with the town.
    TownContact,
    /// Speaks with the neighbours: letters, door round, social media.
    NeighbourContact,
    /// Gathers and thanks volunteers.
    Volunteers,
    /// Builds, plants, repairs.
    Execution,
    /// Something else.
    Other,
}

codes!("team role", TeamRole {
    Lead = "lead",
    Chair = "chair",
    Secretary = "secretary",
    Treasurer = "treasurer",
    TownContact = "town_contact",
    NeighbourContact = "neighbour_contact",
    Volunteers = "volunteers",
    Execution = "execution",
    Other = "other",
});
