//! A person in the neighbourhood, without an account.

use crate::{Email, HouseholdId, InitiativeId, NeighbourId, PersonName, Phone, Text};

/// Someone the organisers know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Identity.
    pub id: NeighbourId,
    /// The initiative that knows this person.
    pub initiative: InitiativeId,
    /// Name, of which at least one part is filled.
    pub name: PersonName,
    /// Where this person lives, when known.
    pub household: Option<HouseholdId>,
    /// Phone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// What the organisers wrote down.
    pub note: Text,
}
