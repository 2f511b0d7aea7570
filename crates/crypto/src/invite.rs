//! Inviting a device into a team: a link with a secret, the newcomer's answer to it, and six
//! digits that both people read aloud.
//!
//! The link names the team by the record that founded it, so that a server can not offer
//! another list. The server knows an invite by an id that says nothing of the secret.

mod check_digits;
mod join_request;
mod link;
mod server_address;

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::TeamId;

pub use check_digits::{CheckDigits, check_digits};
pub use join_request::{JoinRequest, OpenJoinRequestError, SealJoinRequestError};
pub use link::{INVITE_LINK_BYTES_MAX, ReadInviteError};
pub use server_address::{ServerAddress, ServerAddressError};

/// What only those who saw the link know: 128 random bits. They wipe themselves and never show
/// in `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct InviteSecret([u8; 16]);

/// By which a server knows an invite, and the list of a team that it was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InviteId(pub [u8; 16]);

/// Everything that a laptop needs to ask a team to take it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Of which initiative the team is.
    pub initiative: [u8; 16],
    /// Into which team; see [`Team::replay`](crate::Team::replay).
    pub team: TeamId,
    /// What the newcomer's answer is sealed with.
    pub secret: InviteSecret,
    /// Over which server; without one the answer goes as a file.
    pub server: Option<ServerAddress>,
    /// Until when, in milliseconds since 1970.
    pub expires_at_ms: i64,
}

impl InviteSecret {
    /// Takes 128 bits that were drawn at random or kept before.
    pub const fn new(random: [u8; 16]) -> Self {
        Self(random)
    }

    /// The bytes themselves; do not keep copies.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Half of a hash: no number of guesses leads from it to the secret.
    pub fn id(&self) -> InviteId {
        let hash = blake3::derive_key("samenspel 2026 v1 invite id", &self.0);
        InviteId(std::array::from_fn(|index| hash[index]))
    }
}

impl Invite {
    /// By which a server knows it.
    pub fn id(&self) -> InviteId {
        self.secret.id()
    }

    /// Whether it is good no longer.
    pub const fn is_expired(&self, now_ms: i64) -> bool {
        now_ms >= self.expires_at_ms
    }
}

impl fmt::Debug for InviteSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteSecret(redacted)")
    }
}
