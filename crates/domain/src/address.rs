//! Dutch addresses: where a front door is.

mod house_number;
mod postcode;
mod street;

use std::fmt;

use crate::forbidden::check_line;
use crate::{ForbiddenCharacter, fold};

pub use house_number::HouseNumber;
pub use postcode::Postcode;

/// Where a household lives. Only what is known is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Street without the number; may be empty.
    pub street: String,
    /// Number and addition.
    pub house_number: Option<HouseNumber>,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town or village; may be empty.
    pub city: String,
}

/// Why an address part was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Not of the form 1234 AB.
    #[error("a postcode looks like 1234 AB")]
    Postcode,
    /// Not a number from 1 to 99999 with an optional addition.
    #[error("a house number is 1 to 99999, with an addition of at most 12 characters")]
    HouseNumber,
    /// Street or town longer than [`Address::MAX_PLACE_CHARS`].
    #[error("a street or town has at most {} characters", Address::MAX_PLACE_CHARS)]
    TooLong,
    /// A control character or direction mark in a street or town.
    #[error(transparent)]
    Forbidden(#[from] ForbiddenCharacter),
}

impl Address {
    /// Longest street or town, in characters.
    pub const MAX_PLACE_CHARS: usize = 100;

    /// Tidies the blanks of a street or town that comes from outside, and checks it.
    pub fn place(text: &str) -> Result<String, AddressError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let place = words.join(" ");
        if place.chars().count() > Self::MAX_PLACE_CHARS {
            return Err(AddressError::TooLong);
        }
        check_line(&place)?;
        Ok(place)
    }

    /// Splits what stands in one field: `Jan van Galenstraat 12 bis` into street and number.
    ///
    /// Numbers that belong to the street's name stay with it: `1e Helmersstraat 4`, `Plein 1944 7`.
    pub fn street_and_number(line: &str) -> (String, Option<HouseNumber>) {
        street::split(line)
    }

    /// Whether nothing is known.
    pub fn is_blank(&self) -> bool {
        self.street.trim().is_empty()
            && self.house_number.is_none()
            && self.postcode.is_none()
            && self.city.trim().is_empty()
    }

    /// What all writings of one front door share; `None` when the door is not known.
    ///
    /// A postcode with a number is enough in the Netherlands; without one the street
    /// and the town decide. The key is for comparing only and never shown.
    pub fn door_key(&self) -> Option<String> {
        let number = self.house_number.as_ref()?;
        let door = format!("{}|{}", number.number, number.addition_key());
        match &self.postcode {
            Some(postcode) => Some(format!("{}|{door}", postcode.as_str())),
            None if squeezed(&self.street).is_empty() => None,
            None => Some(format!(
                "{}|{door}|{}",
                squeezed(&self.street),
                squeezed(&self.city)
            )),
        }
    }

    fn street_line(&self) -> String {
        let number = self.house_number.as_ref().map(HouseNumber::to_string);
        joined([self.street.trim(), &number.unwrap_or_default()], " ")
    }

    fn city_line(&self) -> String {
        let postcode = self.postcode.as_ref().map(Postcode::to_string);
        joined([&postcode.unwrap_or_default(), self.city.trim()], " ")
    }
}

/// `Dorpsstraat 12a, 1234 AB Utrecht`, without what is missing.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&joined([&self.street_line(), &self.city_line()], ", "))
    }
}

fn joined(parts: [&str; 2], separator: &str) -> String {
    let filled: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    filled.join(separator)
}

/// Folded letters and digits only: `Burg. de Wit-straat` is `burgdewitstraat`.
pub(crate) fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
