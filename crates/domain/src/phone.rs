//! Phone numbers: stored as E.164, shown the Dutch way.

mod compact;
mod dutch;

use std::fmt;

use compact::Compact;

/// A valid phone number in E.164, such as `+31612345678`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

/// Whether a leading zero was put back that a spreadsheet had dropped; worth a word to the importer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestoredZero(pub bool);

/// Why a phone number was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something other than digits, blanks and `+ - ( ) / .`; extensions and remarks belong in the note.
    #[error("a phone number has only digits, blanks and + - ( ) / ., as in 06 12345678")]
    Characters,
    /// No such number, in the Netherlands or in the country it names.
    #[error("no such number: a Dutch one looks like 06 12345678, another like +49 30 123456")]
    Unknown,
}

impl Phone {
    /// Reads a number as Dutch people write it, or any other with its country code.
    pub fn parse(text: &str) -> Result<(Self, RestoredZero), PhoneError> {
        let compact = Compact::read(text)?;
        let restored = RestoredZero(compact.lacks_zero());
        if let Some(national) = dutch::ordinary(&compact) {
            return Ok((Self(format!("+31{national}")), restored));
        }
        parse_elsewhere(&compact).map(|phone| (phone, restored))
    }

    /// Takes back what [`Phone::parse`] once accepted and a store kept.
    pub fn from_stored(e164: String) -> Self {
        Self(e164)
    }

    /// The number in E.164, such as `+31612345678`.
    pub fn as_e164(&self) -> &str {
        &self.0
    }

    /// The digits of a Dutch number as they are dialled here: `0612345678`.
    pub fn national_digits(&self) -> Option<String> {
        let national = self.0.strip_prefix("+31")?;
        Some(format!("0{national}"))
    }
}

/// Dutch numbers in national writing (`06 12345678`), others in international (`+49 30 123456`).
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.strip_prefix("+31") {
            Some(national) => f.write_str(&dutch::national_writing(national)),
            None => f.write_str(&international_writing(&self.0).unwrap_or_else(|| self.0.clone())),
        }
    }
}

/// The library knows every country, but takes long to load: ordinary Dutch numbers pass it by.
fn parse_elsewhere(compact: &Compact) -> Result<Phone, PhoneError> {
    let number = phonenumber::parse(default_region(compact), compact.as_str())
        .map_err(|_| PhoneError::Unknown)?;
    if !number.is_valid() {
        return Err(PhoneError::Unknown);
    }
    let e164 = written(&number, phonenumber::Mode::E164).ok_or(PhoneError::Unknown)?;
    Ok(Phone(e164))
}

/// With a region the library takes its zero off other countries' numbers too; Italian ones keep theirs.
fn default_region(compact: &Compact) -> Option<phonenumber::country::Id> {
    (!compact.as_str().starts_with('+')).then_some(phonenumber::country::NL)
}

fn international_writing(e164: &str) -> Option<String> {
    let number = phonenumber::parse(None, e164).ok()?;
    written(&number, phonenumber::Mode::International)
}

/// The library's `Display` fails for unknown countries, on which `to_string` would panic.
fn written(number: &phonenumber::PhoneNumber, mode: phonenumber::Mode) -> Option<String> {
    use fmt::Write as _;

    let mut text = String::new();
    write!(text, "{}", number.format().mode(mode)).ok()?;
    Some(text)
}
