//! A device of a team: a laptop, or a sheet of paper. It has one key to sign with and one to
//! receive with; the public halves of both are its card, and the hash of the card its id.

mod receiving;
mod signing;

use std::fmt;

use zeroize::Zeroizing;

use crate::{RecoveryCode, hex};

pub(crate) use receiving::SEAL_BYTES;
pub use receiving::{ReceivingKey, ReceivingPublicKey, ReceivingPublicKeyError};
pub(crate) use signing::SIGNATURE_BYTES;
pub use signing::{DeviceKey, DevicePublicKey, DevicePublicKeyError};

/// Both keys of one device. They never leave it.
#[derive(Clone, Debug)]
pub struct DeviceKeys {
    signing: DeviceKey,
    receiving: ReceivingKey,
    card: DeviceCard,
}

/// What others know of a device: what its signatures are checked with, and what is sealed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceCard {
    /// What its signatures are checked with.
    pub signing: DevicePublicKey,
    /// What is sealed to.
    pub receiving: ReceivingPublicKey,
}

/// The first 12 bytes of a hash of the card: whoever knows the id can check the card.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub [u8; 12]);

/// Why 64 bytes are not the card of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeviceCardError {
    /// The first half.
    #[error("the key to check signatures with: {0}")]
    Signing(#[from] DevicePublicKeyError),
    /// The second half.
    #[error("the key to seal to: {0}")]
    Receiving(#[from] ReceivingPublicKeyError),
}

impl DeviceKeys {
    /// Takes 64 bytes that were drawn at random or kept before: to sign 32, to receive 32.
    pub fn new(bytes: &[u8; 64]) -> Self {
        let (signing, receiving) = bytes.split_at(32);
        let signing = DeviceKey::new(half(signing));
        let receiving = ReceivingKey::new(half(receiving));
        let card = DeviceCard {
            signing: signing.public(),
            receiving: receiving.public(),
        };
        Self {
            signing,
            receiving,
            card,
        }
    }

    /// The keys of the sheet of paper with this code, in this initiative. The same code gives
    /// every initiative another device, which nobody can tell to be the same sheet.
    pub fn on_paper(code: &RecoveryCode, initiative: [u8; 16]) -> Self {
        let mut hasher = Zeroizing::new(blake3::Hasher::new_derive_key(
            "samenspel 2026 v1 paper device",
        ));
        hasher.update(code.as_bytes()).update(&initiative);
        let mut bytes = Zeroizing::new([0; 64]);
        Zeroizing::new(hasher.finalize_xof()).fill(bytes.as_mut());
        Self::new(&bytes)
    }

    /// What others may know.
    pub fn card(&self) -> &DeviceCard {
        &self.card
    }

    /// Which device it is.
    pub fn id(&self) -> DeviceId {
        self.card.id()
    }

    /// The key that signs envelopes.
    pub fn signing(&self) -> &DeviceKey {
        &self.signing
    }

    pub(crate) fn receiving(&self) -> &ReceivingKey {
        &self.receiving
    }
}

fn half(bytes: &[u8]) -> [u8; 32] {
    std::array::from_fn(|index| bytes[index])
}

impl DeviceCard {
    /// Bytes of a card.
    pub const BYTES: usize = 64;

    /// Refuses keys with which nothing can be proved or kept secret.
    pub fn parse(bytes: &[u8; Self::BYTES]) -> Result<Self, DeviceCardError> {
        let (signing, receiving) = bytes.split_at(32);
        Ok(Self {
            signing: DevicePublicKey::new(&half(signing))?,
            receiving: ReceivingPublicKey::new(&half(receiving))?,
        })
    }

    /// The key to check signatures with (32 bytes), the key to seal to (32).
    pub fn to_bytes(&self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[..32].copy_from_slice(self.signing.as_bytes());
        bytes[32..].copy_from_slice(self.receiving.as_bytes());
        bytes
    }

    /// Which device it is.
    pub fn id(&self) -> DeviceId {
        let hash = blake3::derive_key("samenspel 2026 v1 device id", &self.to_bytes());
        DeviceId(std::array::from_fn(|index| hash[index]))
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceId({self})")
    }
}
