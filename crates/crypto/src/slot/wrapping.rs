//! From what someone has in hand to the key that seals one slot.

use zeroize::Zeroizing;

use super::{SlotKind, SlotSecret};
use crate::{Stretching, StretchingError};

/// Version of the format of slots, bound to every one of them.
pub(super) const VERSION: u8 = 1;

/// A passphrase is stretched because people choose it: each guess must cost something.
///
/// A recovery code has 128 and a keychain secret 256 random bits. No number of guesses
/// reaches those, so they are only spread with BLAKE3, and the sheet opens at once even
/// on a machine that lacks the memory for Argon2.
pub(super) fn key(
    secret: SlotSecret<'_>,
    stretching: Stretching,
    salt: &[u8; 16],
) -> Result<Zeroizing<[u8; 32]>, StretchingError> {
    match secret {
        SlotSecret::Passphrase(passphrase) => stretching.stretch(passphrase.as_bytes(), salt),
        SlotSecret::Recovery(code) => Ok(spread(
            "samenspel 2026 v1 key slot recovery",
            code.as_bytes(),
            salt,
        )),
        SlotSecret::Keychain(secret) => Ok(spread(
            "samenspel 2026 v1 key slot keychain",
            secret.as_bytes(),
            salt,
        )),
    }
}

/// What a new slot of this kind costs to open.
pub(super) const fn stretching_of(kind: SlotKind) -> Stretching {
    match kind {
        SlotKind::Passphrase => Stretching::RECOMMENDED,
        SlotKind::Keychain | SlotKind::Recovery => Stretching::NONE,
    }
}

/// The number by which a kind is bound; never reuse one.
pub(super) const fn code(kind: SlotKind) -> u8 {
    match kind {
        SlotKind::Keychain => 1,
        SlotKind::Passphrase => 2,
        SlotKind::Recovery => 3,
    }
}

fn spread(context: &str, secret: &[u8], salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    let mut hasher = Zeroizing::new(blake3::Hasher::new_derive_key(context));
    hasher.update(secret).update(salt);
    Zeroizing::new(hasher.finalize().into())
}
