//! Passphrases: one writing on every keyboard, and long enough to keep.

use std::collections::BTreeSet;
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase as it was typed, in one writing (RFC 8265, OpaqueString): NFC, every blank a
/// plain space, none at the ends. `é` typed on another keyboard must open the same slot.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

/// Why a new passphrase was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Can be guessed by trying.
    #[error("a passphrase has at least {MIN_CHARS} characters or {MIN_WORDS} different words")]
    TooShort,
    /// The same few characters over and over.
    #[error("a passphrase has at least {MIN_DIFFERENT} different characters")]
    Repetitive,
}

const MIN_CHARS: usize = 12;
const MIN_WORDS: usize = 4;
const MIN_DIFFERENT: usize = 4;

/// Whether a new passphrase is long enough. Opening takes any, so that old ones keep working.
pub fn check_passphrase(text: &str) -> Result<(), PassphraseError> {
    let passphrase = Passphrase::new(text);
    if passphrase.0.chars().count() < MIN_CHARS && word_count(&passphrase.0) < MIN_WORDS {
        return Err(PassphraseError::TooShort);
    }
    let different: BTreeSet<char> = passphrase.0.chars().filter(|c| *c != ' ').collect();
    if different.len() < MIN_DIFFERENT {
        return Err(PassphraseError::Repetitive);
    }
    Ok(())
}

/// Different words of at least two characters; `a a a a` is one character typed often.
fn word_count(text: &str) -> usize {
    let words = text.split(' ').filter(|w| w.chars().nth(1).is_some());
    words.collect::<BTreeSet<_>>().len()
}

impl Passphrase {
    /// Takes what was typed.
    pub fn new(text: &str) -> Self {
        let mut tidy = Zeroizing::new(String::with_capacity(2 * text.len()));
        tidy.extend(text.trim().chars().map(plain_space).nfc());
        Self(tidy)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn plain_space(c: char) -> char {
    if c.is_whitespace() { ' ' } else { c }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(redacted)")
    }
}
