//! When the write-ahead log goes into the file: between acts and not inside one, so that nobody
//! waits for it who only wants to save.

use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnection;

use crate::StorageError;

/// Bytes in the log that are merged as soon as nobody waits for a click.
const DUE: u64 = 4 << 20;
/// Bytes in the log that are merged whoever waits.
const OVERDUE: u64 = 8 * DUE;

/// The log beside a file. Merging empties it, so that its length is what it holds.
pub(crate) struct LogMerge {
    log: PathBuf,
    /// How long the log was when merging was last tried: a try that failed is not made over and over.
    tried_at: u64,
    /// A backup copies the file, which must stay as it is.
    pub(crate) stands_still: bool,
}

impl LogMerge {
    pub(crate) fn of(file: &Path) -> Self {
        Self {
            log: file.with_extension("db-wal"),
            tried_at: 0,
            stands_still: false,
        }
    }

    pub(crate) fn is_due(&self) -> bool {
        self.is_longer_than(DUE)
    }

    pub(crate) fn is_overdue(&self) -> bool {
        self.is_longer_than(OVERDUE)
    }

    /// Merges what the log holds.
    pub(crate) async fn merge(&mut self, conn: &mut SqliteConnection) -> Result<(), StorageError> {
        self.tried_at = self.length();
        sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(conn)
            .await?;
        Ok(())
    }

    fn is_longer_than(&self, limit: u64) -> bool {
        let length = self.length();
        length > limit && length != self.tried_at && !self.stands_still
    }

    fn length(&self) -> u64 {
        self.log.metadata().map_or(0, |log| log.len())
    }
}
