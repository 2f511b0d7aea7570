//! The key of an epoch on its way: wrapped for a device, sealed under the key after it, and
//! the check by which all who unwrap it know that they hold the same.

use zeroize::Zeroizing;

use crate::aead::{self, NONCE_BYTES, TAG_BYTES};
use crate::device::SEAL_BYTES;
use crate::{DeviceCard, DeviceId, DeviceKeys, EpochKey};

/// From one change of members to the next, in one initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// Of which initiative.
    pub initiative: [u8; 16],
    /// Counted from 1.
    pub number: u32,
}

/// Derived from the key of an epoch: says nothing of it, and fits no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EpochKeyCheck(pub [u8; 16]);

/// The key of an epoch, which one device can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrappedKey(pub [u8; 32 + SEAL_BYTES]);

/// The key of an epoch, which everybody with the key of the next can open: nonce (24 bytes),
/// ciphertext with its tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealedKey(pub [u8; NONCE_BYTES + 32 + TAG_BYTES]);

/// It was made for another device or epoch, or was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the key of this epoch does not open")]
pub struct OpenEpochKeyError;

/// The cipher refused; it does so for no key that a card can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the cipher refused to seal the key")]
pub struct SealEpochKeyError;

impl Epoch {
    /// What all who hold the key of this epoch agree on.
    pub fn check(self, key: &EpochKey) -> EpochKeyCheck {
        let context = "samenspel 2026 v1 epoch key check";
        let mut hasher = Zeroizing::new(blake3::Hasher::new_derive_key(context));
        hasher.update(key.as_bytes()).update(&self.to_bytes());
        let hash = hasher.finalize();
        EpochKeyCheck(std::array::from_fn(|index| hash.as_bytes()[index]))
    }

    fn to_bytes(self) -> Vec<u8> {
        [&self.initiative[..], &self.number.to_be_bytes()].concat()
    }
}

impl WrappedKey {
    /// Wraps the key of `epoch` for one device. `random` must be freshly random.
    pub fn wrap(
        epoch: Epoch,
        key: &EpochKey,
        to: &DeviceCard,
        random: &[u8; 32],
    ) -> Result<Self, SealEpochKeyError> {
        let info = wrap_info(epoch, to.id());
        let sealed = to.receiving.seal(&info, random, key.as_bytes());
        sealed
            .and_then(|sealed| sealed.try_into().ok())
            .map(Self)
            .ok_or(SealEpochKeyError)
    }

    /// Opens what was wrapped for this device in this epoch.
    pub fn unwrap(&self, epoch: Epoch, by: &DeviceKeys) -> Result<EpochKey, OpenEpochKeyError> {
        let info = wrap_info(epoch, by.id());
        epoch_key(by.receiving().open(&info, &self.0))
    }
}

impl SealedKey {
    /// Seals the key of `epoch` under the key of the epoch after it. `nonce` must be freshly
    /// random.
    pub fn seal(
        epoch: Epoch,
        key: &EpochKey,
        under: &EpochKey,
        nonce: [u8; NONCE_BYTES],
    ) -> Result<Self, SealEpochKeyError> {
        let sealed = aead::seal(under.as_bytes(), &nonce, &seal_bound(epoch), key.as_bytes());
        let sealed = sealed.map(|sealed| [&nonce[..], &sealed].concat());
        sealed
            .and_then(|sealed| sealed.try_into().ok())
            .map(Self)
            .ok_or(SealEpochKeyError)
    }

    /// Opens the key of `epoch` with the key of the epoch after it.
    pub fn open(&self, epoch: Epoch, under: &EpochKey) -> Result<EpochKey, OpenEpochKeyError> {
        let (nonce, sealed) = self.0.split_first_chunk().ok_or(OpenEpochKeyError)?;
        let key = aead::open(under.as_bytes(), nonce, &seal_bound(epoch), sealed);
        epoch_key(key.map(Zeroizing::new))
    }
}

fn epoch_key(bytes: Option<Zeroizing<Vec<u8>>>) -> Result<EpochKey, OpenEpochKeyError> {
    let bytes = bytes.ok_or(OpenEpochKeyError)?;
    let bytes = bytes.as_slice().try_into().map_err(|_| OpenEpochKeyError)?;
    Ok(EpochKey::new(bytes))
}

fn wrap_info(epoch: Epoch, device: DeviceId) -> Vec<u8> {
    let context = &b"samenspel 2026 v1 epoch key wrap"[..];
    [context, &epoch.to_bytes(), &device.0].concat()
}

fn seal_bound(epoch: Epoch) -> Vec<u8> {
    [&b"samenspel previous epoch key"[..], &epoch.to_bytes()].concat()
}
