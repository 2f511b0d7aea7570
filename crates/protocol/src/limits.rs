//! How much the server takes.

use serde::{Deserialize, Serialize};

/// Bytes, unless the name says otherwise. The server tells them, and the defaults are what a
/// laptop may count on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// One envelope.
    pub envelope: usize,
    /// The envelopes of one push together, with their lengths.
    pub push: usize,
    /// One page of envelopes; a single envelope is handed out whatever its length.
    pub page: usize,
    /// One checkpoint.
    pub checkpoint: usize,
    /// One record of the membership log.
    pub record: usize,
    /// One message in the mailbox of an invite.
    pub invite: usize,
    /// One command.
    pub command: usize,
    /// One sealed chunk of an attachment, with its tag.
    pub chunk: usize,
    /// How many chunks an attachment has.
    pub chunks: u32,
    /// How long heads are waited for, in seconds.
    pub wait_s: u32,
}

impl Limits {
    /// What this version of the server takes.
    pub const DEFAULT: Self = Self {
        envelope: 1 << 20,
        push: 4 << 20,
        page: 4 << 20,
        checkpoint: 32 << 20,
        record: 64 << 10,
        invite: 16 << 10,
        command: 64 << 10,
        chunk: (1 << 20) + 16,
        chunks: 256,
        wait_s: 25,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
