//! A new initiative on this server.

use domain::{InitiativeId, Moment};
use uuid::Uuid;

use super::Place;
use super::membership::Record;
use crate::database::{Database, StoreError, Value};
use crate::store::Work;

/// The streams that every initiative has.
const STREAMS: [i64; 3] = [1, 2, 3];

/// Registers it with the record that founds its team.
#[derive(Debug)]
pub struct Register {
    /// Which.
    pub place: Place,
    /// Number 0 of its membership log.
    pub founding: Record,
    /// When it came in.
    pub now: Moment,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registered {
    /// It is new here.
    New,
    /// It was registered with this very record.
    Already,
    /// Another team registered this id.
    ByAnother,
}

impl Work for Register {
    type Answer = Registered;

    async fn run(&mut self, database: &mut Database) -> Result<Registered, StoreError> {
        let sql = "INSERT INTO initiative (municipality, initiative, registered_at, changes, \
                   membership_count, membership_head, used_bytes) VALUES ($1, $2, $3, 1, 1, $4, 0) \
                   ON CONFLICT (municipality, initiative) DO NOTHING";
        let values = [self.now.into(), self.founding.hash.into()];
        if database.write(sql, self.place.bind(values)).await? == 0 {
            return self.compare(database).await;
        }
        for stream in STREAMS {
            self.open_stream(database, stream.into()).await?;
        }
        self.founding.insert(database, self.place, 0).await?;
        Ok(Registered::New)
    }

    fn locks(&self) -> Uuid {
        self.place.initiative.uuid()
    }

    fn wakes(&self, answer: &Registered) -> Option<InitiativeId> {
        (*answer == Registered::New).then_some(self.place.initiative)
    }
}

impl Register {
    async fn open_stream(&self, database: &mut Database, stream: Value) -> Result<(), StoreError> {
        let sql = "INSERT INTO stream_head (municipality, initiative, stream, head, collected) \
                   VALUES ($1, $2, $3, 0, 0)";
        database
            .write(sql, self.place.bind([stream]))
            .await
            .map(drop)
    }

    async fn compare(&self, database: &mut Database) -> Result<Registered, StoreError> {
        let sql = "SELECT hash FROM membership \
                   WHERE municipality = $1 AND initiative = $2 AND number = 0";
        let row = database.row(sql, self.place.bind([])).await?;
        let row = row.ok_or(StoreError::Inconsistent("a team without a founding record"))?;
        let is_the_same = row.array(0)? == self.founding.hash;
        Ok(if is_the_same {
            Registered::Already
        } else {
            Registered::ByAnother
        })
    }
}
