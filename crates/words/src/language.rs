//! The languages there are words in.

use std::fmt;
use std::str::FromStr;

/// A language of Samenspel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch, and what is spoken when nothing else is asked for.
    #[default]
    Nl,
    /// English.
    En,
}

/// A language without words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no words in {0:?}, only in nl and en")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code that settings and the window use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads `nl`, `en-GB` and what `LANG` holds, such as `nl_BE.UTF-8`.
impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let end = text.find(['_', '-', '.', '@']).unwrap_or(text.len());
        let code = text[..end].to_ascii_lowercase();
        let known = Self::ALL
            .into_iter()
            .find(|language| language.as_str() == code);
        known.ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lang_holds_is_understood() {
        let read = |text: &str| text.parse::<Language>().ok();
        for text in ["nl", "NL", "nl_NL.UTF-8", "nl_BE@euro"] {
            assert_eq!(read(text), Some(Language::Nl), "{text}");
        }
        assert_eq!(read("en-GB"), Some(Language::En));
        for text in ["", "C", "POSIX", "de_DE.UTF-8", "nlx"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
