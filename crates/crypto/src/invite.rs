//! Inviting a device into a team.

/// By which a server knows an invite. It says nothing of the secret in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InviteId(pub [u8; 16]);
