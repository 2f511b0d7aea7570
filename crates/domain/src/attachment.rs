//! Photos and scans that belong to an initiative, a person or a resource.

use crate::code::codes;
use crate::{AttachmentId, InitiativeId, NeighbourId, ResourceId};

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
    /// Something that can be booked.
    Resource(ResourceId),
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
        let has = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|b| b.starts_with(mark));
        if has(0, b"\xFF\xD8\xFF") {
            Ok(Self::Jpeg)
        } else if has(0, b"\x89PNG\r\n\x1A\n") {
            Ok(Self::Png)
        } else if has(0, b"RIFF") && has(8, b"WEBP") {
            Ok(Self::Webp)
        } else if has(0, b"%PDF-") {
            Ok(Self::Pdf)
        } else {
            Err(MediaTypeError::Unknown)
        }
    }
}

codes!("media type", MediaType {
    Jpeg = "image/jpeg",
    Png = "image/png",
    Webp = "image/webp",
    Pdf = "application/pdf",
});
