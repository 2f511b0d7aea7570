//! One slot: the database key sealed with something its owner has.

mod kind;
mod wrapping;

use zeroize::Zeroizing;

use crate::aead::{self, NONCE_BYTES, TAG_BYTES};
use crate::{DatabaseKey, Stretching, StretchingError};

pub use kind::{ProfileId, SlotId, SlotKind, SlotSecret};

/// The database key, sealed. Everything in it is bound: a slot of which one bit was
/// changed, or that was moved to another folder, does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySlot {
    pub(crate) id: SlotId,
    pub(crate) kind: SlotKind,
    pub(crate) made_at_ms: i64,
    /// [`Stretching::NONE`] unless the slot is opened with a passphrase.
    pub(crate) stretching: Stretching,
    pub(crate) salt: [u8; 16],
    pub(crate) nonce: [u8; NONCE_BYTES],
    pub(crate) wrapped_key: [u8; 32 + TAG_BYTES],
}

/// Why a slot could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealSlotError {
    /// Stretching the passphrase did not succeed on this machine now.
    #[error(transparent)]
    Stretching(#[from] StretchingError),
    /// The cipher refused; it does so only for messages of many GiB.
    #[error("the cipher refused to seal the key")]
    Cipher,
}

/// Why a slot did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenSlotError {
    /// There is no slot for what was given.
    #[error("there is no slot that a {} opens", .given.as_str())]
    NoSuchSlot {
        /// The kind of what was given.
        given: SlotKind,
    },
    /// Another passphrase, code or keychain entry; or the slot was changed.
    #[error("this does not open the slot")]
    WrongKey,
    /// The costs in the slot are out of bounds, or too much for this machine now.
    #[error(transparent)]
    Stretching(#[from] StretchingError),
}

impl KeySlot {
    /// Random bytes that a new slot takes: for its id, its salt and its nonce.
    pub const RANDOM_BYTES: usize = 16 + 16 + NONCE_BYTES;

    /// Seals the key. Stretching a passphrase takes 64 MiB and about a tenth of a second.
    pub fn seal(
        key: &DatabaseKey,
        secret: SlotSecret<'_>,
        profile_id: ProfileId,
        made_at_ms: i64,
        random: &[u8; Self::RANDOM_BYTES],
    ) -> Result<Self, SealSlotError> {
        let mut slot = Self::empty(secret.kind(), made_at_ms, random);
        let wrapping_key = wrapping::key(secret, slot.stretching, &slot.salt)?;
        let bound = slot.bound_data(profile_id);
        slot.wrapped_key = aead::seal(&wrapping_key, &slot.nonce, &bound, key.as_bytes())
            .and_then(|sealed| sealed.try_into().ok())
            .ok_or(SealSlotError::Cipher)?;
        Ok(slot)
    }

    /// Opens the slot with what its owner has.
    pub fn open(
        &self,
        secret: SlotSecret<'_>,
        profile_id: ProfileId,
    ) -> Result<DatabaseKey, OpenSlotError> {
        let given = secret.kind();
        if given != self.kind {
            return Err(OpenSlotError::NoSuchSlot { given });
        }
        let wrapping_key = wrapping::key(secret, self.stretching, &self.salt)?;
        let bound = self.bound_data(profile_id);
        let key = aead::open(&wrapping_key, &self.nonce, &bound, &self.wrapped_key)
            .map(Zeroizing::new)
            .ok_or(OpenSlotError::WrongKey)?;
        let bytes = key
            .as_slice()
            .try_into()
            .map_err(|_| OpenSlotError::WrongKey)?;
        Ok(DatabaseKey::new(bytes))
    }

    /// Identity, for removing the slot.
    pub const fn id(&self) -> SlotId {
        self.id
    }

    /// What it is opened with.
    pub const fn kind(&self) -> SlotKind {
        self.kind
    }

    /// When it was made, in milliseconds since 1970.
    pub const fn made_at_ms(&self) -> i64 {
        self.made_at_ms
    }

    fn empty(kind: SlotKind, made_at_ms: i64, random: &[u8; Self::RANDOM_BYTES]) -> Self {
        let mut slot = Self {
            id: SlotId([0; 16]),
            kind,
            made_at_ms,
            stretching: wrapping::stretching_of(kind),
            salt: [0; 16],
            nonce: [0; NONCE_BYTES],
            wrapped_key: [0; 32 + TAG_BYTES],
        };
        slot.id.0.copy_from_slice(&random[..16]);
        slot.salt.copy_from_slice(&random[16..32]);
        slot.nonce.copy_from_slice(&random[32..]);
        slot
    }

    /// What is bound to the sealed key besides salt and nonce, which its key and cipher take in.
    fn bound_data(&self, profile_id: ProfileId) -> Vec<u8> {
        let Stretching {
            memory_kib,
            passes,
            lanes,
        } = self.stretching;
        [
            b"samenspel key slot".as_slice(),
            &[wrapping::VERSION, wrapping::code(self.kind)],
            &profile_id.0,
            &self.id.0,
            &self.made_at_ms.to_be_bytes(),
            &memory_kib.to_be_bytes(),
            &passes.to_be_bytes(),
            &lanes.to_be_bytes(),
        ]
        .concat()
    }
}
