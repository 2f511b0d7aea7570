//! Finds or makes the household for an address.

use domain::{Address, HouseNumber, Household, HouseholdId, InitiativeId, Postcode};
use storage::{Act, StorageError};

use crate::field::At as _;
use crate::{App, Field, FieldError};

/// An address as typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct AddressInput<'a> {
    pub(crate) street: &'a str,
    pub(crate) house_number: &'a str,
    pub(crate) postcode: &'a str,
    pub(crate) city: &'a str,
}

pub(crate) fn parse(input: &AddressInput<'_>) -> Result<Address, FieldError> {
    let given = |text: &str| !text.trim().is_empty();
    let number = given(input.house_number).then(|| HouseNumber::parse(input.house_number));
    let postcode = given(input.postcode).then(|| Postcode::parse(input.postcode));
    Ok(Address {
        street: Address::place(input.street).at(Field::Street)?,
        house_number: number.transpose().at(Field::HouseNumber)?,
        postcode: postcode.transpose().at(Field::Postcode)?,
        city: Address::place(input.city).at(Field::City)?,
    })
}

/// The household at an address: the one that is known, or a new one in this act.
pub(crate) async fn household_at(
    app: &App,
    act: &mut Act,
    initiative: InitiativeId,
    address: Address,
) -> Result<Option<HouseholdId>, StorageError> {
    if address.is_blank() {
        return Ok(None);
    }
    if let Some(key) = address.door_key()
        && let Some(known) = act.household_by_door(initiative, &key).await?
    {
        return Ok(Some(known.id));
    }
    Ok(Some(new_door(app, act, initiative, address).id))
}

/// The door at an address, which any writing of it finds: the one that is known, or a new one in
/// this act.
pub(crate) async fn door_at(
    app: &App,
    act: &mut Act,
    initiative: InitiativeId,
    address: Address,
) -> Result<Household, StorageError> {
    match act.household_at_door(initiative, &address).await? {
        Some(known) => Ok(known),
        None => Ok(new_door(app, act, initiative, address)),
    }
}

fn new_door(app: &App, act: &mut Act, initiative: InitiativeId, address: Address) -> Household {
    let household = Household {
        id: HouseholdId::new(app.ports.next_id()),
        initiative,
        address,
        no_post: false,
    };
    act.add(&household);
    household
}
