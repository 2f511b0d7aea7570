//! Undo and redo: the inverse of an act is an act.

use domain::Moment;
use sync::{ChangeSet, Mark, Op, Table, Value};

use super::act::{Committed, write_plan};
use super::merge::{OWN_SITE, Wish, plan};
use super::script::Script;
use crate::{Lease, StorageError, Store};

/// How many acts back a person can go.
const STEPS_MAX: i64 = 200;

/// The acts that undo and redo would touch next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoSteps {
    /// Code of the act that undo takes back.
    pub undo: Option<String>,
    /// Code of the act that redo does again.
    pub redo: Option<String>,
}

/// What undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inverted {
    /// There was nothing to do.
    Nothing,
    /// The act was taken back or done again.
    Done {
        /// Code of the act.
        act: String,
        /// What changed.
        committed: Committed,
        /// Cells left alone because another device wrote them since.
        skipped: usize,
    },
}

/// What to remember after a transaction.
#[derive(Clone, Copy)]
pub(super) enum Remember {
    /// An act: it can be undone, and what was undone before it is no longer redoable.
    Undoable { made_at: Moment },
    /// The entry was used up and its inverse takes its place.
    Swap { used: i64, state: &'static str, made_at: Moment },
}

impl Remember {
    /// A used entry is cleared even when it changes nothing.
    pub(super) fn must_write(self) -> bool {
        matches!(self, Self::Swap { .. })
    }
}

impl Lease {
    /// What undo and redo would touch next.
    pub async fn undo_steps(&mut self) -> Result<UndoSteps, StorageError> {
        let undo = last(self, "undoable").await?.map(|entry| entry.act);
        let redo = last(self, "redoable").await?.map(|entry| entry.act);
        Ok(UndoSteps { undo, redo })
    }
}

impl Store {
    /// Takes back the last act.
    pub async fn undo(&self, now: Moment) -> Result<Inverted, StorageError> {
        invert(self, now, "undoable", "redoable").await
    }

    /// Does again what was last undone.
    pub async fn redo(&self, now: Moment) -> Result<Inverted, StorageError> {
        invert(self, now, "redoable", "undoable").await
    }
}

async fn invert(
    store: &Store,
    now: Moment,
    from: &'static str,
    to: &'static str,
) -> Result<Inverted, StorageError> {
    let mut lease = store.lease().await?;
    let Some(entry) = last(&mut lease, from).await? else {
        return Ok(Inverted::Nothing);
    };
    let inverse = ChangeSet::decode(&entry.inverse)?;
    let core = lease.core()?;
    let stamp = core.clock.tick(now.0);
    let mark = Mark { stamp, site: OWN_SITE };
    let plan = plan(&mut core.conn, wishes(inverse.ops), mark, true).await?;
    let skipped = plan.skipped;
    let remember = Remember::Swap { used: entry.seq, state: to, made_at: now };
    let committed = write_plan(core, plan, &entry.act, stamp, remember, Script::default()).await?;
    Ok(Inverted::Done { act: entry.act, committed, skipped })
}

struct Entry {
    seq: i64,
    act: String,
    inverse: Vec<u8>,
}

async fn last(lease: &mut Lease, state: &str) -> Result<Option<Entry>, StorageError> {
    let entry = sqlx::query_as!(
        Entry,
        r#"SELECT seq, act, inverse FROM undo_entry WHERE state = ? ORDER BY seq DESC LIMIT 1"#,
        state
    );
    Ok(entry.fetch_optional(lease.conn()?).await?)
}

fn wishes(ops: Vec<Op>) -> Vec<Wish> {
    let wish = |op| match op {
        Op::Set { table, row, columns, .. } => {
            Table::find(table).map(|table| Wish { table, row, columns, fresh: false })
        }
        Op::Erase { .. } => None,
    };
    ops.into_iter().filter_map(wish).collect()
}

/// Statements that keep the list of steps.
pub(super) fn push_undo(
    script: &mut Script,
    change: &ChangeSet,
    inverse: Vec<Op>,
    remember: Remember,
) -> Result<(), StorageError> {
    let (state, made_at) = match remember {
        Remember::Undoable { made_at } => {
            script.push("DELETE FROM undo_entry WHERE state = 'redoable'; ");
            ("undoable", made_at)
        }
        Remember::Swap { used, state, made_at } => {
            script.push("DELETE FROM undo_entry WHERE seq = ?; ");
            script.bind(&Value::Integer(used))?;
            (state, made_at)
        }
    };
    if inverse.is_empty() {
        return Ok(());
    }
    let inverse = ChangeSet { ops: inverse, ..change.clone_head() };
    script.push("INSERT INTO undo_entry (act, state, made_at, inverse) VALUES (?, ?, ?, ?); ");
    script.bind(&change.act.as_str().into())?;
    script.bind(&state.into())?;
    script.bind(&Value::Integer(made_at.0))?;
    script.bind(&Value::Bytes(inverse.encode()))?;
    script.push("DELETE FROM undo_entry WHERE seq <= (SELECT max(seq) FROM undo_entry) - ?; ");
    script.bind(&Value::Integer(STEPS_MAX))
}
