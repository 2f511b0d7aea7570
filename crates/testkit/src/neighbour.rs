//! Someone in the neighbourhood.

use domain::{Email, HouseholdId, InitiativeId, Neighbour, NeighbourId, PersonName, Phone, Text};

use crate::counted;

/// Fatima van der Berg, who lives at [`crate::a_household`].
pub fn a_neighbour() -> Neighbour {
    Neighbour {
        id: NeighbourId::new(counted(3)),
        initiative: InitiativeId::new(counted(1)),
        name: PersonName {
            given: "Fatima".to_owned(),
            prefix: "van der".to_owned(),
            family: "Berg".to_owned(),
        },
        household: Some(HouseholdId::new(counted(2))),
        phone: Some(Phone::from_stored("+31612345678".to_owned())),
        email: Some(Email::from_stored("fatima@example.nl".to_owned())),
        note: Text::empty(),
    }
}
