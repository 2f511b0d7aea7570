//! Hints between servers on one PostgreSQL. A notice names an initiative and says nothing else;
//! it may be late or lost, and those who wait look again by themselves.

use std::collections::BTreeSet;
use std::sync::{Arc, Weak};
use std::time::Duration;

use domain::InitiativeId;
use sqlx::PgPool;
use sqlx::postgres::PgListener;
use tokio::sync::mpsc;
use tokio::time::sleep;

use super::Hints;
use crate::database::StoreError;

const CHANNEL: &str = "samenspel_changed";

/// Notices are told at most this often, all initiatives together in one statement.
const PACE: Duration = Duration::from_millis(100);

/// How long to wait before listening again after the connection was lost.
const PAUSE: Duration = Duration::from_secs(1);

/// Tells others what changed here, and wakes those here who wait for what changed elsewhere.
/// Both end with the hints.
pub(super) async fn exchange(
    pool: &PgPool,
    hints: &Arc<Hints>,
) -> Result<mpsc::UnboundedSender<InitiativeId>, StoreError> {
    let listener = listener(pool).await?;
    tokio::spawn(listen(pool.clone(), listener, Arc::downgrade(hints)));
    let (changed, changes) = mpsc::unbounded_channel();
    tokio::spawn(tell(pool.clone(), changes));
    Ok(changed)
}

async fn listener(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

async fn listen(pool: PgPool, mut listening: PgListener, hints: Weak<Hints>) {
    loop {
        let heard = listening.try_recv().await;
        let Some(known) = hints.upgrade() else { return };
        match heard {
            Ok(Some(notice)) => wake(&known, notice.payload()),
            // The connection was lost and made again: something may have been missed.
            Ok(None) => known.wake_all(),
            Err(sqlx::Error::PoolClosed) => return,
            Err(error) => {
                tracing::warn!(%error, "notices of other servers do not come in");
                drop((listening, known));
                let Some(again) = listen_again(&pool, &hints).await else {
                    return;
                };
                listening = again;
            }
        }
    }
}

/// Tries until the database is back; `None` when nobody listens any more. A listener that
/// connects by itself would not say that it did, and what came meanwhile would be waited for.
async fn listen_again(pool: &PgPool, hints: &Weak<Hints>) -> Option<PgListener> {
    loop {
        sleep(PAUSE).await;
        let again = listener(pool).await;
        let hints = hints.upgrade()?;
        match again {
            Ok(again) => {
                hints.wake_all();
                return Some(again);
            }
            Err(sqlx::Error::PoolClosed) => return None,
            Err(error) => tracing::warn!(%error, "notices of other servers do not come in"),
        }
    }
}

fn wake(hints: &Hints, payload: &str) {
    for initiative in payload.split(',').filter_map(|id| id.parse().ok()) {
        hints.wake(initiative);
    }
}

async fn tell(pool: PgPool, mut changes: mpsc::UnboundedReceiver<InitiativeId>) {
    while let Some(first) = changes.recv().await {
        let mut changed = BTreeSet::from([first]);
        while let Ok(next) = changes.try_recv() {
            changed.insert(next);
        }
        let told = notify(&pool, &changed).await;
        match told {
            Ok(()) => {}
            Err(sqlx::Error::PoolClosed) => return,
            Err(error) => tracing::warn!(%error, "other servers were not told"),
        }
        sleep(PACE).await;
    }
}

/// A notice holds 8,000 bytes: 200 ids.
async fn notify(pool: &PgPool, changed: &BTreeSet<InitiativeId>) -> Result<(), sqlx::Error> {
    let ids: Vec<String> = changed.iter().map(InitiativeId::to_string).collect();
    for some in ids.chunks(200) {
        let query = sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL);
        query.bind(some.join(",")).execute(pool).await?;
    }
    Ok(())
}
