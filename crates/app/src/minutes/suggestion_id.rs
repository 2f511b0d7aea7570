//! Which suggestion, and what of it was seen.

use std::fmt;
use std::str::FromStr;

use sync::{GenerationKey, Suggestion};

/// A suggestion as it was when someone looked: another name once something comes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuggestionId {
    pub(super) generation: GenerationKey,
    seen: u64,
}

/// Not as `Display` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a suggestion")]
pub struct SuggestionIdError;

impl SuggestionId {
    pub(super) fn of(suggestion: &Suggestion) -> Self {
        Self {
            generation: suggestion.generation,
            seen: suggestion.seen(),
        }
    }
}

impl fmt::Display for SuggestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let GenerationKey { number, from } = self.generation;
        let from = u128::from_be_bytes(from);
        write!(f, "{number}.{from:x}.{:x}", self.seen)
    }
}

impl FromStr for SuggestionId {
    type Err = SuggestionIdError;

    fn from_str(text: &str) -> Result<Self, SuggestionIdError> {
        let mut parts = text.splitn(3, '.');
        let mut next = || parts.next().ok_or(SuggestionIdError);
        let (number, from, seen) = (next()?, next()?, next()?);
        let from = u128::from_str_radix(from, 16).map_err(|_| SuggestionIdError)?;
        Ok(Self {
            generation: GenerationKey {
                number: number.parse().map_err(|_| SuggestionIdError)?,
                from: from.to_be_bytes(),
            },
            seen: u64::from_str_radix(seen, 16).map_err(|_| SuggestionIdError)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back() {
        let id = SuggestionId {
            generation: GenerationKey {
                number: 3,
                from: [7; 16],
            },
            seen: 255,
        };
        assert_eq!(id.to_string().parse(), Ok(id));
        for wrong in ["", "3", "3.7", "3.x.1", "x.7.1"] {
            assert_eq!(wrong.parse::<SuggestionId>(), Err(SuggestionIdError));
        }
    }
}
