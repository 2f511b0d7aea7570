//! The address of a row, from one cell or from many.

use domain::{Address, AddressError, HouseNumber, Postcode};

use super::plain_number::{self, PlainNumber};
use super::row::Row;
use crate::address_line;
use crate::{Column, Problem};

/// Cells of their own win over the line that holds everything.
pub(super) fn read(row: &mut Row<'_>) -> Option<Address> {
    let line = address_line::read(row.field(Column::StreetAndNumber));
    let street = street(row, &line.street);
    let house_number = house_number(row, line.house_number.as_ref());
    let postcode = postcode(row, line.postcode);
    let city = city(row, &line.city);
    Some(Address {
        street: street?,
        house_number: house_number?,
        postcode: postcode?,
        city: city?,
    })
}

fn street(row: &mut Row<'_>, from_line: &str) -> Option<String> {
    match row.field(Column::Street) {
        "" => place(row, Column::StreetAndNumber, from_line),
        street => place(row, Column::Street, street),
    }
}

fn city(row: &mut Row<'_>, from_line: &str) -> Option<String> {
    match row.field(Column::City) {
        "" => place(row, Column::StreetAndNumber, from_line),
        city => place(row, Column::City, city),
    }
}

fn place(row: &mut Row<'_>, column: Column, text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    Address::place(text)
        .map_err(|error| row.blame(column, problem(error)))
        .ok()
}

fn postcode(row: &mut Row<'_>, from_line: Option<Postcode>) -> Option<Option<Postcode>> {
    match row.field(Column::Postcode) {
        "" => Some(from_line),
        text => match Postcode::parse(text) {
            Ok(postcode) => Some(Some(postcode)),
            Err(error) => blamed(row, Column::Postcode, error),
        },
    }
}

fn house_number(row: &mut Row<'_>, from_line: Option<&HouseNumber>) -> Option<Option<HouseNumber>> {
    let (number, addition) = (row.field(Column::HouseNumber), row.field(Column::Addition));
    let parsed = match (number, from_line) {
        ("", None) if addition.is_empty() => return Some(None),
        ("", Some(number)) if addition.is_empty() => return Some(Some(number.clone())),
        ("", Some(number)) => HouseNumber::parse_with_addition(&number.to_string(), addition),
        (number, _) => with_addition(number, addition),
    };
    match parsed {
        Ok(number) => Some(Some(number)),
        Err(error) if number.is_empty() => blamed(row, Column::Addition, error),
        Err(error) => blamed(row, Column::HouseNumber, error),
    }
}

fn with_addition(number: &str, addition: &str) -> Result<HouseNumber, AddressError> {
    let exact;
    let number = match plain_number::read(number) {
        PlainNumber::Exact(digits) => {
            exact = digits;
            exact.as_str()
        }
        _ => number,
    };
    if addition.is_empty() {
        HouseNumber::parse(number)
    } else {
        HouseNumber::parse_with_addition(number, addition)
    }
}

fn blamed<T>(row: &mut Row<'_>, column: Column, error: AddressError) -> Option<T> {
    row.blame(column, problem(error));
    None
}

fn problem(error: AddressError) -> Problem {
    match error {
        AddressError::Postcode => Problem::Postcode,
        AddressError::HouseNumber => Problem::HouseNumber,
        AddressError::TooLong => Problem::PlaceTooLong,
        AddressError::Forbidden(character) => character.into(),
    }
}
