//! What the server says of itself.

use serde::{Deserialize, Serialize};

use crate::Limits;

/// The answer to `GET /v1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Of this protocol, see [`crate::VERSION`].
    pub version: u32,
    /// 32 hexadecimal digits, drawn at the first start and again when a backup is put back:
    /// another one than before means that the server may have forgotten what it was sent.
    pub generation: String,
    /// Milliseconds since 1970, by the server's clock.
    pub now: i64,
    /// What it takes at most.
    pub limits: Limits,
}
