//! A long act, received while others go on: its new rows are written out of sight, slice by
//! slice, and come into sight with all else that it does.
//!
//! What it comes to is decided once. When anyone writes between two slices that may not hold any
//! more, and it begins again. A crash leaves hidden rows, which the next opening removes.

use std::sync::Arc;

use domain::Moment;
use tokio::task::JoinHandle;

use super::portions::{ROWS_AT_ONCE, portions};
use super::work::{Decided, Work};
use super::{Incoming, Received};
use crate::write::batch::begin_pending;
use crate::write::derive::touch;
use crate::write::guard::roll_back_unfinished;
use crate::write::merge::RowWrite;
use crate::write::rows::row_scripts;
use crate::write::script::Script;
use crate::{Lease, StorageError};

/// Writes of fewer rows keep nobody waiting.
const LONG: usize = 2 * ROWS_AT_ONCE;

/// Whether others would wait long for the end of it.
pub(super) fn is_long(incoming: &Incoming<'_>) -> bool {
    let ops = incoming.changes.iter().map(|(_, change)| change.ops.len());
    ops.sum::<usize>() >= LONG
}

impl Lease {
    /// `None` when someone wrote meanwhile; then nothing is left of it.
    pub(super) async fn receive_in_slices(
        &mut self,
        incoming: &Incoming<'_>,
        now: Moment,
    ) -> Result<Option<Received>, StorageError> {
        let before = self.core()?.writings;
        let mut work = Work::of(incoming);
        for portion in portions(incoming) {
            work.read(self.conn()?, &portion).await?;
            self.give_way().await?;
        }
        let decided = self.aside(|| work.decide(incoming)).await?;
        if self.core()?.writings != before {
            return Ok(None);
        }
        let batch = begin_pending(self.conn()?, now).await?;
        let received = self.receive_hidden(incoming, decided, batch, now).await;
        if !matches!(received, Ok(Some(_))) {
            roll_back_unfinished(self.core()?).await;
            self.discard_hidden(batch).await?;
        }
        received
    }

    async fn receive_hidden(
        &mut self,
        incoming: &Incoming<'_>,
        decided: Decided,
        batch: i64,
        now: Moment,
    ) -> Result<Option<Received>, StorageError> {
        let new = Arc::new(decided.new);
        let decided = Decided {
            new: Vec::new(),
            ..decided
        };
        let mut next = scripts(&new, 0, batch);
        for slice in 1..=new.len().div_ceil(ROWS_AT_ONCE) {
            let rows = next.await.unwrap_or(Err(StorageError::Closed))?;
            next = scripts(&new, slice, batch);
            let written = self.write_hidden(rows).await?;
            self.give_way().await?;
            if self.core()?.writings != written {
                return Ok(None);
            }
        }
        let received = self
            .write_down(incoming, &decided, Some(batch), now)
            .await?;
        touch(&mut self.core()?.search, &new);
        Ok(Some(received))
    }

    /// How many transactions were begun with this one.
    async fn write_hidden(&mut self, rows: Vec<Script>) -> Result<u64, StorageError> {
        let core = self.core()?;
        core.begin_writing();
        Script::begin_recoverable().run(&mut core.conn).await?;
        for rows in rows {
            rows.run(&mut core.conn).await?;
        }
        Script::end_recoverable().run(&mut core.conn).await?;
        core.writing = false;
        Ok(core.writings)
    }
}

/// Prepares a slice, while the one before is written.
fn scripts(
    new: &Arc<Vec<RowWrite>>,
    slice: usize,
    batch: i64,
) -> JoinHandle<Result<Vec<Script>, StorageError>> {
    let new = Arc::clone(new);
    tokio::spawn(async move {
        let mut slices = new.chunks(ROWS_AT_ONCE);
        row_scripts(slices.nth(slice).unwrap_or_default(), batch)
    })
}
