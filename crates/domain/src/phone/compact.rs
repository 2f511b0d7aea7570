//! A phone number stripped to its digits.

use super::PhoneError;

/// Digits, after a `+` when the country code is given.
pub(super) struct Compact(String);

impl Compact {
    /// Drops separators and writes `00` as `+`.
    pub(super) fn read(text: &str) -> Result<Self, PhoneError> {
        let text = text.trim();
        let digits = digits_of(text.strip_prefix("tel:").unwrap_or(text))?;
        match digits.strip_prefix("00") {
            Some(abroad) => Ok(Self(format!("+{abroad}"))),
            None => Ok(Self(digits)),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Nine digits without a zero in front: a spreadsheet took the number for an amount.
    pub(super) fn lacks_zero(&self) -> bool {
        self.0.len() == 9 && !self.0.starts_with(['0', '+'])
    }
}

/// A `+` may stand in front only.
fn digits_of(text: &str) -> Result<String, PhoneError> {
    let mut digits = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() => digits.push(c),
            '-' | '‐' | '‑' | '–' | '(' | ')' | '/' | '.' => {}
            _ if c.is_whitespace() => {}
            _ => return Err(PhoneError::Characters),
        }
    }
    Ok(digits)
}
