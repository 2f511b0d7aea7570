//! When the write-ahead log goes into the file: between acts and not inside one, so that nobody
//! waits for it who only wants to save.

use sqlx::sqlite::SqliteConnection;

use crate::StorageError;

/// Pages in the log that are merged as soon as nobody waits for a click.
const DUE: usize = 1_000;
/// Pages in the log that are merged whoever waits.
const OVERDUE: usize = 8 * DUE;

/// What the log holds, by estimate: SQLite tells only when it merges.
#[derive(Default)]
pub(crate) struct LogMerge {
    pages: usize,
    /// A backup copies the file, which must stay as it is.
    pub(crate) stands_still: bool,
}

impl LogMerge {
    /// A transaction with so many synced rows was committed: they, their clocks and indexes,
    /// and the log of acts.
    pub(crate) fn wrote(&mut self, rows: usize) {
        self.pages += 8 + rows / 4;
    }

    pub(crate) fn is_due(&self) -> bool {
        self.pages > DUE && !self.stands_still
    }

    pub(crate) fn is_overdue(&self) -> bool {
        self.pages > OVERDUE && !self.stands_still
    }

    /// Merges what the log holds.
    pub(crate) async fn merge(&mut self, conn: &mut SqliteConnection) -> Result<(), StorageError> {
        self.pages = 0;
        sqlx::raw_sql("PRAGMA wal_checkpoint(PASSIVE)")
            .execute(conn)
            .await?;
        Ok(())
    }
}
