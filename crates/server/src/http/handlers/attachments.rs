//! Attachments, chunk by chunk.

use axum::http::StatusCode;
use protocol::{BlobAnswer, BlobsAnswer, Code, Limits, Problem, WholeBlob};

use super::{Answer, Asked};
use crate::hex;
use crate::http::asked::bad_value;
use crate::http::{answers, refusal};
use crate::relay::blob::{BlobAt, ChunkPut, Chunks, ChunksHere, GetChunk, PutChunk};
use crate::relay::erase_blob::EraseBlob;
use crate::relay::whole_blobs::WholeBlobs;

/// `GET /v1/blobs?after=`
pub(crate) async fn list(asked: Asked) -> Answer {
    let work = WholeBlobs {
        place: asked.place()?,
        after: asked.number("after", 0)?,
    };
    let blobs = asked.read(work).await?.into_iter();
    let blobs = blobs.map(|(number, cid)| WholeBlob {
        number,
        cid: hex::digits(&cid),
    });
    let answer = BlobsAnswer {
        blobs: blobs.collect(),
    };
    Ok(answers::json(StatusCode::OK, &answer))
}

/// `GET /v1/blobs/{cid}`
pub(crate) async fn missing(asked: Asked) -> Answer {
    let here = asked.read(ChunksHere(blob(&asked)?)).await?;
    let Chunks { chunks, here } = here.ok_or_else(not_here)?;
    let is_missing = |number: &u32| here.binary_search(number).is_err();
    let answer = BlobAnswer {
        chunks,
        missing: (0..chunks).filter(is_missing).collect(),
    };
    Ok(answers::json(StatusCode::OK, &answer))
}

/// `HEAD /v1/blobs/{cid}/{chunk}`
pub(crate) async fn has_chunk(asked: Asked) -> Answer {
    let number = number(&asked)?;
    let here = asked.read(ChunksHere(blob(&asked)?)).await?;
    let is_here = here.is_some_and(|chunks| chunks.here.binary_search(&number).is_ok());
    is_here
        .then(|| answers::empty(StatusCode::NO_CONTENT))
        .ok_or_else(not_here)
}

/// `GET /v1/blobs/{cid}/{chunk}`
pub(crate) async fn get_chunk(asked: Asked) -> Answer {
    let work = GetChunk {
        at: blob(&asked)?,
        number: number(&asked)?,
    };
    let bytes = asked.read(work).await?;
    bytes.map(answers::bytes).ok_or_else(not_here)
}

/// `PUT /v1/blobs/{cid}/{chunk}?of=`
pub(crate) async fn put_chunk(asked: Asked) -> Answer {
    let most = Limits::DEFAULT.chunks;
    let number = number(&asked)?;
    let of = u32::try_from(asked.number("of", 0)?).unwrap_or(u32::MAX);
    if !(1..=most).contains(&of) || number >= of {
        let form = format!("the number of chunks: more than {number}, at most {most}");
        return Err(bad_value("of", &form));
    }
    if asked.body.is_empty() {
        return Err(bad_value("body", "a sealed chunk"));
    }
    let work = PutChunk {
        at: blob(&asked)?,
        number,
        chunks: of,
        bytes: asked.body.to_vec(),
        quota_bytes: asked.server.settings.quota_bytes,
    };
    match asked.write(work).await? {
        ChunkPut::Erased => Err(Problem::new(Code::Erased, "it is not taken in again")),
        ChunkPut::Unknown => Err(refusal::unknown_initiative()),
        ChunkPut::OtherCount(chunks) => {
            Err(bad_value("of", &chunks.to_string()).with("chunks", chunks))
        }
        ChunkPut::Differs => {
            let detail = "another chunk lies under this number";
            Err(Problem::new(Code::ChunkDiffers, detail))
        }
        ChunkPut::QuotaExceeded { used } => Err(refusal::quota(&asked.server, used)),
        ChunkPut::ContentDiffers => {
            let detail = "all chunks were thrown away; send them again";
            Err(Problem::new(Code::ContentDiffers, detail))
        }
        ChunkPut::Here { complete: false } => Ok(answers::empty(StatusCode::ACCEPTED)),
        ChunkPut::Here { complete: true } => Ok(answers::empty(StatusCode::CREATED)),
    }
}

/// `DELETE /v1/blobs/{cid}`
pub(crate) async fn erase(asked: Asked) -> Answer {
    let erased = asked.write(EraseBlob(blob(&asked)?)).await?;
    erased.ok_or_else(refusal::unknown_initiative)?;
    Ok(answers::empty(StatusCode::NO_CONTENT))
}

fn blob(asked: &Asked) -> Result<BlobAt, Problem> {
    Ok(BlobAt {
        place: asked.place()?,
        cid: asked.id("cid")?,
    })
}

fn number(asked: &Asked) -> Result<u32, Problem> {
    let number = asked.capture("chunk").parse();
    number.map_err(|_| bad_value("chunk", "a whole number from 0"))
}

fn not_here() -> Problem {
    Problem::new(Code::NotFound, "it was not sent, or not completely")
}
