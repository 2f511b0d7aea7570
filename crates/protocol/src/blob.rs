//! Attachments as sealed chunks, under the hash of all of them together.

use serde::{Deserialize, Serialize};

/// Which chunks of an attachment are still to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlobAnswer {
    /// How many chunks there are.
    pub chunks: u32,
    /// The numbers of those that the server lacks, from 0.
    pub missing: Vec<u32>,
}

/// The attachments that became whole after a number, in the order in which they did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlobsAnswer {
    /// At most [`BLOBS_AT_ONCE`]; none when there are no others.
    pub blobs: Vec<WholeBlob>,
}

/// An attachment of which all chunks are here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeBlob {
    /// As how manieth it became whole; those that were erased since leave a gap.
    pub number: u64,
    /// 64 hexadecimal digits.
    pub cid: String,
}

/// So many stand in one answer.
pub const BLOBS_AT_ONCE: usize = 1000;
