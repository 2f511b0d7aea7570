//! The values are built past the parsers, so they must be what the parsers accept.

use domain::{Email, PersonName, Phone, Postcode, Title};
use samenspel_testkit::{a_household, a_neighbour, an_initiative};

#[test]
fn a_neighbour_is_what_the_parsers_accept() {
    let neighbour = a_neighbour();
    let name = PersonName::from_full("Fatima van der Berg").expect("a name");
    let (phone, _) = Phone::parse("06 12345678").expect("a number");
    let email = Email::parse("fatima@example.nl").expect("an address");
    assert_eq!(
        (neighbour.name, neighbour.phone, neighbour.email),
        (name, Some(phone), Some(email))
    );
}

#[test]
fn the_values_belong_together() {
    let (initiative, household, neighbour) = (an_initiative(), a_household(), a_neighbour());
    assert_eq!(neighbour.household, Some(household.id));
    assert_eq!(
        [household.initiative, neighbour.initiative],
        [initiative.id; 2]
    );
    assert_eq!(
        household.address.to_string(),
        "Dorpsstraat 12a, 3512 AB Utrecht"
    );
    assert_eq!(household.address.postcode, Postcode::parse("3512 AB").ok());
    assert_eq!(
        Title::parse(initiative.title.as_str()),
        Ok(initiative.title)
    );
}
