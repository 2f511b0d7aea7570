//! What the store task lends.

use std::path::Path;
use std::sync::Arc;

use sqlx::sqlite::SqliteConnection;
use sync::HybridClock;
use tokio::sync::mpsc::WeakUnboundedSender;
use tokio::sync::oneshot;

use super::ask;
use super::keeper::Ask;
use super::kept::Kept;
use crate::StorageError;
use crate::log_merge::LogMerge;
use crate::search::SearchIndex;

/// Exclusive use of the connection, given back when dropped.
pub struct Lease {
    core: Option<Kept>,
    back: Option<oneshot::Sender<Kept>>,
    background: WeakUnboundedSender<Ask>,
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
    /// How many were begun.
    pub(crate) writings: u64,
}

impl Core {
    /// Notes that a transaction begins.
    pub(crate) fn begin_writing(&mut self) {
        self.writing = true;
        self.writings += 1;
    }
}

impl Lease {
    pub(super) fn of(
        core: Kept,
        back: oneshot::Sender<Kept>,
        background: WeakUnboundedSender<Ask>,
    ) -> Self {
        Self {
            core: Some(core),
            back: Some(back),
            background,
        }
    }

    /// Lets everyone go first whom someone waits for. What was read may not stand any more.
    pub(crate) async fn give_way(&mut self) -> Result<(), StorageError> {
        self.give_back();
        self.take_again().await
    }

    /// Does something that takes long and needs no connection, while others have it.
    pub async fn aside<T>(&mut self, work: impl FnOnce() -> T) -> Result<T, StorageError> {
        self.give_back();
        let done = work();
        self.take_again().await?;
        Ok(done)
    }

    fn give_back(&mut self) {
        if let (Some(core), Some(back)) = (self.core.take(), self.back.take()) {
            let _closed = back.send(core);
        }
    }

    /// Waits for the connection that was given back, behind everyone who waits for it.
    async fn take_again(&mut self) -> Result<(), StorageError> {
        let background = self.background.upgrade().ok_or(StorageError::Closed)?;
        *self = ask(&background).await?;
        Ok(())
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
        self.give_back();
    }
}
