//! Free text: a title of one line and a text of many.

use std::fmt;

use crate::ForbiddenCharacter;
use crate::forbidden::{check_line, check_lines};

/// One line that names something: 1 to 120 characters without blanks around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Title(String);

/// Text of any number of lines: 0 to 20,000 characters, line ends written as `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(String);

/// Why a title was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TitleError {
    /// Nothing but blanks.
    #[error("a title has 1 to {} characters", Title::MAX_CHARS)]
    Blank,
    /// Longer than [`Title::MAX_CHARS`].
    #[error("a title has 1 to {} characters", Title::MAX_CHARS)]
    TooLong,
    /// A control character, newline or direction mark.
    #[error(transparent)]
    Forbidden(#[from] ForbiddenCharacter),
}

/// Why a text was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Longer than [`Text::MAX_CHARS`].
    #[error("a text has at most {} characters", Text::MAX_CHARS)]
    TooLong,
    /// A control character or direction mark.
    #[error(transparent)]
    Forbidden(#[from] ForbiddenCharacter),
}

impl Title {
    /// Longest title, in characters.
    pub const MAX_CHARS: usize = 120;

    /// Trims and checks one line.
    pub fn parse(text: &str) -> Result<Self, TitleError> {
        let line = text.trim();
        if line.is_empty() {
            return Err(TitleError::Blank);
        }
        if line.chars().count() > Self::MAX_CHARS {
            return Err(TitleError::TooLong);
        }
        check_line(line)?;
        Ok(Self(line.to_owned()))
    }

    /// Takes back what [`Title::parse`] once accepted and a store kept.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The line itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text {
    /// Longest text, in characters.
    pub const MAX_CHARS: usize = 20_000;

    /// Checks a text and writes its line ends as `\n`; blanks stay, so that typing is never disturbed.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let text = unix_line_ends(text);
        if text.len() > Self::MAX_CHARS && text.chars().count() > Self::MAX_CHARS {
            return Err(TextError::TooLong);
        }
        check_lines(&text)?;
        Ok(Self(text))
    }

    /// Takes back what [`Text::parse`] once accepted and a store kept.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// No text.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Windows and old spreadsheets end lines with `\r\n` or `\r`.
fn unix_line_ends(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
