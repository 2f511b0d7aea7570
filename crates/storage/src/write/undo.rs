//! Undo and redo: the inverse of an act is an act.

use domain::Moment;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::registry::{REMOVED_AS, REMOVED_AT, TABLES};
use sync::{ChangeSet, Op, Table, Value};
use uuid::Uuid;

use super::act::{Committed, write_plan};
use super::merge::{Wish, plan};
use super::script::Script;
use crate::{Lease, StorageError, Store};

/// How many acts back a person can go.
const STEPS_MAX: i64 = 200;

const UNDOABLE: &str = "undoable";
const REDOABLE: &str = "redoable";

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
    Swap {
        used: i64,
        state: &'static str,
        made_at: Moment,
        batch: i64,
    },
    /// Nothing: it follows from what others did.
    Nothing,
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
        let last = sqlx::query!(
            r#"SELECT state, act FROM undo_entry
               WHERE seq IN (SELECT max(seq) FROM undo_entry GROUP BY state)"#
        );
        let mut steps = UndoSteps::default();
        for entry in last.fetch_all(self.conn()?).await? {
            let step = if entry.state == UNDOABLE {
                &mut steps.undo
            } else {
                &mut steps.redo
            };
            *step = Some(entry.act);
        }
        Ok(steps)
    }

    /// Forgets every step: nothing can be taken back or done again.
    pub async fn forget_steps(&mut self) -> Result<(), StorageError> {
        sqlx::raw_sql("DELETE FROM undo_entry")
            .execute(self.conn()?)
            .await?;
        Ok(())
    }
}

impl Store {
    /// Takes back the last act.
    pub async fn undo(&self, now: Moment) -> Result<Inverted, StorageError> {
        invert(self, now, UNDOABLE, REDOABLE).await
    }

    /// Does again what was last undone.
    pub async fn redo(&self, now: Moment) -> Result<Inverted, StorageError> {
        invert(self, now, REDOABLE, UNDOABLE).await
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
    let wishes = inverse_wishes(lease.conn()?, &entry, now).await?;
    let decided = lease.decided(&wishes).await?;
    let core = lease.core()?;
    let tick = core.clock.tick(now.0);
    let plan = plan(&mut core.conn, wishes, decided, tick, true).await?;
    let skipped = plan.skipped;
    let remember = Remember::Swap {
        used: entry.seq,
        state: to,
        made_at: now,
        batch: entry.batch,
    };
    let committed = write_plan(core, plan, &entry.act, remember, Script::begin()).await?;
    Ok(Inverted::Done {
        act: entry.act,
        committed,
        skipped,
    })
}

struct Entry {
    seq: i64,
    act: String,
    state: String,
    inverse: Vec<u8>,
    batch: i64,
}

async fn last(lease: &mut Lease, state: &str) -> Result<Option<Entry>, StorageError> {
    let entry = sqlx::query_as!(
        Entry,
        r#"SELECT seq, act, state, inverse, batch FROM undo_entry WHERE state = ? ORDER BY seq DESC LIMIT 1"#,
        state
    );
    Ok(entry.fetch_optional(lease.conn()?).await?)
}

/// What undo or redo writes: the ops of the entry, or every row of its batch.
async fn inverse_wishes(
    conn: &mut SqliteConnection,
    entry: &Entry,
    now: Moment,
) -> Result<Vec<Wish>, StorageError> {
    if entry.batch != 0 {
        return batch_wishes(conn, entry, now).await;
    }
    let wish = |op| match op {
        Op::Set(change) => Table::find(change.table).map(|table| Wish {
            settled: change
                .resolved
                .iter()
                .map(|it| (it.column, it.stamp))
                .collect(),
            reopened: change.reopened,
            ..Wish::new(table, change.row, change.columns)
        }),
        Op::Erase { .. } | Op::Later { .. } => None,
    };
    Ok(ChangeSet::decode(&entry.inverse)?
        .ops
        .into_iter()
        .filter_map(wish)
        .collect())
}

/// Takes away the rows of a batch, or brings back those that undo took away.
async fn batch_wishes(
    conn: &mut SqliteConnection,
    entry: &Entry,
    now: Moment,
) -> Result<Vec<Wish>, StorageError> {
    let (standing, columns) = if entry.state == UNDOABLE {
        (
            "",
            vec![
                (REMOVED_AT, Value::Integer(now.0)),
                (REMOVED_AS, "undo".into()),
            ],
        )
    } else {
        (
            "undo",
            vec![(REMOVED_AT, Value::Null), (REMOVED_AS, "".into())],
        )
    };
    let mut wishes = Vec::new();
    for table in TABLES {
        let sql = format!(
            "SELECT id FROM {} WHERE batch = ? AND removed_as = ?",
            table.name
        );
        let rows = sqlx::query_scalar::<_, Uuid>(AssertSqlSafe(sql))
            .bind(entry.batch)
            .bind(standing);
        let rows = rows.fetch_all(&mut *conn).await?.into_iter();
        wishes.extend(rows.map(|row| Wish::new(table, row, columns.clone())));
    }
    Ok(wishes)
}

/// How an entry takes its act back.
pub(super) enum Undoing {
    /// By these ops, encoded.
    Ops(Vec<u8>),
    /// By removing the rows of a batch.
    Batch(i64),
    /// Not at all: the act changed nothing.
    Nothing,
}

impl Undoing {
    pub(super) fn is_something(&self) -> bool {
        !matches!(self, Self::Nothing)
    }
}

/// How an act is taken back, given the inverse of what it wrote.
pub(super) fn undoing(change: &ChangeSet, inverse: Vec<Op>, remember: Remember) -> Undoing {
    match remember {
        Remember::Swap { batch, .. } if batch != 0 => Undoing::Batch(batch),
        Remember::Nothing => Undoing::Nothing,
        _ if inverse.is_empty() => Undoing::Nothing,
        _ => Undoing::Ops(
            ChangeSet {
                ops: inverse,
                ..change.clone_head()
            }
            .encode(),
        ),
    }
}

/// Statements that keep the list of steps.
pub(super) fn push_undo(
    script: &mut Script,
    act: &str,
    undoing: &Undoing,
    remember: Remember,
) -> Result<(), StorageError> {
    let (state, made_at) = match remember {
        Remember::Undoable { made_at } => {
            script.push("DELETE FROM undo_entry WHERE state = 'redoable'; ");
            (UNDOABLE, made_at)
        }
        Remember::Nothing => return Ok(()),
        Remember::Swap {
            used,
            state,
            made_at,
            ..
        } => {
            script.push("DELETE FROM undo_entry WHERE seq = ?; ");
            script.bind(&Value::Integer(used))?;
            (state, made_at)
        }
    };
    let (inverse, batch) = match undoing {
        Undoing::Nothing => return Ok(()),
        Undoing::Ops(inverse) => (inverse.clone(), 0),
        Undoing::Batch(batch) => (Vec::new(), *batch),
    };
    script.push(
        "INSERT INTO undo_entry (act, state, made_at, inverse, batch) VALUES (?, ?, ?, ?, ?); ",
    );
    script.bind(&act.into())?;
    script.bind(&state.into())?;
    script.bind(&Value::Integer(made_at.0))?;
    script.bind(&Value::Bytes(inverse))?;
    script.bind(&Value::Integer(batch))?;
    script.push("DELETE FROM undo_entry WHERE seq <= (SELECT max(seq) FROM undo_entry) - ?; ");
    script.bind(&Value::Integer(STEPS_MAX))
}
