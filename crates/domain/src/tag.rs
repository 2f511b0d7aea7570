//! Tags: free words that organisers put on people.

use std::fmt;

use crate::forbidden::check_line;
use crate::{ForbiddenCharacter, fold};

/// One tag of 1 to 40 characters, in the writing that was given.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag(String);

/// Why a tag was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TagError {
    /// Nothing but blanks.
    #[error("a tag has 1 to {} characters", Tag::MAX_CHARS)]
    Blank,
    /// Longer than [`Tag::MAX_CHARS`].
    #[error("a tag has 1 to {} characters", Tag::MAX_CHARS)]
    TooLong,
    /// A control character, newline or direction mark.
    #[error(transparent)]
    Forbidden(#[from] ForbiddenCharacter),
}

impl Tag {
    /// Longest tag, in characters.
    pub const MAX_CHARS: usize = 40;

    /// Trims and checks one tag.
    pub fn parse(text: &str) -> Result<Self, TagError> {
        let line = text.trim();
        if line.is_empty() {
            return Err(TagError::Blank);
        }
        if line.chars().count() > Self::MAX_CHARS {
            return Err(TagError::TooLong);
        }
        check_line(line)?;
        Ok(Self(line.to_owned()))
    }

    /// Takes back what [`Tag::parse`] once accepted and a store kept.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The tag as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two writings of the same tag share: `Moestuin` and `moestuin` have one key.
    pub fn key(&self) -> String {
        fold(&self.0)
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
