//! Photos and scans that belong to an initiative or a person.

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
