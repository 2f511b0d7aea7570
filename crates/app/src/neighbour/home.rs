//! Finds or makes the household for an address.

use domain::{Address, HouseNumber, Household, HouseholdId, InitiativeId, Postcode};
use storage::{Act, StorageError};

use crate::field::At as _;
use crate::{App, Field, FieldError};

/// An address as typed.
#[derive(Clone, Debug, Default)]
pub(super) struct AddressInput<'a> {
    pub(super) street: &'a str,
    pub(super) house_number: &'a str,
    pub(super) postcode: &'a str,
    pub(super) city: &'a str,
}

pub(super) fn parse(input: &AddressInput<'_>) -> Result<Address, FieldError> {
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
pub(super) async fn household_at(
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
    let id = HouseholdId::new(app.ports.next_id());
    act.add(&Household {
        id,
        initiative,
        address,
        no_post: false,
    });
    Ok(Some(id))
}
