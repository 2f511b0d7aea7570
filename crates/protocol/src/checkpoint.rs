//! One blob that stands for everything before a position.

use serde::{Deserialize, Serialize};

/// The right to make the next checkpoint, for some minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseAnswer {
    /// 32 hexadecimal digits, to be named with the checkpoint.
    pub lease: String,
    /// Milliseconds since 1970, by the server's clock.
    pub until: i64,
    /// The head when the lease was given: the checkpoint stands there or later.
    pub head: u64,
}

/// What a stored checkpoint counts for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckpointAnswer {
    /// The last envelope that it holds.
    pub position: u64,
}
