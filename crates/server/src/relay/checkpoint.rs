//! One blob in the place of everything before a position.

use domain::{InitiativeId, Moment};
use uuid::Uuid;

use super::{StreamAt, lease};
use crate::database::{Database, StoreError};
use crate::store::Work;

/// Stores a checkpoint and ends the lease.
#[derive(Debug)]
pub struct PutCheckpoint {
    /// Of which stream.
    pub stream: StreamAt,
    /// What [`lease::TakeLease`] gave.
    pub lease: [u8; 16],
    /// The last envelope that it holds.
    pub position: u64,
    /// Whose key seals it.
    pub epoch: u32,
    /// Sealed.
    pub bytes: Vec<u8>,
    /// When it came in.
    pub now: Moment,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckpointPut {
    /// The initiative is not registered.
    Unknown,
    /// The lease ran out, or is another's.
    NoLease,
    /// It stands before the head of the lease, or after the head of now.
    WrongPosition {
        /// The least that is accepted.
        least: u64,
        /// The most.
        head: u64,
    },
    /// It is stored.
    Here,
}

/// Asks for the latest.
#[derive(Clone, Copy, Debug)]
pub struct GetCheckpoint(pub StreamAt);

/// The latest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The last envelope that it holds.
    pub position: u64,
    /// Whose key seals it.
    pub epoch: u64,
    /// Sealed.
    pub bytes: Vec<u8>,
}

impl Work for PutCheckpoint {
    type Answer = CheckpointPut;

    async fn run(&mut self, database: &mut Database) -> Result<CheckpointPut, StoreError> {
        if self.stream.place.lock(database).await?.is_none() {
            return Ok(CheckpointPut::Unknown);
        }
        let Some((head, _)) = self.stream.head(database).await? else {
            return Ok(CheckpointPut::Unknown);
        };
        let held = lease::held(database, self.stream).await?;
        let Some(held) = held.filter(|held| held.lease == self.lease && held.until > self.now)
        else {
            return Ok(CheckpointPut::NoLease);
        };
        let least = held.head;
        if !(least..=head).contains(&self.position) {
            return Ok(CheckpointPut::WrongPosition { least, head });
        }
        self.save(database).await?;
        lease::release(database, self.stream).await?;
        self.stream.place.changed(database).await?;
        Ok(CheckpointPut::Here)
    }

    fn locks(&self) -> Uuid {
        self.stream.place.initiative.uuid()
    }

    fn wakes(&self, answer: &CheckpointPut) -> Option<InitiativeId> {
        (*answer == CheckpointPut::Here).then_some(self.stream.place.initiative)
    }
}

impl PutCheckpoint {
    /// Of the one before it only the date stays. One at the same position takes its place, and
    /// leaves its date: what it covers has been covered since then.
    async fn save(&mut self, database: &mut Database) -> Result<(), StoreError> {
        let sql = "UPDATE checkpoint SET bytes = $4 \
                   WHERE municipality = $1 AND initiative = $2 AND stream = $3";
        let nothing = self.stream.bind([Vec::new().into()]);
        database.write(sql, nothing).await?;
        let sql = "INSERT INTO checkpoint \
                   (municipality, initiative, stream, pos, epoch, made_at, bytes) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) \
                   ON CONFLICT (municipality, initiative, stream, pos) DO UPDATE \
                   SET epoch = excluded.epoch, bytes = excluded.bytes";
        let bytes = std::mem::take(&mut self.bytes);
        let values = [
            self.position.into(),
            u64::from(self.epoch).into(),
            self.now.into(),
            bytes.into(),
        ];
        database.write(sql, self.stream.bind(values)).await?;
        let sql = "UPDATE stream_head SET checkpoints = checkpoints + 1 \
                   WHERE municipality = $1 AND initiative = $2 AND stream = $3";
        database.write(sql, self.stream.bind([])).await.map(drop)
    }
}

impl Work for GetCheckpoint {
    type Answer = Option<Checkpoint>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT pos, epoch, bytes FROM checkpoint WHERE municipality = $1 \
                   AND initiative = $2 AND stream = $3 ORDER BY pos DESC LIMIT 1";
        let row = database.row(sql, self.0.bind([])).await?;
        row.map(|row| {
            Ok(Checkpoint {
                position: row.count(0)?,
                epoch: row.count(1)?,
                bytes: row.bytes(2)?,
            })
        })
        .transpose()
    }
}
