//! A piece of work, and who waits for its answer.

use domain::InitiativeId;
use futures_util::future::BoxFuture;
use tokio::sync::oneshot;
use uuid::Uuid;

use super::Hints;
use crate::database::{Database, StoreError};

/// What is done in one go. Of work that fails nothing is stored.
pub trait Work: Send + 'static {
    /// What comes out of it.
    type Answer: Send + 'static;

    /// Does it. Called once, inside a transaction when it is to write.
    fn run(
        &mut self,
        database: &mut Database,
    ) -> impl Future<Output = Result<Self::Answer, StoreError>> + Send;

    /// Whose rows it locks. Work that is committed together is done in this order, in every
    /// process, so that no two wait for one another. [`Uuid::max`] stands for many initiatives.
    fn locks(&self) -> Uuid {
        Uuid::nil()
    }

    /// Whether nothing of it is to be stored after all; the answer is told all the same.
    fn is_taken_back(&self, _answer: &Self::Answer) -> bool {
        false
    }

    /// Whoever waits for news of this initiative is woken after the commit.
    fn wakes(&self, _answer: &Self::Answer) -> Option<InitiativeId> {
        None
    }
}

/// [`Work`] of any kind, together with who waits for it.
pub(super) trait Job: Send {
    /// An error means that nothing of it may be stored.
    fn run<'a>(&'a mut self, database: &'a mut Database) -> BoxFuture<'a, Result<(), StoreError>>;
    fn locks(&self) -> Uuid;
    /// Tells the answer: an error is for all of a transaction that failed.
    fn settle(self: Box<Self>, failed: Option<StoreError>, hints: &Hints);
}

pub(super) struct Pending<W: Work> {
    work: W,
    answer: Option<Result<W::Answer, StoreError>>,
    reply: oneshot::Sender<Result<W::Answer, StoreError>>,
}

impl<W: Work> Pending<W> {
    pub(super) fn new(work: W, reply: oneshot::Sender<Result<W::Answer, StoreError>>) -> Self {
        Self {
            work,
            answer: None,
            reply,
        }
    }
}

impl<W: Work> Job for Pending<W> {
    fn run<'a>(&'a mut self, database: &'a mut Database) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(async move {
            match self.work.run(database).await {
                Ok(answer) => {
                    let is_taken_back = self.work.is_taken_back(&answer);
                    self.answer = Some(Ok(answer));
                    if is_taken_back {
                        Err(StoreError::BrokenOff)
                    } else {
                        Ok(())
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "the store did not answer");
                    self.answer = Some(Err(error));
                    Err(StoreError::BrokenOff)
                }
            }
        })
    }

    fn locks(&self) -> Uuid {
        self.work.locks()
    }

    fn settle(self: Box<Self>, failed: Option<StoreError>, hints: &Hints) {
        let answer = match (self.answer, failed) {
            (Some(Err(error)), _) | (_, Some(error)) => Err(error),
            (Some(Ok(answer)), None) => {
                if let Some(initiative) = self.work.wakes(&answer) {
                    hints.changed(initiative);
                }
                Ok(answer)
            }
            (None, None) => Err(StoreError::BrokenOff),
        };
        // Whoever asked may be gone; what is stored stays.
        let _gone = self.reply.send(answer);
    }
}
