//! The key with which a device signs what it sends.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

/// Bytes of a signature.
pub(crate) const SIGNATURE_BYTES: usize = 64;

/// Signs for one device (Ed25519, RFC 8032). Made once, and never leaves it.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

/// What others check its signatures with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DevicePublicKey(VerifyingKey);

/// 32 bytes with which no signature can be checked, or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a public key")]
pub struct DevicePublicKeyError;

impl DeviceKey {
    /// Takes 32 bytes that were drawn at random or kept before.
    pub fn new(seed: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&seed))
    }

    /// The half that may be shown.
    pub fn public(&self) -> DevicePublicKey {
        DevicePublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_BYTES] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKey(redacted)")
    }
}

impl DevicePublicKey {
    /// Refuses the few keys under which one signature fits many messages.
    pub fn new(bytes: &[u8; 32]) -> Result<Self, DevicePublicKeyError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| DevicePublicKeyError)?;
        let is_weak = key.is_weak();
        (!is_weak).then_some(Self(key)).ok_or(DevicePublicKeyError)
    }

    /// The bytes themselves.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    pub(crate) fn has_signed(&self, message: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        let signature = Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).is_ok()
    }
}
