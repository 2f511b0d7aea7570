//! Photos and scans that belong to an initiative or a person.

use crate::code::codes;
use crate::{AttachmentId, InitiativeId, NeighbourId};

/// What is known of a stored file; its bytes are sealed apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Identity.
    pub id: AttachmentId,
    /// The initiative it belongs to, directly or through its owner.
    pub initiative: InitiativeId,
    /// Whose file it is; erased with its owner.
    pub owner: AttachmentOwner,
    /// Name as the person saw it, without folders.
    pub file_name: String,
    /// Kind of file.
    pub media_type: MediaType,
    /// Size after cleaning, in bytes.
    pub size_bytes: u64,
    /// Cleaned bytes' BLAKE3 hash.
    pub hash: [u8; 32],
}

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttachmentOwner {
    /// The initiative as a whole.
    Initiative(InitiativeId),
    /// One person.
    Neighbour(NeighbourId),
}

/// The kinds of file that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// Photo.
    Jpeg,
    /// Drawing or screen shot.
    Png,
    /// Photo or drawing.
    Webp,
    /// Document or scan.
    Pdf,
}

/// Why a file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaTypeError {
    /// Its first bytes are not those of a kind that is kept.
    #[error("a file is a JPEG, PNG or WebP picture, or a PDF document")]
    Unknown,
}

impl MediaType {
    /// Tells the kind from the first bytes; a file's name proves nothing.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MediaTypeError> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Ok(Self::Webp),
            [b'%', b'P', b'D', b'F', b'-', ..] => Ok(Self::Pdf),
            _ => Err(MediaTypeError::Unknown),
        }
    }
}

codes!("media type", MediaType {
    Jpeg = "image/jpeg",
    Png = "image/png",
    Webp = "image/webp",
    Pdf = "application/pdf",
});
