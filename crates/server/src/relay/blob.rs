//! Attachments: sealed chunks under the hash of all of them together. What is missing can be
//! sent at any time, by any device of the team.

use domain::InitiativeId;
use uuid::Uuid;

use super::Place;
use super::place::Locked;
use crate::database::{Database, StoreError, Value};
use crate::store::Work;

/// In the place of a number: it was erased for good.
pub(crate) const ERASED: i64 = -1;

/// One attachment of one team.
#[derive(Clone, Copy, Debug)]
pub struct BlobAt {
    /// Of which team.
    pub place: Place,
    /// BLAKE3 of its chunks, one behind the other.
    pub cid: [u8; 32],
}

/// Stores a chunk. The last that was missing completes the attachment, if the hash fits.
#[derive(Debug)]
pub struct PutChunk {
    /// Of which attachment.
    pub at: BlobAt,
    /// From 0.
    pub number: u32,
    /// How many chunks there are.
    pub chunks: u32,
    /// Sealed.
    pub bytes: Vec<u8>,
    /// How much the initiative may keep, in bytes.
    pub quota_bytes: u64,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkPut {
    /// The initiative is not registered.
    Unknown,
    /// The team erased it; it is not taken in again.
    Erased,
    /// It was said before that there are so many chunks.
    OtherCount(u32),
    /// Something else lies under this number.
    Differs,
    /// There is no room for it.
    QuotaExceeded {
        /// What the initiative keeps already, in bytes.
        used: u64,
    },
    /// The chunks together are not what their name says; all of them are thrown away.
    ContentDiffers,
    /// It is stored.
    Here {
        /// Whether it was the last that was missing.
        complete: bool,
    },
}

/// Asks for one chunk of a complete attachment.
#[derive(Clone, Copy, Debug)]
pub struct GetChunk {
    /// Of which attachment.
    pub at: BlobAt,
    /// From 0.
    pub number: u32,
}

/// Asks which chunks are here.
#[derive(Clone, Copy, Debug)]
pub struct ChunksHere(pub BlobAt);

/// Which chunks are here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunks {
    /// How many there are in all.
    pub chunks: u32,
    /// Those that are stored, in their order.
    pub here: Vec<u32>,
}

impl Work for PutChunk {
    type Answer = ChunkPut;

    async fn run(&mut self, database: &mut Database) -> Result<ChunkPut, StoreError> {
        let Some(Locked { used_bytes, .. }) = self.at.place.lock(database).await? else {
            return Ok(ChunkPut::Unknown);
        };
        let (count, complete) = self.begun(database).await?;
        if complete == ERASED {
            return Ok(ChunkPut::Erased);
        }
        if count != self.chunks {
            return Ok(ChunkPut::OtherCount(count));
        }
        let hash = *blake3::hash(&self.bytes).as_bytes();
        match self.hash_here(database).await? {
            Some(here) if here != hash => return Ok(ChunkPut::Differs),
            Some(_) => {}
            None if used_bytes + self.bytes.len() as u64 > self.quota_bytes => {
                return Ok(ChunkPut::QuotaExceeded { used: used_bytes });
            }
            None => self.save(database, hash).await?,
        }
        if complete > 0 {
            return Ok(ChunkPut::Here { complete: true });
        }
        self.complete(database).await
    }

    fn locks(&self) -> Uuid {
        self.at.place.initiative.uuid()
    }

    fn is_taken_back(&self, answer: &ChunkPut) -> bool {
        matches!(answer, ChunkPut::QuotaExceeded { .. })
    }

    fn wakes(&self, answer: &ChunkPut) -> Option<InitiativeId> {
        let is_whole = matches!(answer, ChunkPut::Here { complete: true });
        is_whole.then_some(self.at.place.initiative)
    }
}

impl PutChunk {
    /// How many chunks there are, as the first of them said, and whether it is whole or erased.
    async fn begun(&self, database: &mut Database) -> Result<(u32, i64), StoreError> {
        let sql = "INSERT INTO blob (municipality, initiative, cid, chunks, complete) \
                   VALUES ($1, $2, $3, $4, 0) ON CONFLICT (municipality, initiative, cid) \
                   DO UPDATE SET chunks = blob.chunks RETURNING chunks, complete";
        let values = self.at.bind([u64::from(self.chunks).into()]);
        let row = database.row(sql, values).await?;
        let row = row.ok_or(StoreError::Inconsistent("no blob"))?;
        Ok((number(row.number(0)?)?, row.number(1)?))
    }

    async fn hash_here(&self, database: &mut Database) -> Result<Option<[u8; 32]>, StoreError> {
        let sql = "SELECT hash FROM chunk WHERE municipality = $1 AND initiative = $2 \
                   AND cid = $3 AND number = $4";
        let values = self.at.bind([u64::from(self.number).into()]);
        let row = database.row(sql, values).await?;
        row.map(|row| row.array(0)).transpose()
    }

    async fn save(&mut self, database: &mut Database, hash: [u8; 32]) -> Result<(), StoreError> {
        let sql = "INSERT INTO chunk (municipality, initiative, cid, number, hash, bytes) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let bytes = std::mem::take(&mut self.bytes);
        let length = bytes.len() as i64;
        let values = [u64::from(self.number).into(), hash.into(), bytes.into()];
        database.write(sql, self.at.bind(values)).await?;
        self.at.place.uses(database, length).await
    }

    async fn complete(&self, database: &mut Database) -> Result<ChunkPut, StoreError> {
        let here = ChunksHere(self.at).run(database).await?;
        let stored = here.map_or(0, |chunks| chunks.here.len());
        if stored < self.chunks as usize {
            return Ok(ChunkPut::Here { complete: false });
        }
        if self.hash_of_all(database).await? != self.at.cid {
            self.at.throw_away(database).await?;
            return Ok(ChunkPut::ContentDiffers);
        }
        self.count_as_whole(database).await?;
        Ok(ChunkPut::Here { complete: true })
    }

    /// Chunk by chunk, so that no more than one is in memory.
    async fn hash_of_all(&self, database: &mut Database) -> Result<[u8; 32], StoreError> {
        let mut hasher = blake3::Hasher::new();
        for number in 0..self.chunks {
            let bytes = bytes_of(database, self.at, number).await?;
            hasher.update(&bytes.unwrap_or_default());
        }
        Ok(*hasher.finalize().as_bytes())
    }

    /// Gives it the next number, so that others hear of it.
    async fn count_as_whole(&self, database: &mut Database) -> Result<(), StoreError> {
        let place = self.at.place;
        let sql = "UPDATE initiative SET attachments = attachments + 1 \
                   WHERE municipality = $1 AND initiative = $2 RETURNING attachments";
        let row = database.row(sql, place.bind([])).await?;
        let number = row
            .ok_or(StoreError::Inconsistent("no initiative"))?
            .number(0)?;
        let sql = "UPDATE blob SET complete = $4 \
                   WHERE municipality = $1 AND initiative = $2 AND cid = $3";
        database.write(sql, self.at.bind([number.into()])).await?;
        place.changed(database).await
    }
}

impl Work for GetChunk {
    type Answer = Option<Vec<u8>>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT complete FROM blob \
                   WHERE municipality = $1 AND initiative = $2 AND cid = $3";
        let row = database.row(sql, self.at.bind([])).await?;
        match row.map(|row| row.number(0)).transpose()? {
            Some(whole) if whole > 0 => bytes_of(database, self.at, self.number).await,
            _ => Ok(None),
        }
    }
}

impl Work for ChunksHere {
    /// `None` when nothing of the attachment is here.
    type Answer = Option<Chunks>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT b.chunks, c.number FROM blob AS b JOIN chunk AS c \
                   ON c.municipality = b.municipality AND c.initiative = b.initiative \
                   AND c.cid = b.cid WHERE b.municipality = $1 AND b.initiative = $2 \
                   AND b.cid = $3 ORDER BY c.number";
        let rows = database.rows(sql, self.0.bind([])).await?;
        let Some(first) = rows.first() else {
            return Ok(None);
        };
        let chunks = number(first.number(0)?)?;
        let here: Result<_, _> = rows.iter().map(|row| number(row.number(1)?)).collect();
        Ok(Some(Chunks {
            chunks,
            here: here?,
        }))
    }
}

impl BlobAt {
    pub(crate) fn bind<const N: usize>(&self, rest: [Value; N]) -> Vec<Value> {
        let mut values = self.place.bind([self.cid.into()]);
        values.extend(rest);
        values
    }

    /// All of its chunks, and that it ever was.
    pub(crate) async fn throw_away(&self, database: &mut Database) -> Result<(), StoreError> {
        let sql = "SELECT CAST(COALESCE(SUM(LENGTH(bytes)), 0) AS BIGINT) FROM chunk \
                   WHERE municipality = $1 AND initiative = $2 AND cid = $3";
        let row = database.row(sql, self.bind([])).await?;
        let bytes = row.map_or(Ok(0), |row| row.number(0))?;
        self.place.uses(database, -bytes).await?;
        for sql in [
            "DELETE FROM chunk WHERE municipality = $1 AND initiative = $2 AND cid = $3",
            "DELETE FROM blob WHERE municipality = $1 AND initiative = $2 AND cid = $3",
        ] {
            database.write(sql, self.bind([])).await?;
        }
        Ok(())
    }
}

async fn bytes_of(
    database: &mut Database,
    at: BlobAt,
    number: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "SELECT bytes FROM chunk WHERE municipality = $1 AND initiative = $2 \
               AND cid = $3 AND number = $4";
    let values = at.bind([u64::from(number).into()]);
    let row = database.row(sql, values).await?;
    row.map(|row| row.bytes(0)).transpose()
}

fn number(stored: i64) -> Result<u32, StoreError> {
    u32::try_from(stored).map_err(|_| StoreError::Inconsistent("a chunk has no such number"))
}
