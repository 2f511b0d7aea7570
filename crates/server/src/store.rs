//! One task per process that writes. What waits is committed together: one transaction, one
//! time onto the disk. A request that goes away while it waits changes nothing about that,
//! because it holds no connection: it only listens for the answer.

mod hints;
mod job;
mod keeper;
mod notices;
mod source;

pub use hints::{Hint, Hints};
pub use job::Work;

use std::sync::Arc;

use domain::InitiativeId;
use tokio::sync::{mpsc, oneshot};

use crate::database::{DatabaseOptions, StoreError, migrate};
use job::{Job, Pending};
use keeper::{Keeper, Task};
use source::Source;

/// So many pieces of work may wait; who comes later waits for a place.
const QUEUE: usize = 1024;

/// So many connections there are to PostgreSQL: one writes, one hears of news, the others read.
pub const CONNECTIONS: u32 = 8;

/// What the server was sent, and the one way to it.
#[derive(Debug)]
pub struct Store {
    queue: mpsc::Sender<Task>,
    source: Source,
    hints: Arc<Hints>,
}

impl Store {
    /// Opens the database and brings it to the newest schema.
    pub async fn open(options: &DatabaseOptions) -> Result<Self, StoreError> {
        Self::open_with(options, CONNECTIONS).await
    }

    /// With so many connections to PostgreSQL; at least three.
    pub async fn open_with(
        options: &DatabaseOptions,
        connections: u32,
    ) -> Result<Self, StoreError> {
        let source = Source::new(options, connections).await?;
        let mut database = source.open(true).await?;
        if let Err(error) = migrate(&mut database).await {
            database.close().await;
            return Err(error);
        }
        let hints = Arc::new(Hints::default());
        if let Source::Postgres(pool) = &source {
            hints.tell(notices::exchange(pool, &hints).await?);
        }
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(Keeper::new(source.clone(), database, hints.clone()).run(waiting));
        Ok(Self {
            queue,
            source,
            hints,
        })
    }

    /// Looks something up.
    pub async fn read<W: Work>(&self, work: W) -> Result<W::Answer, StoreError> {
        let Some(readers) = self.source.readers() else {
            return self.queued(work, Task::Read).await;
        };
        // In a task of its own: who asked may go away at any moment, also while a connection is
        // being taken.
        let reading = tokio::spawn(async move {
            let (mut work, mut database) = (work, readers.take().await?);
            work.run(&mut database).await
        });
        reading.await.map_err(|_| StoreError::BrokenOff)?
    }

    /// Changes something. With the answer it is on the disk; with an error nothing is stored,
    /// unless the error came from the commit itself.
    pub async fn write<W: Work>(&self, work: W) -> Result<W::Answer, StoreError> {
        self.queued(work, Task::Write).await
    }

    /// To be told when something of this initiative may have changed.
    pub fn watch(&self, initiative: InitiativeId) -> Hint {
        Hints::watch(&self.hints, initiative)
    }

    /// Those who wait, all of them.
    pub fn hints(&self) -> &Arc<Hints> {
        &self.hints
    }

    /// Finishes what waits and closes the database.
    pub async fn close(&self) {
        let (closed, done) = oneshot::channel();
        if self.queue.send(Task::Close(closed)).await.is_ok() {
            let _ended = done.await;
        }
    }

    async fn queued<W: Work>(
        &self,
        work: W,
        task: fn(Box<dyn Job>) -> Task,
    ) -> Result<W::Answer, StoreError> {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Pending::new(work, reply));
        let sent = self.queue.send(task(job)).await;
        sent.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::BrokenOff)?
    }
}
