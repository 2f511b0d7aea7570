//! How much there is, without saying what.

use domain::InitiativeId;
use sqlx::AssertSqlSafe;
use sync::registry::TABLES;

use crate::{Lease, StorageError};

/// How many rows a table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Name of the table.
    pub table: &'static str,
    /// All of its rows.
    pub rows: u64,
    /// Of these, in the trash or undone.
    pub removed: u64,
}

/// How much of an initiative waits for something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Envelopes that are here, and not in the rows.
    pub envelopes: u64,
    /// Changes that only a later version understands.
    pub of_later_versions: u64,
    /// Values that lost to others unseen, and wait for a decision.
    pub undecided: u64,
}

impl Lease {
    /// Every synced table.
    pub async fn tally(&mut self) -> Result<Vec<Tally>, StorageError> {
        let mut all = Vec::new();
        for table in TABLES {
            let sql = format!("SELECT count(*), count(removed_at) FROM {}", table.name);
            let counts = sqlx::query_as::<_, (i64, i64)>(AssertSqlSafe(sql));
            let (rows, removed) = counts.fetch_one(self.conn()?).await?;
            all.push(Tally {
                table: table.name,
                rows: rows.cast_unsigned(),
                removed: removed.cast_unsigned(),
            });
        }
        Ok(all)
    }

    /// What waits in an initiative.
    pub async fn tally_waiting(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Waiting, StorageError> {
        let id = initiative.uuid();
        let counts = sqlx::query_as!(
            Waiting,
            r#"SELECT
               (SELECT count(*) FROM envelope WHERE initiative_id = ?1 AND applied = 0) AS "envelopes!: u64",
               (SELECT count(*) FROM quarantine WHERE initiative_id = ?1) AS "of_later_versions!: u64",
               (SELECT count(*) FROM conflict WHERE initiative_id = ?1) AS "undecided!: u64""#,
            id
        );
        Ok(counts.fetch_one(self.conn()?).await?)
    }
}
