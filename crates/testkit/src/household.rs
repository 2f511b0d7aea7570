//! A front door.

use domain::{Address, HouseNumber, Household, HouseholdId, InitiativeId, Postcode};

use crate::counted;

/// Dorpsstraat 12a in Utrecht, which takes post.
pub fn a_household() -> Household {
    Household {
        id: HouseholdId::new(counted(2)),
        initiative: InitiativeId::new(counted(1)),
        address: Address {
            street: "Dorpsstraat".to_owned(),
            house_number: Some(HouseNumber {
                number: 12,
                addition: "a".to_owned(),
            }),
            postcode: Some(Postcode::from_stored("3512AB".to_owned())),
            city: "Utrecht".to_owned(),
        },
        no_post: false,
    }
}
