//! Attachments at the server: sealed chunks under the hash of all of them together.

use protocol::{BLOBS_AT_ONCE, BlobAnswer, BlobsAnswer, Code, Limits, paths};

use crate::server::{get, put};
use crate::{Caller, Method, Request, Server, ServerError};

/// The hash of all sealed chunks of an attachment, one behind the other: its name.
pub type Cid = [u8; 32];

/// What is done with a chunk that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkSent {
    /// It is there; others are missing.
    Kept,
    /// It is there, and with it the whole attachment.
    Whole,
    /// The team erased the attachment.
    Erased,
    /// The initiative has no room left there.
    Full,
    /// What lies there does not fit what is here; it was thrown away, or stays as it is.
    Differs,
}

impl Server {
    /// The attachments that became whole after a number, with theirs; none when there are no
    /// others.
    pub async fn whole_blobs(
        &self,
        caller: Caller<'_>,
        after: u64,
    ) -> Result<Vec<(u64, Cid)>, ServerError> {
        let path = format!("{}?after={after}", paths::BLOBS);
        let answer: BlobsAnswer = self.ask_as(caller, get(path)).await?.json()?;
        let read = answer
            .blobs
            .iter()
            .map(|blob| Some((blob.number, cid_of(&blob.cid)?)));
        let read: Option<Vec<_>> = read.collect();
        let blobs = read.ok_or(ServerError::NotUnderstood("names"))?;
        let mut last = after;
        for (number, _) in &blobs {
            if *number <= last {
                return Err(ServerError::NotUnderstood("numbers"));
            }
            last = *number;
        }
        if blobs.len() > BLOBS_AT_ONCE {
            return Err(ServerError::NotUnderstood("too many names"));
        }
        Ok(blobs)
    }

    /// The chunks that the server lacks of an attachment with so many.
    pub async fn missing_chunks(
        &self,
        caller: Caller<'_>,
        cid: Cid,
        chunks: u32,
    ) -> Result<Vec<u32>, ServerError> {
        let path = paths::blob(&digits(cid));
        let answer: BlobAnswer = match self.ask_as(caller, get(path)).await {
            Err(error) if error.code() == Some(Code::NotFound) => {
                return Ok((0..chunks).collect());
            }
            answered => answered?.json()?,
        };
        let is_told_well = answer.chunks == chunks
            && answer.missing.is_sorted_by(|a, b| a < b)
            && answer.missing.last().is_none_or(|last| *last < chunks);
        is_told_well
            .then_some(answer.missing)
            .ok_or(ServerError::NotUnderstood("chunks"))
    }

    /// Sends one chunk of so many.
    pub async fn put_chunk(
        &self,
        caller: Caller<'_>,
        cid: Cid,
        (number, chunks): (u32, u32),
        sealed: Vec<u8>,
    ) -> Result<ChunkSent, ServerError> {
        let path = format!("{}?of={chunks}", paths::chunk(&digits(cid), number));
        let refused = match self.ask_as(caller, put(path, sealed)).await {
            Ok(answer) if answer.status == 201 => return Ok(ChunkSent::Whole),
            Ok(_) => return Ok(ChunkSent::Kept),
            Err(error) => error,
        };
        match refused.code() {
            Some(Code::Erased) => Ok(ChunkSent::Erased),
            Some(Code::QuotaExceeded) => Ok(ChunkSent::Full),
            Some(Code::ChunkDiffers | Code::ContentDiffers) => Ok(ChunkSent::Differs),
            _ => Err(refused),
        }
    }

    /// One chunk of an attachment, which has so many bytes; `None` when it is not there. What
    /// is in it is not looked at.
    pub async fn chunk(
        &self,
        caller: Caller<'_>,
        cid: Cid,
        number: u32,
        bytes: usize,
    ) -> Result<Option<Vec<u8>>, ServerError> {
        let request = Request {
            // A refusal may be longer than a short chunk.
            answer_max: bytes.max(REFUSAL),
            ..get(paths::chunk(&digits(cid), number))
        };
        match self.ask_as(caller, request).await {
            Ok(answer) if answer.body.len() == bytes => Ok(Some(answer.body)),
            Ok(_) => Err(ServerError::NotUnderstood("length")),
            Err(error) if error.code() == Some(Code::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Erases an attachment there for good. Doing it again is fine.
    pub async fn erase_blob(&self, caller: Caller<'_>, cid: Cid) -> Result<(), ServerError> {
        let request = Request {
            method: Method::Delete,
            ..get(paths::blob(&digits(cid)))
        };
        self.ask_as(caller, request).await.map(drop)
    }
}

/// The most chunks that an attachment has.
pub const CHUNKS_MAX: u32 = Limits::DEFAULT.chunks;

/// No refusal is longer.
const REFUSAL: usize = 1 << 14;

fn digits(cid: Cid) -> String {
    cid.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn cid_of(digits: &str) -> Option<Cid> {
    let digits = digits.as_bytes();
    let mut cid = [0; 32];
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in cid.iter_mut().zip(digits.chunks(2)) {
        let pair = std::str::from_utf8(pair).ok()?;
        let is_hex = pair.bytes().all(|it| it.is_ascii_hexdigit());
        *byte = is_hex
            .then(|| u8::from_str_radix(pair, 16).ok())
            .flatten()?;
    }
    Some(cid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back_and_nothing_else_is_one() {
        let cid: Cid = std::array::from_fn(|at| at as u8 * 8);
        assert_eq!(cid_of(&digits(cid)), Some(cid));
        for other in ["", "ab", &"+f".repeat(32), &"é".repeat(32), &"0".repeat(66)] {
            assert_eq!(cid_of(other), None, "{other}");
        }
    }
}
