//! Postcodes.

use std::fmt;

use super::AddressError;

/// A Dutch postcode, stored as `1234AB` and shown as `1234 AB`.
///
/// Four digits of which the first is not 0, two letters that are not SA, SD or SS
/// (source: PostNL's rules for postcodes).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(String);

impl Postcode {
    /// Reads a postcode in any case, with blanks anywhere.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let compact: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if is_postcode(&compact) {
            Ok(Self(compact))
        } else {
            Err(AddressError::Postcode)
        }
    }

    /// Takes back what [`Postcode::parse`] once accepted and a store kept.
    pub fn from_stored(compact: String) -> Self {
        Self(compact)
    }

    /// The stored writing, `1234AB`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_postcode(compact: &str) -> bool {
    let [first, b, c, d, letters @ ..] = compact.as_bytes() else {
        return false;
    };
    matches!(first, b'1'..=b'9')
        && [b, c, d].into_iter().all(u8::is_ascii_digit)
        && letters.len() == 2
        && letters.iter().all(u8::is_ascii_uppercase)
        && !matches!(letters, b"SA" | b"SD" | b"SS")
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at_checked(4) {
            Some((digits, letters)) => write!(f, "{digits} {letters}"),
            None => f.write_str(&self.0),
        }
    }
}
