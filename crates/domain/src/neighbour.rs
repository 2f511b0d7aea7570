//! A person in the neighbourhood, without an account.

use jiff::civil::Date;

use crate::{Email, HouseholdId, InitiativeId, Involvement, NeighbourId, PersonName, Phone, Text};

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
    /// How much this person takes part.
    pub involvement: Involvement,
    /// Since when, when known.
    pub joined_on: Option<Date>,
}

impl Neighbour {
    /// Someone of whom only the name is known.
    pub fn named(id: NeighbourId, initiative: InitiativeId, name: PersonName) -> Self {
        Self {
            id,
            initiative,
            name,
            household: None,
            phone: None,
            email: None,
            note: Text::empty(),
            involvement: Involvement::Unknown,
            joined_on: None,
        }
    }
}
