//! Deleting what a checkpoint has replaced for 28 days, and what ran out.

use domain::{InitiativeId, Moment};
use uuid::Uuid;

use super::{Municipality, Place, StreamAt};
use crate::database::{Database, StoreError, Value};
use crate::store::Work;

/// How long envelopes stay after a checkpoint covers them: a laptop that was away for less
/// than this catches up envelope by envelope. 28 days.
pub const KEPT_MS: i64 = 28 * 24 * 60 * 60 * 1000;

/// Deletes what is due at a moment. May be done as often as one likes.
#[derive(Clone, Copy, Debug)]
pub struct Collect {
    /// Whose server it is.
    pub municipality: Municipality,
    /// The present moment.
    pub now: Moment,
}

/// How many there were of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// Envelopes whose bytes are gone.
    pub envelopes: u64,
    /// Mailboxes that ran out.
    pub invites: u64,
}

impl Work for Collect {
    type Answer = Collected;

    async fn run(&mut self, database: &mut Database) -> Result<Collected, StoreError> {
        let mut collected = Collected::default();
        for (stream, until) in self.due(database).await? {
            collected.envelopes += empty(database, stream, until).await?;
        }
        let sql = "DELETE FROM invite WHERE municipality = $1 AND until <= $2";
        collected.invites = database.write(sql, self.values(self.now)).await?;
        Ok(collected)
    }

    fn locks(&self) -> Uuid {
        Uuid::max()
    }
}

impl Collect {
    /// Streams with the position up to which they have been covered for long enough.
    async fn due(&self, database: &mut Database) -> Result<Vec<(StreamAt, u64)>, StoreError> {
        let sql = "SELECT s.initiative, s.stream, MAX(c.pos) FROM stream_head AS s \
                   JOIN checkpoint AS c ON c.municipality = s.municipality \
                   AND c.initiative = s.initiative AND c.stream = s.stream \
                   WHERE s.municipality = $1 AND c.made_at <= $2 AND c.pos > s.collected \
                   GROUP BY s.initiative, s.stream ORDER BY s.initiative, s.stream";
        let long_ago = Moment(self.now.0 - KEPT_MS);
        let rows = database.rows(sql, self.values(long_ago)).await?;
        rows.iter()
            .map(|row| {
                let initiative = InitiativeId::new(Uuid::from_bytes(row.array(0)?));
                let place = Place {
                    municipality: self.municipality,
                    initiative,
                };
                let stream = row.number(1)?;
                Ok((StreamAt { place, stream }, row.count(2)?))
            })
            .collect()
    }

    fn values(&self, moment: Moment) -> Vec<Value> {
        vec![i64::from(self.municipality.0).into(), moment.into()]
    }
}

/// The bytes go; the hash stays, so that an old envelope which comes again is known.
async fn empty(database: &mut Database, stream: StreamAt, until: u64) -> Result<u64, StoreError> {
    stream.place.lock(database).await?;
    let sql = "SELECT CAST(COALESCE(SUM(length), 0) AS BIGINT) FROM envelope \
               WHERE municipality = $1 AND initiative = $2 AND stream = $3 AND pos <= $4";
    let row = database.row(sql, stream.bind([until.into()])).await?;
    let bytes = row.map_or(Ok(0), |row| row.number(0))?;
    stream.place.uses(database, -bytes).await?;
    let sql = "UPDATE envelope SET bytes = $5, length = 0 WHERE municipality = $1 \
               AND initiative = $2 AND stream = $3 AND pos <= $4 AND length > 0";
    let values = stream.bind([until.into(), Vec::new().into()]);
    let emptied = database.write(sql, values).await?;
    let sql = "UPDATE stream_head SET collected = $4 \
               WHERE municipality = $1 AND initiative = $2 AND stream = $3";
    database.write(sql, stream.bind([until.into()])).await?;
    let sql = "DELETE FROM checkpoint WHERE municipality = $1 AND initiative = $2 \
               AND stream = $3 AND pos < $4";
    database.write(sql, stream.bind([until.into()])).await?;
    Ok(emptied)
}

/// Clears what deleted rows leave behind in the files of the database. Done after [`Collect`]
/// is committed, outside of a transaction.
#[derive(Clone, Copy, Debug)]
pub struct Sweep;

impl Work for Sweep {
    type Answer = ();

    /// SQLite overwrites what it deletes, in the log first: the log is merged into the file and
    /// cut off. PostgreSQL keeps old versions of rows until they are vacuumed.
    async fn run(&mut self, database: &mut Database) -> Result<(), StoreError> {
        let statements: &[&'static str] = match database {
            Database::Sqlite(_) => &["PRAGMA wal_checkpoint(TRUNCATE)"],
            Database::Postgres(_) => &["VACUUM envelope", "VACUUM checkpoint", "VACUUM invite"],
        };
        for sql in statements {
            database.rows(sql, vec![]).await?;
        }
        Ok(())
    }
}
