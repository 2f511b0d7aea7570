//! Sealing photos and scans, chunk by chunk, so that they can travel in pieces.
//!
//! A file is cut into chunks of [`CHUNK_BYTES`]; the last is shorter, and an empty file has one
//! empty chunk. Each is sealed by itself, by a key that seals nothing else, with its number as
//! nonce: every laptop of a team has the same chunks. Bound are the version, the attachment, the
//! size of the file and the number: a chunk that was swapped, or cut short, does not open.

use crate::AttachmentKey;
use crate::aead::{self, NONCE_BYTES, TAG_BYTES};

const VERSION: u8 = 2;

/// Bytes of a file in one chunk.
pub const CHUNK_BYTES: usize = 1 << 20;

/// One chunk of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkOf {
    /// The attachment.
    pub attachment: [u8; 16],
    /// Bytes of the whole file.
    pub size: u64,
    /// From 0.
    pub number: u32,
}

/// Why a file could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealFileError {
    /// It has more chunks than can be counted.
    #[error("a file has at most 4 PiB")]
    TooLarge,
}

/// Why a sealed chunk did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenChunkError {
    /// Its length is not what it is for this number and size: cut short, or written half.
    #[error("the sealed chunk has another length")]
    OtherLength,
    /// Another key, attachment, size or number, or a byte was changed.
    #[error("the key does not fit this chunk, or the chunk was changed")]
    WrongKey,
}

/// How many chunks a file of so many bytes has.
pub const fn chunk_count(size: u64) -> u64 {
    match size {
        0 => 1,
        size => size.div_ceil(CHUNK_BYTES as u64),
    }
}

/// The chunks of a file, in their order. `key` seals this file alone, and only once.
pub fn seal_file(
    key: &AttachmentKey,
    attachment: [u8; 16],
    bytes: &[u8],
) -> Result<Vec<Vec<u8>>, SealFileError> {
    let size = bytes.len() as u64;
    let of = |number| ChunkOf {
        attachment,
        size,
        number,
    };
    let parts: Vec<&[u8]> = match bytes {
        [] => vec![bytes],
        bytes => bytes.chunks(CHUNK_BYTES).collect(),
    };
    let sealed = (0u32..).zip(&parts).map(|(number, part)| {
        let of = of(number);
        aead::seal(key.as_bytes(), &of.nonce(), &of.bound_data(), part)
    });
    let sealed: Option<Vec<_>> = sealed.collect();
    sealed
        .filter(|sealed| sealed.len() == parts.len())
        .ok_or(SealFileError::TooLarge)
}

/// Opens a chunk that [`seal_file`] made with the same key for the same attachment.
pub fn open_chunk(
    key: &AttachmentKey,
    of: ChunkOf,
    sealed: &[u8],
) -> Result<Vec<u8>, OpenChunkError> {
    if of.sealed_bytes() != Some(sealed.len()) {
        return Err(OpenChunkError::OtherLength);
    }
    aead::open(key.as_bytes(), &of.nonce(), &of.bound_data(), sealed)
        .ok_or(OpenChunkError::WrongKey)
}

impl ChunkOf {
    /// How long it is once sealed; `None` when the file has no chunk of this number.
    pub fn sealed_bytes(self) -> Option<usize> {
        let number = u64::from(self.number);
        if number >= chunk_count(self.size) {
            return None;
        }
        let before = number * CHUNK_BYTES as u64;
        let rest = self.size.saturating_sub(before).min(CHUNK_BYTES as u64);
        usize::try_from(rest).ok().map(|rest| rest + TAG_BYTES)
    }

    fn nonce(self) -> [u8; NONCE_BYTES] {
        let mut nonce = [0; NONCE_BYTES];
        let (_, last) = nonce.split_at_mut(NONCE_BYTES - 4);
        last.copy_from_slice(&self.number.to_be_bytes());
        nonce
    }

    fn bound_data(self) -> Vec<u8> {
        [
            &b"samenspel attachment"[..],
            &[VERSION],
            &self.attachment,
            &self.size.to_be_bytes(),
            &self.number.to_be_bytes(),
        ]
        .concat()
    }
}
