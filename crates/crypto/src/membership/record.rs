//! One record of the list: what was decided, by which device, after which record.

use crate::device::SIGNATURE_BYTES;
use crate::{DeviceCard, DeviceId, DeviceKeys};

use super::Action;
use super::decode;
use super::encode;

/// No record is longer than this.
pub const RECORD_BYTES_MAX: usize = 1 << 16;

/// BLAKE3 of a whole record; zeroes for what comes before the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordHash(pub [u8; 32]);

/// Where a record stands, and who wrote it when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordHead {
    /// Of which initiative it is.
    pub initiative: [u8; 16],
    /// Counted from 0.
    pub number: u64,
    /// The record before it; zeroes for the first.
    pub previous: RecordHash,
    /// When its author says it was made, in milliseconds since 1970. No rule looks at it.
    pub made_at_ms: i64,
    /// Which device signed it.
    pub author: DeviceId,
}

/// Some bytes in the form of a record. Whether the team takes it says
/// [`Team::follow`](super::Team::follow).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    head: RecordHead,
    action: Action,
    bytes: Vec<u8>,
}

/// More devices or series than fit into one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a record has at most {RECORD_BYTES_MAX} bytes")]
pub struct RecordTooLong;

/// Why bytes were not taken for a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadRecordError {
    /// More than [`RECORD_BYTES_MAX`].
    #[error(transparent)]
    TooLong(#[from] RecordTooLong),
    /// It says or does something that this version does not know.
    #[error("a record of a newer version")]
    NewerVersion,
    /// Not as any version writes it.
    #[error("not a record")]
    Malformed,
}

impl Record {
    /// Signs whatever it is given, for the team to take or refuse. `head.author` becomes `by`.
    pub fn sign(by: &DeviceKeys, head: RecordHead, action: Action) -> Result<Self, RecordTooLong> {
        let author = by.id();
        let head = RecordHead { author, ..head };
        let mut bytes = encode::content(&head, &action);
        bytes.extend(by.signing().sign(&to_sign(&bytes)));
        if bytes.len() > RECORD_BYTES_MAX {
            return Err(RecordTooLong);
        }
        Ok(Self {
            head,
            action,
            bytes,
        })
    }

    /// Takes bytes from anywhere. Each content has one writing.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, ReadRecordError> {
        if bytes.len() > RECORD_BYTES_MAX {
            return Err(ReadRecordError::TooLong(RecordTooLong));
        }
        let (content, _) = bytes
            .split_last_chunk::<SIGNATURE_BYTES>()
            .ok_or(ReadRecordError::Malformed)?;
        let (head, action) = decode::content(content)?;
        if encode::content(&head, &action) != content {
            return Err(ReadRecordError::Malformed);
        }
        Ok(Self {
            head,
            action,
            bytes,
        })
    }

    /// As it travels and is kept.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Where it says that it stands.
    pub fn head(&self) -> &RecordHead {
        &self.head
    }

    /// What it does.
    pub fn action(&self) -> &Action {
        &self.action
    }

    /// By which the next record names it.
    pub fn hash(&self) -> RecordHash {
        Self::hash_of(&self.bytes)
    }

    /// The same of bytes that were read before: to read them costs far more.
    pub fn hash_of(bytes: &[u8]) -> RecordHash {
        RecordHash(*blake3::hash(bytes).as_bytes())
    }

    pub(super) fn is_signed_by(&self, card: &DeviceCard) -> bool {
        let parts = self.bytes.split_last_chunk::<SIGNATURE_BYTES>();
        parts.is_some_and(|(content, signature)| {
            card.signing.has_signed(&to_sign(content), signature)
        })
    }
}

/// A signature is over this and nothing else, so that it fits no other kind of message.
fn to_sign(content: &[u8]) -> [u8; 32] {
    blake3::derive_key("samenspel 2026 v1 membership record to sign", content)
}
