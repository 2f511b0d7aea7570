//! House numbers with their additions.

use std::fmt;

use super::AddressError;
use crate::fold;

/// A house number with its addition, such as `12`, `12 bis` or `12-3hoog`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HouseNumber {
    /// 1 to 99999.
    pub number: u32,
    /// Letter or addition without leading separators, in the writing that was given; empty when none.
    pub addition: String,
}

impl HouseNumber {
    /// Longest addition, in characters.
    pub const MAX_ADDITION_CHARS: usize = 12;

    /// Reads `12`, `12a`, `12 bis`, `12-3` or `12 A-2`.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let end = text
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len());
        let (digits, rest) = text.split_at(end);
        let number = digits.parse().map_err(|_| AddressError::HouseNumber)?;
        if !(1..=99_999).contains(&number) {
            return Err(AddressError::HouseNumber);
        }
        let addition = tidy_addition(rest)?;
        Ok(Self { number, addition })
    }

    /// Reads a number and an addition from two fields; either may hold the addition.
    pub fn parse_with_addition(number: &str, addition: &str) -> Result<Self, AddressError> {
        if number.trim().is_empty() {
            return Err(AddressError::HouseNumber);
        }
        Self::parse(&format!("{number} {addition}"))
    }

    /// The addition for comparing: `A-2`, `a 2` and `a2` are one door, `1-1` and `11` are not.
    pub(crate) fn addition_key(&self) -> String {
        let mut key = String::new();
        let mut was_apart = false;
        for c in fold(&self.addition).chars() {
            if !c.is_alphanumeric() {
                was_apart = true;
                continue;
            }
            if was_apart && c.is_numeric() && key.ends_with(char::is_numeric) {
                key.push('-');
            }
            key.push(c);
            was_apart = false;
        }
        key
    }
}

/// A letter sticks to the number, digits get a hyphen, words a space.
impl fmt::Display for HouseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.number, self.separator(), self.addition)
    }
}

impl HouseNumber {
    fn separator(&self) -> &'static str {
        let letters = self.addition.chars().take_while(|c| c.is_alphabetic());
        if self.addition.starts_with(|c: char| c.is_ascii_digit()) {
            "-"
        } else if letters.count() > 1 {
            " "
        } else {
            ""
        }
    }
}

/// Drops separators around the addition and makes blanks inside single.
fn tidy_addition(rest: &str) -> Result<String, AddressError> {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let joined = words.join(" ");
    let addition = joined.trim_matches(is_separator);
    let is_known = |c: char| c.is_alphanumeric() || is_separator(c);
    if addition.chars().count() > HouseNumber::MAX_ADDITION_CHARS || !addition.chars().all(is_known)
    {
        return Err(AddressError::HouseNumber);
    }
    Ok(addition.to_owned())
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '–' | '/' | '.' | ',' | '\'' | '’')
}
