//! The key to which others seal a secret, so that one device alone can read it.
//!
//! HPKE (RFC 9180) in base mode: X25519, HKDF-SHA256, ChaCha20-Poly1305. A sealed secret is
//! the sender's fresh public key (32 bytes), then the ciphertext with its tag (16).

mod given;
#[cfg(test)]
mod tests;

use std::fmt;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _};
use zeroize::{Zeroize as _, Zeroizing};

use given::Given;

type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;
type FreshKey = <X25519HkdfSha256 as Kem>::EncappedKey;

const FRESH_KEY_BYTES: usize = 32;

/// Bytes by which a sealed secret is longer than the secret.
pub(crate) const SEAL_BYTES: usize = FRESH_KEY_BYTES + 16;

/// Opens what was sealed to one device (X25519, RFC 7748). Made once, and never leaves it.
#[derive(Clone)]
pub struct ReceivingKey(PrivateKey);

/// What others seal to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReceivingPublicKey([u8; 32]);

/// 32 bytes to which nothing can be sealed, or a second writing of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key to seal to")]
pub struct ReceivingPublicKeyError;

impl ReceivingKey {
    /// Takes 32 bytes that were drawn at random or kept before.
    pub fn new(mut bytes: [u8; 32]) -> Self {
        let key = PrivateKey::from_bytes(&bytes);
        bytes.zeroize();
        Self(key.expect("32 bytes are a private key of X25519, whatever they are"))
    }

    /// The half that may be shown.
    pub fn public(&self) -> ReceivingPublicKey {
        ReceivingPublicKey(X25519HkdfSha256::sk_to_pk(&self.0).to_bytes().into())
    }

    /// `None` when it was sealed to another device or with other `info`, or was changed.
    pub(crate) fn open(&self, info: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.open_bound(info, &[], sealed)
    }

    fn open_bound(&self, info: &[u8], bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (fresh, ciphertext) = sealed.split_at_checked(FRESH_KEY_BYTES)?;
        let secret = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.0,
            &FreshKey::from_bytes(fresh).ok()?,
            info,
            ciphertext,
            bound,
        );
        secret.ok().map(Zeroizing::new)
    }
}

impl ReceivingPublicKey {
    /// Refuses the few keys with which every sender shares the same secret, and every writing
    /// of a key but the shortest number: one key has one id.
    pub fn new(bytes: &[u8; 32]) -> Result<Self, ReceivingPublicKeyError> {
        let key = Self(*bytes);
        let shares_a_secret = key.seal(&[], &[1; 32], &[]).is_some();
        (is_below_the_prime(bytes) && shares_a_secret)
            .then_some(key)
            .ok_or(ReceivingPublicKeyError)
    }

    /// The bytes themselves.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Only the device with the other half opens it, and only with the same `info`. `random`
    /// must be freshly random. `None` for a key that [`ReceivingPublicKey::new`] refuses.
    pub(crate) fn seal(&self, info: &[u8], random: &[u8; 32], secret: &[u8]) -> Option<Vec<u8>> {
        self.seal_bound(info, &[], random, secret)
    }

    fn seal_bound(
        &self,
        info: &[u8],
        bound: &[u8],
        random: &[u8; 32],
        secret: &[u8],
    ) -> Option<Vec<u8>> {
        let mut given = Given::new(random);
        let sealed =
            hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
                &OpModeS::Base,
                &PublicKey::from_bytes(&self.0).ok()?,
                info,
                secret,
                bound,
                &mut given,
            );
        let (fresh, ciphertext) = sealed.ok().filter(|_| given.was_enough())?;
        Some([fresh.to_bytes().as_slice(), &ciphertext].concat())
    }
}

/// Whether the number, least byte first, is below 2^255 - 19.
fn is_below_the_prime(bytes: &[u8; 32]) -> bool {
    let is_at_the_top = bytes[1..31].iter().all(|byte| *byte == 0xff);
    bytes[31] < 0x7f || bytes[31] == 0x7f && !(is_at_the_top && bytes[0] >= 0xed)
}

impl fmt::Debug for ReceivingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceivingKey(redacted)")
    }
}
