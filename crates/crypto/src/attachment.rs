//! Sealing photos and scans that lie beside the database.
//!
//! A sealed file is: version (1 byte), nonce (24), size of the file (8, big endian),
//! ciphertext with tag. Version, attachment and size are bound: a file that was
//! swapped with another's, or cut short, does not open.

use crate::AttachmentKey;
use crate::aead::{self, NONCE_BYTES, TAG_BYTES};

const VERSION: u8 = 1;
const SIZE_AT: usize = 1 + NONCE_BYTES;
const HEADER_BYTES: usize = SIZE_AT + 8;

/// Why a file could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealFileError {
    /// Longer than the cipher allows.
    #[error("a file has at most 256 GiB")]
    TooLarge,
}

/// Why a sealed file did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenFileError {
    /// Made by a newer version of the app, or not sealed by it at all.
    #[error("sealed in format {found}, known is {VERSION}")]
    UnknownVersion {
        /// The first byte of the file.
        found: u8,
    },
    /// Its length is not what its header says: cut short, or written half.
    #[error("the sealed file is not complete")]
    Incomplete,
    /// Another key or attachment, or a byte was changed.
    #[error("the key does not fit this file, or the file was changed")]
    WrongKey,
}

/// Seals `bytes` for the attachment with this id. `nonce` must be freshly random.
pub fn seal_file(
    key: &AttachmentKey,
    nonce: [u8; NONCE_BYTES],
    attachment_id: [u8; 16],
    bytes: &[u8],
) -> Result<Vec<u8>, SealFileError> {
    let size = bytes.len() as u64;
    let sealed = aead::seal(
        key.as_bytes(),
        &nonce,
        &bound_data(attachment_id, size),
        bytes,
    )
    .ok_or(SealFileError::TooLarge)?;
    Ok([&[VERSION][..], &nonce, &size.to_be_bytes(), &sealed].concat())
}

/// Opens what [`seal_file`] made with the same key for the same attachment.
pub fn open_file(
    key: &AttachmentKey,
    attachment_id: [u8; 16],
    sealed: &[u8],
) -> Result<Vec<u8>, OpenFileError> {
    check_version(sealed)?;
    let (header, body) = sealed
        .split_at_checked(HEADER_BYTES)
        .ok_or(OpenFileError::Incomplete)?;
    let size = u64::from_be_bytes(part(header, SIZE_AT)?);
    if body.len() as u64 != size.saturating_add(TAG_BYTES as u64) {
        return Err(OpenFileError::Incomplete);
    }
    let nonce = part(header, 1)?;
    aead::open(
        key.as_bytes(),
        &nonce,
        &bound_data(attachment_id, size),
        body,
    )
    .ok_or(OpenFileError::WrongKey)
}

fn check_version(sealed: &[u8]) -> Result<(), OpenFileError> {
    match sealed.first() {
        Some(&VERSION) => Ok(()),
        Some(&found) => Err(OpenFileError::UnknownVersion { found }),
        None => Err(OpenFileError::Incomplete),
    }
}

fn part<const N: usize>(header: &[u8], at: usize) -> Result<[u8; N], OpenFileError> {
    let part = header.get(at..).and_then(<[u8]>::first_chunk);
    part.copied().ok_or(OpenFileError::Incomplete)
}

fn bound_data(attachment_id: [u8; 16], size: u64) -> Vec<u8> {
    [
        &b"samenspel attachment"[..],
        &[VERSION],
        &attachment_id,
        &size.to_be_bytes(),
    ]
    .concat()
}
