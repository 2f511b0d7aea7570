//! The membership log: who is in the team, record by record.

use domain::InitiativeId;
use uuid::Uuid;

use super::Place;
use super::place::Locked;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// One record, as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// BLAKE3 of the bytes.
    pub hash: [u8; 32],
    /// Signed by a keeper.
    pub bytes: Vec<u8>,
}

/// Puts a record at the end, if the end is still where its maker saw it.
#[derive(Debug)]
pub struct Append {
    /// Of which team.
    pub place: Place,
    /// The hash of the record that it follows.
    pub follows: [u8; 32],
    /// The record.
    pub record: Record,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// The initiative is not registered.
    Unknown,
    /// It is the end of the log now.
    Here {
        /// From 0.
        number: u64,
    },
    /// Another record came first.
    Moved {
        /// The hash of the last record.
        head: [u8; 32],
    },
}

/// Asks for the records from a number on.
#[derive(Clone, Copy, Debug)]
pub struct ReadRecords {
    /// Of which team.
    pub place: Place,
    /// The number of the first that is wanted.
    pub from: u64,
    /// How many bytes they may have together. One is handed out whatever its length.
    pub max: usize,
}

impl Record {
    /// Takes the bytes as they are.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self {
            hash: *blake3::hash(&bytes).as_bytes(),
            bytes,
        }
    }

    pub(super) async fn insert(
        &self,
        database: &mut Database,
        place: Place,
        number: u64,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO membership (municipality, initiative, number, hash, record) \
                   VALUES ($1, $2, $3, $4, $5)";
        let values = [number.into(), self.hash.into(), self.bytes.clone().into()];
        database.write(sql, place.bind(values)).await.map(drop)
    }
}

impl Work for Append {
    type Answer = Appended;

    async fn run(&mut self, database: &mut Database) -> Result<Appended, StoreError> {
        let Some(Locked { records, head, .. }) = self.place.lock(database).await? else {
            return Ok(Appended::Unknown);
        };
        let number = records;
        if head == self.record.hash {
            return Ok(Appended::Here { number: number - 1 });
        }
        if head != self.follows {
            return Ok(Appended::Moved { head });
        }
        self.record.insert(database, self.place, number).await?;
        self.save_end(database).await?;
        Ok(Appended::Here { number })
    }

    fn locks(&self) -> Uuid {
        self.place.initiative.uuid()
    }

    fn wakes(&self, answer: &Appended) -> Option<InitiativeId> {
        matches!(answer, Appended::Here { .. }).then_some(self.place.initiative)
    }
}

impl Append {
    async fn save_end(&self, database: &mut Database) -> Result<(), StoreError> {
        let sql = "UPDATE initiative SET changes = changes + 1, \
                   membership_count = membership_count + 1, membership_head = $3 \
                   WHERE municipality = $1 AND initiative = $2";
        let values = self.place.bind([self.record.hash.into()]);
        database.write(sql, values).await.map(drop)
    }
}

impl Work for ReadRecords {
    type Answer = Vec<Vec<u8>>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let sql = "SELECT record FROM membership WHERE municipality = $1 AND initiative = $2 \
                   AND number >= $3 ORDER BY number LIMIT 256";
        let rows = database
            .rows(sql, self.place.bind([self.from.into()]))
            .await?;
        let (mut records, mut bytes) = (Vec::new(), 0);
        for row in rows {
            let record = row.bytes(0)?;
            bytes += record.len();
            if bytes > self.max && !records.is_empty() {
                break;
            }
            records.push(record);
        }
        Ok(records)
    }
}

/// The number that comes next, and the hash of the last record.
pub(super) async fn end_of(
    database: &mut Database,
    place: Place,
) -> Result<Option<(u64, [u8; 32])>, StoreError> {
    let sql = "SELECT membership_count, membership_head FROM initiative \
               WHERE municipality = $1 AND initiative = $2";
    let row = database.row(sql, place.bind([])).await?;
    row.map(|row| Ok((row.count(0)?, row.array(1)?)))
        .transpose()
}
