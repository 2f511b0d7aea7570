//! The task that holds the connection.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, oneshot};

use super::job::Job;
use super::{Hints, Source};
use crate::database::{Database, StoreError};

/// So many pieces of work are committed together at most.
const TOGETHER: usize = 64;

pub(super) enum Task {
    Read(Box<dyn Job>),
    Write(Box<dyn Job>),
    Close(oneshot::Sender<()>),
}

pub(super) struct Keeper {
    source: Source,
    /// `None` after something went wrong with it in a way that left its state unknown.
    database: Option<Database>,
    hints: Arc<Hints>,
}

/// What was done together, and whether the connection is still good for more.
type Outcome = Result<(), StoreError>;

impl Keeper {
    pub(super) fn new(source: Source, database: Database, hints: Arc<Hints>) -> Self {
        Self {
            source,
            database: Some(database),
            hints,
        }
    }

    pub(super) async fn run(mut self, mut queue: mpsc::Receiver<Task>) {
        while let Some(first) = queue.recv().await {
            let (mut writes, mut closing) = (Vec::new(), None);
            let mut next = Some(first);
            while let Some(task) = next {
                match task {
                    Task::Read(job) => self.read(job).await,
                    Task::Write(job) => writes.push(job),
                    Task::Close(closed) => closing = Some(closed),
                }
                let is_full = writes.len() >= TOGETHER || closing.is_some();
                next = if is_full { None } else { queue.try_recv().ok() };
            }
            let (alone, together): (Vec<_>, Vec<_>) =
                writes.into_iter().partition(|job| locks_many(job.as_ref()));
            self.write(together).await;
            for job in alone {
                self.write(vec![job]).await;
            }
            if let Some(closed) = closing {
                queue.close();
                if let Some(database) = self.database.take() {
                    database.close().await;
                }
                self.source.close().await;
                let _gone = closed.send(());
            }
        }
    }

    async fn read(&mut self, mut job: Box<dyn Job>) {
        let outcome = match self.take().await {
            Ok(mut database) => {
                let outcome = unless_it_panics(job.run(&mut database)).await;
                match outcome {
                    Some(_) => self.database = Some(database),
                    None => database.close().await,
                }
                None
            }
            Err(error) => Some(error),
        };
        job.settle(outcome, &self.hints);
    }

    async fn write(&mut self, mut jobs: Vec<Box<dyn Job>>) {
        if jobs.is_empty() {
            return;
        }
        jobs.sort_by_key(|job| job.locks());
        let outcome = match self.take().await {
            Ok(mut database) => {
                let outcome = commit(&mut database, &mut jobs).await;
                match outcome {
                    Ok(()) => self.database = Some(database),
                    Err(_) => database.close().await,
                }
                outcome
            }
            Err(error) => Err(error),
        };
        if let Err(error) = &outcome {
            tracing::error!(%error, jobs = jobs.len(), "nothing was committed");
        }
        for job in jobs {
            let failed = outcome.as_ref().err().map(|_| StoreError::BrokenOff);
            job.settle(failed, &self.hints);
        }
    }

    /// The connection, out of its place until it is known to be in order.
    async fn take(&mut self) -> Result<Database, StoreError> {
        match self.database.take() {
            Some(database) => Ok(database),
            None => self.source.open(false).await,
        }
    }
}

/// Work on many initiatives is committed by itself: together with work on one of them it could
/// lock them in another order than another server does.
fn locks_many(job: &dyn Job) -> bool {
    job.locks().is_max()
}

/// All of them in one transaction. Work that fails takes back its own part alone.
async fn commit(database: &mut Database, jobs: &mut [Box<dyn Job>]) -> Outcome {
    database.begin().await?;
    for job in jobs {
        database.write("SAVEPOINT job", vec![]).await?;
        let done = unless_it_panics(job.run(database)).await;
        match done.ok_or(StoreError::BrokenOff)? {
            Ok(()) => {}
            Err(_) => drop(database.write("ROLLBACK TO SAVEPOINT job", vec![]).await?),
        }
        database.write("RELEASE SAVEPOINT job", vec![]).await?;
    }
    database.write("COMMIT", vec![]).await.map(drop)
}

async fn unless_it_panics<T>(work: impl Future<Output = T>) -> Option<T> {
    AssertUnwindSafe(work).catch_unwind().await.ok()
}
