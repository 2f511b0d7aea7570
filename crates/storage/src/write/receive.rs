//! Change sets of other laptops, worked into the rows.
//!
//! They go the way of every act: rows, clocks and what follows from them land in one
//! transaction, together with the note that they did. There is no undo for them here; who
//! made them can take them back.

mod later;
mod portions;
mod slices;
mod standing;
mod work;

use domain::{InitiativeId, Moment};
use sabotage::{Sabotage, is_on};
use sync::{ChangeSet, SiteRef, Value};

use super::act::Committed;
use super::derive::touch;
use super::erase::{empty_log, erase_rows, forget_in, push_emptied, push_whose};
use super::rows::put_rows;
use super::script::Script;
use crate::room::explained;
use crate::{Lease, StorageError};
use later::push_no_longer;
use portions::portions;
use slices::is_long;
use work::{Decided, Work};

/// So often others may write meanwhile before a long act is received at once.
const TRIES_IN_SLICES: usize = 3;

/// Change sets that belong together, and where they came from.
pub struct Incoming<'a> {
    /// The initiative that their envelope names.
    pub initiative: InitiativeId,
    /// Who wrote each, in the order in which they count.
    pub changes: &'a [(SiteRef, ChangeSet)],
    /// The envelopes that are worked in with this.
    pub envelopes: &'a [i64],
    /// What was kept for this version, and is worked in with this.
    pub kept: &'a [i64],
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// What changed.
    pub committed: Committed,
    /// Values that lost unseen and are now told.
    pub conflicts: usize,
    /// Rows that were erased.
    pub erased: usize,
    /// Writes to rows that are erased here; they are gone too.
    pub dropped: usize,
    /// Writes that only a later version understands; they are kept.
    pub kept_for_later: usize,
    /// Writes to rows of another initiative; no laptop makes such.
    pub refused: usize,
}

impl Lease {
    /// Works change sets of another laptop into the rows, all or none.
    pub async fn receive(
        &mut self,
        incoming: Incoming<'_>,
        now: Moment,
    ) -> Result<Received, StorageError> {
        let file = self.core()?.file.clone();
        let tries = match is_long(&incoming) {
            true => TRIES_IN_SLICES,
            false => 0,
        };
        for _ in 0..tries {
            let received = self.receive_in_slices(&incoming, now).await;
            if let Some(received) = explained(received, &file)? {
                return Ok(received);
            }
        }
        explained(self.receive_at_once(&incoming, now).await, &file)
    }

    async fn receive_at_once(
        &mut self,
        incoming: &Incoming<'_>,
        now: Moment,
    ) -> Result<Received, StorageError> {
        let conn = self.conn()?;
        let mut work = Work::of(incoming);
        for portion in portions(incoming) {
            work.read(conn, &portion).await?;
        }
        let decided = work.decide(incoming);
        self.write_down(incoming, &decided, None, now).await
    }

    /// Writes what was decided. The rows of a hidden batch come into sight with it.
    async fn write_down(
        &mut self,
        incoming: &Incoming<'_>,
        decided: &Decided,
        hidden: Option<i64>,
        now: Moment,
    ) -> Result<Received, StorageError> {
        let core = self.core()?;
        let Decided {
            work,
            received,
            doomed,
            new,
            changed,
        } = decided;
        core.begin_writing();
        if is_on(Sabotage::ApplyByHalves) {
            let mut half = Script::begin();
            push_applied(&mut half, incoming.envelopes, false)?;
            half.commit();
            half.run(&mut core.conn).await?;
        }
        let mut script = Script::begin();
        put_rows(&mut script, &mut core.conn, new).await?;
        put_rows(&mut script, &mut core.conn, changed).await?;
        push_no_longer(&mut script, incoming.kept)?;
        work.push_to(&mut script)?;
        let holds_erased = received.dropped + received.erased > 0;
        push_applied(&mut script, incoming.envelopes, holds_erased)?;
        if let Some(batch) = hidden {
            script.push("DELETE FROM pending_batch WHERE id = ?; ");
            script.bind(&Value::Integer(batch))?;
        }
        if !doomed.is_empty() {
            std::mem::take(&mut script).run(&mut core.conn).await?;
            let stamp = received.committed.stamp.0.cast_signed();
            erase_rows(&mut core.conn, doomed, stamp).await?;
        }
        push_whose(&mut script, &work.initiative, doomed.iter().copied())?;
        if !doomed.is_empty() {
            push_emptied(&mut script, &work.initiative, false)?;
        }
        script.commit();
        script.run(&mut core.conn).await?;
        core.writing = false;
        touch(&mut core.search, new);
        touch(&mut core.search, changed);
        // A clock too far ahead is not followed; what it stamped counts all the same.
        let _ahead = core.clock.observe(received.committed.stamp, now.0);
        if holds_erased {
            forget_in(&mut core.search);
            empty_log(&mut core.conn).await?;
        }
        Ok(received.clone())
    }
}

/// Envelopes that hold values of an erased row are not kept once they are worked in.
fn push_applied(
    script: &mut Script,
    envelopes: &[i64],
    holds_erased: bool,
) -> Result<(), StorageError> {
    for envelope in envelopes {
        script.push(if holds_erased {
            "UPDATE envelope SET applied = 1, bytes = x'' WHERE pk = ?; "
        } else {
            "UPDATE envelope SET applied = 1 WHERE pk = ?; "
        });
        script.bind(&Value::Integer(*envelope))?;
    }
    Ok(())
}
