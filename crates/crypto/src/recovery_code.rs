//! The code on the recovery sheet: 128 random bits that people can write down and read aloud.
//!
//! Written as 26 characters of Crockford's base 32 and two check characters, in seven
//! groups of four: `ABCD-EFGH-…`. The check is the number modulo 1021, a prime, so every
//! single wrong character and every swap of two is found.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The bits themselves. They wipe themselves and never show in `Debug`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 16]);

/// Why a typed code was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeError {
    /// Not a letter or digit that a code can have.
    #[error("character {position} can not be in a code: it has letters without U, and digits")]
    UnknownCharacter {
        /// Which character of the typed text, counted from 1.
        position: usize,
    },
    /// Characters are missing or too many.
    #[error("a code has {CODE_CHARS} characters, this one has {found}")]
    WrongLength {
        /// Letters and digits that were typed.
        found: usize,
    },
    /// A character is wrong, or two were swapped.
    #[error("a character of the code is not right")]
    WrongChecksum,
}

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA_CHARS: usize = 26;
const CODE_CHARS: usize = 28;
const GROUP_CHARS: usize = 4;

/// The greatest prime below 32².
const CHECK_PRIME: u128 = 1021;

impl RecoveryCode {
    /// Takes 128 bits that were drawn at random.
    pub const fn new(random: [u8; 16]) -> Self {
        Self(random)
    }

    /// Reads a typed code: case, blanks and hyphens do not matter, O is 0, I and L are 1.
    pub fn parse(text: &str) -> Result<Self, RecoveryCodeError> {
        let digits = read_digits(text)?;
        let (data, check) = digits.split_at(DATA_CHARS);
        if data[0] > 7 {
            return Err(RecoveryCodeError::WrongChecksum); // more than 128 bits
        }
        let number = from_digits(data);
        if number % CHECK_PRIME != from_digits(check) {
            return Err(RecoveryCodeError::WrongChecksum);
        }
        Ok(Self(number.to_be_bytes()))
    }

    /// The code as it is printed: seven groups of four characters with hyphens between.
    pub fn written(&self) -> Zeroizing<String> {
        let number = u128::from_be_bytes(self.0);
        let data = (0..DATA_CHARS).rev().map(|place| number >> (5 * place));
        let check = number % CHECK_PRIME;
        let mut code = Zeroizing::new(String::with_capacity(CODE_CHARS + CODE_CHARS / GROUP_CHARS));
        for (index, digit) in data.chain([check >> 5, check]).enumerate() {
            if index > 0 && index % GROUP_CHARS == 0 {
                code.push('-');
            }
            code.push(char::from(ALPHABET[(digit & 31) as usize]));
        }
        code
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

fn read_digits(text: &str) -> Result<Zeroizing<[u8; CODE_CHARS]>, RecoveryCodeError> {
    let mut digits = Zeroizing::new([0; CODE_CHARS]);
    let mut found = 0;
    for (index, c) in text.chars().enumerate().filter(|(_, c)| !is_separator(*c)) {
        let digit = digit_of(c).ok_or(RecoveryCodeError::UnknownCharacter {
            position: index + 1,
        })?;
        if let Some(slot) = digits.get_mut(found) {
            *slot = digit;
        }
        found += 1;
    }
    if found == CODE_CHARS {
        Ok(digits)
    } else {
        Err(RecoveryCodeError::WrongLength { found })
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−' | '.')
}

fn digit_of(c: char) -> Option<u8> {
    let plain = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|a| char::from(*a) == plain)?;
    u8::try_from(place).ok()
}

fn from_digits(digits: &[u8]) -> u128 {
    digits
        .iter()
        .fold(0, |number, digit| number << 5 | u128::from(*digit))
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(redacted)")
    }
}
