//! The right to make the next checkpoint, so that two laptops do not both make it.

use domain::Moment;
use uuid::Uuid;

use super::StreamAt;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// How long it holds: ten minutes.
pub const LEASE_MS: i64 = 10 * 60 * 1000;

/// Asks for the right.
#[derive(Clone, Copy, Debug)]
pub struct TakeLease {
    /// Of which stream.
    pub stream: StreamAt,
    /// Drawn for it.
    pub lease: [u8; 16],
    /// Who asks. Who has the right and lost the answer, or what came of it, gets it anew.
    pub device: [u8; 12],
    /// When it is asked.
    pub now: Moment,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaseTaken {
    /// The initiative is not registered.
    Unknown,
    /// Another device has it.
    Held {
        /// After which it may be asked for again.
        until: Moment,
    },
    /// It is given.
    Given {
        /// After which it no longer holds.
        until: Moment,
        /// The last position of the stream.
        head: u64,
    },
}

impl Work for TakeLease {
    type Answer = LeaseTaken;

    async fn run(&mut self, database: &mut Database) -> Result<LeaseTaken, StoreError> {
        if self.stream.place.lock(database).await?.is_none() {
            return Ok(LeaseTaken::Unknown);
        }
        let Some((head, _)) = self.stream.head(database).await? else {
            return Ok(LeaseTaken::Unknown);
        };
        if let Some(held) = held(database, self.stream).await?
            && held.until > self.now
            && held.device != self.device
        {
            return Ok(LeaseTaken::Held { until: held.until });
        }
        let until = Moment(self.now.0 + LEASE_MS);
        self.save(database, until, head).await?;
        Ok(LeaseTaken::Given { until, head })
    }

    fn locks(&self) -> Uuid {
        self.stream.place.initiative.uuid()
    }
}

impl TakeLease {
    async fn save(
        &self,
        database: &mut Database,
        until: Moment,
        head: u64,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO lease (municipality, initiative, stream, lease, device, until, head) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) \
                   ON CONFLICT (municipality, initiative, stream) DO UPDATE \
                   SET lease = excluded.lease, device = excluded.device, \
                       until = excluded.until, head = excluded.head";
        let values = [
            self.lease.into(),
            self.device.into(),
            until.into(),
            head.into(),
        ];
        database
            .write(sql, self.stream.bind(values))
            .await
            .map(drop)
    }
}

/// A right that was given, and perhaps ran out.
pub(super) struct Lease {
    pub(super) lease: [u8; 16],
    device: [u8; 12],
    pub(super) until: Moment,
    pub(super) head: u64,
}

pub(super) async fn held(
    database: &mut Database,
    stream: StreamAt,
) -> Result<Option<Lease>, StoreError> {
    let sql = "SELECT lease, device, until, head FROM lease \
               WHERE municipality = $1 AND initiative = $2 AND stream = $3";
    let row = database.row(sql, stream.bind([])).await?;
    row.map(|row| {
        Ok(Lease {
            lease: row.array(0)?,
            device: row.array(1)?,
            until: Moment(row.number(2)?),
            head: row.count(3)?,
        })
    })
    .transpose()
}

pub(super) async fn release(database: &mut Database, stream: StreamAt) -> Result<(), StoreError> {
    let sql = "DELETE FROM lease WHERE municipality = $1 AND initiative = $2 AND stream = $3";
    database.write(sql, stream.bind([])).await.map(drop)
}
