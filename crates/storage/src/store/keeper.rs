//! The store task: it owns the one connection and lends it to one holder at a time. Between
//! them it does the chores: merging the log, and keeping the search ready.

use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use sync::Node;
use tokio::sync::{mpsc, oneshot};

use super::kept::Kept;
use super::lease::{Core, Lease};
use crate::{StorageError, write};

/// What the task is asked for.
pub(super) enum Ask {
    Lease(oneshot::Sender<Lease>),
    KeepSearchReady,
    BeNode(Node),
    Close(oneshot::Sender<Result<(), StorageError>>),
}

/// What it does next.
enum Next {
    Ask(Ask),
    MergeLog,
    PrepareSearch,
}

/// The task that has the connection.
pub(super) struct Keeper {
    interactive_asks: mpsc::UnboundedReceiver<Ask>,
    background_asks: mpsc::UnboundedReceiver<Ask>,
    background: mpsc::WeakUnboundedSender<Ask>,
    longest_hold_us: Arc<AtomicU64>,
    keeps_search_ready: bool,
}

impl Keeper {
    pub(super) fn new(
        interactive_asks: mpsc::UnboundedReceiver<Ask>,
        background_asks: mpsc::UnboundedReceiver<Ask>,
        background: mpsc::WeakUnboundedSender<Ask>,
        longest_hold_us: Arc<AtomicU64>,
    ) -> Self {
        Self {
            interactive_asks,
            background_asks,
            background,
            longest_hold_us,
            keeps_search_ready: false,
        }
    }

    pub(super) async fn run(mut self, mut core: Kept) {
        while let Some(ask) = self.next(&mut core).await {
            match ask {
                Ask::KeepSearchReady => self.keeps_search_ready = true,
                Ask::BeNode(node) => core.clock.be(node),
                Ask::Lease(to) => match self.lend(core, to).await {
                    Some(returned) => core = returned,
                    None => return,
                },
                Ask::Close(answer) => {
                    let _gone = answer.send(core.close().await);
                    return;
                }
            }
        }
        let _closed = core.close().await;
    }

    /// The next who asks, once the chores that come before them are done.
    async fn next(&mut self, core: &mut Core) -> Option<Ask> {
        loop {
            let log = &core.log;
            let (is_due, is_overdue) = (log.is_due(), log.is_overdue());
            let search_waits = self.keeps_search_ready && !core.search.is_ready();
            let next = tokio::select! {
                biased;
                () = ready(()), if is_overdue => Next::MergeLog,
                Some(ask) = self.interactive_asks.recv() => Next::Ask(ask),
                () = ready(()), if is_due => Next::MergeLog,
                Some(ask) = self.background_asks.recv() => Next::Ask(ask),
                () = ready(()), if search_waits => Next::PrepareSearch,
                else => return None,
            };
            let begun = now();
            match next {
                Next::Ask(ask) => return Some(ask),
                Next::MergeLog => merge_log(core).await,
                Next::PrepareSearch => self.prepare_search(core).await,
            }
            self.remember_hold(begun);
        }
    }

    async fn prepare_search(&mut self, core: &mut Core) {
        if let Err(error) = core.search.prepare_a_bit(&mut core.conn).await {
            tracing::warn!(%error, "the search was not made ready");
            self.keeps_search_ready = false; // the next search meets the same error, and tells
        }
    }

    fn remember_hold(&self, begun: Instant) {
        let held = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.longest_hold_us.fetch_max(held, Ordering::Relaxed);
    }

    async fn lend(&self, core: Kept, to: oneshot::Sender<Lease>) -> Option<Kept> {
        let (back, returned) = oneshot::channel();
        let begun = now();
        // Who asked may have gone meanwhile: dropping the lease sends the connection back.
        drop(to.send(Lease::of(core, back, self.background.clone())));
        let mut core = returned.await.ok()?;
        self.remember_hold(begun);
        write::roll_back_unfinished(&mut core).await;
        Some(core)
    }
}

async fn merge_log(core: &mut Core) {
    if let Err(error) = core.log.merge(&mut core.conn).await {
        // Everything stands in the log; it only grows until merging succeeds.
        tracing::warn!(%error, "the log was not merged");
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "measures a hold; decides nothing"
)]
fn now() -> Instant {
    Instant::now()
}
