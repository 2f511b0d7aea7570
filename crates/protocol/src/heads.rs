//! How far the streams of an initiative are.

use serde::{Deserialize, Serialize};

/// The answer to `GET …/heads`. Its ETag changes with every part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// The position of the last envelope of the team stream; 0 when there is none.
    pub team: u64,
    /// The same of the shared stream.
    pub shared: u64,
    /// The same of what the municipality decides.
    pub authority: u64,
    /// How often a checkpoint of the team stream was stored; one that is not known yet may hold
    /// what can not be had any more envelope by envelope.
    pub checkpoints: u64,
    /// How many attachments became whole, also those that were erased since.
    #[serde(default)]
    pub attachments: u64,
    /// How far the membership log is.
    pub membership: MembershipHead,
    /// See [`crate::About::generation`].
    pub generation: String,
}

/// The end of the membership log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembershipHead {
    /// How many records there are.
    pub count: u64,
    /// The hash of the last one, 64 hexadecimal digits; empty when there is none.
    pub head: String,
}
