//! What the store task lends.

use std::path::Path;
use std::sync::Arc;

use sqlx::sqlite::SqliteConnection;
use sync::HybridClock;
use tokio::sync::oneshot;

use super::kept::Kept;
use crate::StorageError;
use crate::log_merge::LogMerge;
use crate::search::SearchIndex;

/// Exclusive use of the connection, given back when dropped.
pub struct Lease {
    core: Option<Kept>,
    back: Option<oneshot::Sender<Kept>>,
}

/// The connection and what must change together with it.
pub(crate) struct Core {
    pub(crate) conn: SqliteConnection,
    pub(crate) clock: HybridClock,
    pub(crate) search: SearchIndex,
    pub(crate) log: LogMerge,
    pub(crate) file: Arc<Path>,
    /// A transaction may be open: set before BEGIN, cleared after COMMIT.
    pub(crate) writing: bool,
}

impl Lease {
    pub(super) fn of(core: Kept, back: oneshot::Sender<Kept>) -> Self {
        Self {
            core: Some(core),
            back: Some(back),
        }
    }

    pub(crate) fn core(&mut self) -> Result<&mut Core, StorageError> {
        self.core.as_deref_mut().ok_or(StorageError::Closed)
    }

    pub(crate) fn conn(&mut self) -> Result<&mut SqliteConnection, StorageError> {
        Ok(&mut self.core()?.conn)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let (Some(core), Some(back)) = (self.core.take(), self.back.take()) {
            let _closed = back.send(core);
        }
    }
}
