//! The open store, as everyone has it in hand.

mod keeper;
mod kept;
mod lease;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crypto::DatabaseKey;
use sqlx::Connection;
use sqlx::sqlite::SqliteConnection;
use sync::{HybridClock, Node};
use tokio::sync::{Mutex, mpsc, oneshot};

use keeper::{Ask, Keeper};
use kept::Kept;
pub(crate) use lease::Core;
pub use lease::Lease;

use crate::backup::{TakenOut, Unmigrated};
use crate::log_merge::LogMerge;
use crate::room::explained;
use crate::search::SearchIndex;
use crate::{StorageError, clean_end, database, write};

/// The open store. Clones share the one connection.
#[derive(Clone)]
pub struct Store {
    interactive: mpsc::UnboundedSender<Ask>,
    background: mpsc::UnboundedSender<Ask>,
    longest_hold_us: Arc<AtomicU64>,
    pub(crate) file: Arc<Path>,
    pub(crate) key: Arc<DatabaseKey>,
    ended_cleanly: bool,
    /// Held by the one who has a copy of the file.
    pub(crate) copying: Arc<Mutex<()>>,
    /// Held while a backup needs the file to stand still.
    pub(crate) still: Arc<Mutex<()>>,
}

impl Store {
    /// Opens the file, making it when it is not there, and starts the store task.
    pub async fn open(file: &Path, key: &DatabaseKey) -> Result<Self, StorageError> {
        Self::open_with(file, key, async |_| Ok(())).await
    }

    /// As [`Store::open`], running `before_migrating` when the schema is about to change.
    pub async fn open_with(
        file: &Path,
        key: &DatabaseKey,
        before_migrating: impl AsyncFnOnce(Unmigrated<'_>) -> Result<(), StorageError>,
    ) -> Result<Self, StorageError> {
        explained(Self::open_at(file, key, before_migrating).await, file)
    }

    async fn open_at(
        file: &Path,
        key: &DatabaseKey,
        before_migrating: impl AsyncFnOnce(Unmigrated<'_>) -> Result<(), StorageError>,
    ) -> Result<Self, StorageError> {
        // A copy that a crash left would keep what is erased from now on.
        drop(TakenOut::beside(file)?);
        let mut conn = database::open(file, key, before_migrating).await?;
        let begun = begin(&mut conn).await;
        let (ended_cleanly, clock) = match begun {
            Ok(begun) => begun,
            Err(error) => {
                let _closed = conn.close().await;
                return Err(error);
            }
        };
        let core = Core {
            conn,
            clock,
            search: SearchIndex::default(),
            log: LogMerge::of(file),
            file: file.into(),
            writing: false,
            writings: 0,
        };
        let store = Self::start(key, core);
        Ok(Self {
            ended_cleanly,
            ..store
        })
    }

    fn start(key: &DatabaseKey, core: Core) -> Self {
        let (interactive, interactive_asks) = mpsc::unbounded_channel();
        let (background, background_asks) = mpsc::unbounded_channel();
        let longest_hold_us = Arc::new(AtomicU64::new(0));
        let keeper = Keeper::new(
            interactive_asks,
            background_asks,
            background.downgrade(),
            longest_hold_us.clone(),
        );
        let (file, key) = (core.file.clone(), Arc::new(key.clone()));
        tokio::spawn(keeper.run(Kept::new(core)));
        let still = Arc::new(Mutex::new(()));
        let copying = Arc::new(Mutex::new(()));
        Self {
            interactive,
            background,
            longest_hold_us,
            file,
            key,
            still,
            copying,
            ended_cleanly: true,
        }
    }

    /// From now on gets the search ready whenever nobody asks for the connection.
    pub fn keep_search_ready(&self) {
        // A closed store has nothing to search.
        let _closed = self.background.send(Ask::KeepSearchReady);
    }

    /// From now on stamps so that no other laptop gives the same stamp.
    pub fn be_node(&self, node: Node) {
        // A closed store stamps nothing.
        let _closed = self.interactive.send(Ask::BeNode(node));
    }

    /// Waits for the connection, ahead of all background work.
    pub async fn lease(&self) -> Result<Lease, StorageError> {
        ask(&self.interactive).await
    }

    /// As [`Store::lease`], once a search can begin. Others have their turn on the way.
    pub async fn lease_to_search(&self) -> Result<Lease, StorageError> {
        loop {
            let mut lease = self.lease().await?;
            let core = lease.core()?;
            if core.search.is_ready() {
                return Ok(lease);
            }
            core.search.prepare_a_bit(&mut core.conn).await?;
        }
    }

    /// Waits for the connection, behind everything a person is waiting for.
    pub async fn background_lease(&self) -> Result<Lease, StorageError> {
        ask(&self.background).await
    }

    /// The longest time anyone held the connection, in microseconds.
    pub fn longest_hold_us(&self) -> u64 {
        self.longest_hold_us.load(Ordering::Relaxed)
    }

    /// Whether it was not closed yet.
    pub fn is_open(&self) -> bool {
        !self.interactive.is_closed()
    }

    /// Whether the store was closed the last time that it was open. If not, it may be damaged.
    pub fn ended_cleanly(&self) -> bool {
        self.ended_cleanly
    }

    /// Merges the log into the file and closes it. Later asks answer `Closed`.
    pub async fn close(&self) -> Result<(), StorageError> {
        let _still = self.still.lock().await;
        let (answer, closed) = oneshot::channel();
        if self.interactive.send(Ask::Close(answer)).is_err() {
            return Ok(());
        }
        closed.await.unwrap_or(Ok(()))
    }
}

/// What every opening does. Answers whether the last end was a clean one, and the clock.
async fn begin(conn: &mut SqliteConnection) -> Result<(bool, HybridClock), StorageError> {
    let ended_cleanly = clean_end::begin(conn).await?;
    write::guard(conn).await?;
    sqlx::raw_sql("PRAGMA wal_autocheckpoint = 0")
        .execute(&mut *conn)
        .await?;
    write::discard_leftovers(conn).await?;
    Ok((ended_cleanly, write::resume_clock(conn).await?))
}

async fn ask(queue: &mpsc::UnboundedSender<Ask>) -> Result<Lease, StorageError> {
    let (answer, lease) = oneshot::channel();
    queue
        .send(Ask::Lease(answer))
        .map_err(|_| StorageError::Closed)?;
    lease.await.map_err(|_| StorageError::Closed)
}
