//! Names of people, the Dutch way: given name, prefix (tussenvoegsel), family name.

mod prefix;
mod split;

use std::fmt;

use crate::forbidden::check_line;
use crate::{ForbiddenCharacter, fold};

/// A name of which the given or the family name is filled; blanks are single and not at the ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// Given names or initials; may be empty.
    pub given: String,
    /// `van der`, `de`, `'t`; may be empty.
    pub prefix: String,
    /// Family name without the prefix; may be empty.
    pub family: String,
}

/// The parts of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameField {
    /// Given names or initials.
    Given,
    /// Between given and family name.
    Prefix,
    /// Family name.
    Family,
}

/// Why a name was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonNameError {
    /// Neither a given nor a family name.
    #[error("a name has a given name or a family name")]
    Blank,
    /// Longer than [`PersonName::MAX_CHARS`].
    #[error("each part of a name has at most {} characters", PersonName::MAX_CHARS)]
    TooLong {
        /// The part that is too long.
        field: NameField,
    },
    /// A control character or direction mark.
    #[error(transparent)]
    Forbidden(#[from] ForbiddenCharacter),
}

impl PersonName {
    /// Longest part, in characters.
    pub const MAX_CHARS: usize = 100;

    /// Tidies blanks and checks the parts.
    pub fn new(given: &str, prefix: &str, family: &str) -> Result<Self, PersonNameError> {
        let name = Self {
            given: tidy_part(NameField::Given, given)?,
            prefix: tidy_part(NameField::Prefix, prefix)?,
            family: tidy_part(NameField::Family, family)?,
        };
        if name.given.is_empty() && name.family.is_empty() {
            return Err(PersonNameError::Blank);
        }
        Ok(name)
    }

    /// Splits a name that was written in one field: `Fatima van der Berg` or `Berg, Fatima van der`.
    ///
    /// A guess that people can correct: the last word is the family name unless a
    /// Dutch prefix says where it starts.
    pub fn from_full(full: &str) -> Result<Self, PersonNameError> {
        let (given, prefix, family) = split::split(full);
        Self::new(&given, &prefix, &family)
    }

    /// Orders names as a Dutch list does: by family name without prefix, then by given name.
    pub fn sort_key(&self) -> String {
        let key = format!("{} {}", fold(&self.family), fold(&self.given));
        key.trim().to_owned()
    }
}

/// `Fatima van der Berg`; without a given name the prefix starts the name: `Van der Berg`.
impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = if self.given.is_empty() {
            prefix::capitalised(&self.prefix)
        } else {
            self.prefix.clone()
        };
        let parts = [self.given.as_str(), &prefix, &self.family];
        let filled: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        f.write_str(&filled.join(" "))
    }
}

fn tidy_part(field: NameField, part: &str) -> Result<String, PersonNameError> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let tidy = words.join(" ");
    if tidy.len() > PersonName::MAX_CHARS && tidy.chars().count() > PersonName::MAX_CHARS {
        return Err(PersonNameError::TooLong { field });
    }
    check_line(&tidy)?;
    Ok(tidy)
}
