//! Someone in the neighbourhood.

use domain::{Email, HouseholdId, InitiativeId, Neighbour, NeighbourId, PersonName, Phone};

use crate::counted;

/// Fatima van der Berg, who lives at [`crate::a_household`].
pub fn a_neighbour() -> Neighbour {
    let name = PersonName {
        given: "Fatima".to_owned(),
        prefix: "van der".to_owned(),
        family: "Berg".to_owned(),
    };
    let (id, initiative) = (NeighbourId::new(counted(3)), InitiativeId::new(counted(1)));
    Neighbour {
        household: Some(HouseholdId::new(counted(2))),
        phone: Some(Phone::from_stored("+31612345678".to_owned())),
        email: Some(Email::from_stored("fatima@example.nl".to_owned())),
        ..Neighbour::named(id, initiative, name)
    }
}
