//! XChaCha20-Poly1305 with the key, the nonce and the bound data as plain bytes.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

/// Bytes of a nonce; long enough to be drawn at random for every message.
pub(crate) const NONCE_BYTES: usize = 24;

/// Bytes by which a sealed message is longer than the message.
pub(crate) const TAG_BYTES: usize = 16;

/// `None` only when the message is longer than the cipher allows (256 GiB).
pub(crate) fn seal(
    key: &[u8; 32],
    nonce: &[u8; NONCE_BYTES],
    bound: &[u8],
    message: &[u8],
) -> Option<Vec<u8>> {
    let payload = Payload {
        msg: message,
        aad: bound,
    };
    XChaCha20Poly1305::new(key.into())
        .encrypt(nonce.into(), payload)
        .ok()
}

/// `None` when the key does not fit, or when any byte of `sealed` or `bound` was changed.
pub(crate) fn open(
    key: &[u8; 32],
    nonce: &[u8; NONCE_BYTES],
    bound: &[u8],
    sealed: &[u8],
) -> Option<Vec<u8>> {
    let payload = Payload {
        msg: sealed,
        aad: bound,
    };
    XChaCha20Poly1305::new(key.into())
        .decrypt(nonce.into(), payload)
        .ok()
}
