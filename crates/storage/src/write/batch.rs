//! A long import, out of sight until one short transaction makes it visible.
//!
//! Slices of new rows are written with the number of the batch while that number
//! stands in `pending_batch`; every reader leaves such rows out. Each slice logs its own
//! part of the change set, so that publishing has only to remove the number and to name
//! the batch as one act with one undo. A crash or a
//! cancel leaves hidden rows, which the next opening (or [`Batch::discard`]) removes.

use std::collections::BTreeSet;

use domain::{InitiativeId, Moment};
use sqlx::sqlite::SqliteConnection;
use sync::registry::TABLES;
use sync::{ChangeSet, Stamp, TableId, Value};
use tokio::task::JoinHandle;

use super::act::{Committed, push_change_set, wish_of};
use super::merge::{Wish, plan_fresh};
use super::rows::row_scripts;
use super::script::Script;
use super::synced::Synced;
use super::undo::{Remember, Undoing, push_undo};
use crate::database::SCHEMA;
use crate::room::explained;
use crate::{Lease, StorageError, Store};

/// Rows a slice holds: a slice keeps others waiting for some 30 ms at most.
const SLICE_ROWS: usize = 1_024;

/// An import under way. Dropping it leaves hidden rows for the next opening to remove.
pub struct Batch {
    store: Store,
    id: i64,
    /// The last person who was there before it.
    last_person: i64,
    code: &'static str,
    initiative: Value,
    now: Moment,
    stamp: Stamp,
    waiting: Vec<Wish>,
    tables: BTreeSet<TableId>,
    /// The slice before, while it is written.
    writing: Option<JoinHandle<Result<(), StorageError>>>,
}

impl Store {
    /// Begins a hidden batch of new rows of an initiative.
    pub async fn begin_batch(
        &self,
        code: &'static str,
        initiative: InitiativeId,
        now: Moment,
    ) -> Result<Batch, StorageError> {
        let mut lease = self.background_lease().await?;
        let core = lease.core()?;
        let stamp = core.clock.tick(now.0);
        let begun = begin_hidden(&mut core.conn, now).await;
        let (id, last_person) = explained(begun, &self.file)?;
        Ok(Batch {
            store: self.clone(),
            id,
            last_person,
            code,
            initiative: Value::reference(initiative.uuid()),
            now,
            stamp,
            waiting: Vec::new(),
            tables: BTreeSet::new(),
            writing: None,
        })
    }
}

impl Batch {
    /// Takes a new row along. It is written with the next slice.
    pub fn add<R: Synced>(&mut self, row: &R) {
        self.waiting.push(wish_of(row, true));
    }

    /// Writes what is waiting once a slice is full.
    pub async fn write_full_slices(&mut self) -> Result<(), StorageError> {
        if self.waiting.len() < SLICE_ROWS {
            return Ok(());
        }
        self.write_slice().await
    }

    /// Makes everything visible at once, as one act with one undo.
    pub async fn publish(mut self) -> Result<Committed, StorageError> {
        self.write_slice().await?;
        self.wait_for_slice().await?;
        let mut script = Script::default();
        script.push("BEGIN IMMEDIATE; DELETE FROM pending_batch WHERE id = ?; ");
        script.bind(&Value::Integer(self.id))?;
        push_change_set(&mut script, &self.initiative, &self.change(), self.id)?;
        let remember = Remember::Undoable { made_at: self.now };
        push_undo(&mut script, self.code, &Undoing::Batch(self.id), remember)?;
        script.push("COMMIT");
        let mut lease = self.store.background_lease().await?;
        explained(run(&mut lease, vec![script]).await, &self.store.file)?;
        lease.core()?.search.read_again_after(self.last_person);
        Ok(Committed {
            tables: self.tables,
            stamp: self.stamp,
            undo: Some(self.code.to_owned()),
        })
    }

    /// Forgets everything that was written.
    pub async fn discard(mut self) -> Result<(), StorageError> {
        let _written = self.wait_for_slice().await; // it goes either way
        let mut lease = self.store.background_lease().await?;
        lease.discard_hidden(self.id).await
    }

    /// Writes what is waiting, while the caller gathers the next slice.
    async fn write_slice(&mut self) -> Result<(), StorageError> {
        let mut wishes = std::mem::take(&mut self.waiting);
        wishes.sort_by_key(|wish| wish.table.id);
        self.tables.extend(wishes.iter().map(|wish| wish.table.id));
        self.wait_for_slice().await?;
        let slice = Slice {
            change: self.change(),
            batch: self.id,
            wishes,
        };
        let store = self.store.clone();
        self.writing = Some(tokio::spawn(slice.write(store)));
        Ok(())
    }

    async fn wait_for_slice(&mut self) -> Result<(), StorageError> {
        match self.writing.take() {
            Some(writing) => writing.await.unwrap_or(Err(StorageError::Closed)),
            None => Ok(()),
        }
    }

    fn change(&self) -> ChangeSet {
        ChangeSet::new(self.stamp, self.code, SCHEMA)
    }
}

/// The number of a new batch, and that of the last person before it.
async fn begin_hidden(
    conn: &mut SqliteConnection,
    now: Moment,
) -> Result<(i64, i64), StorageError> {
    let last = sqlx::query_scalar!(r#"SELECT coalesce(max(pk), 0) AS "pk!: i64" FROM neighbour"#);
    let last = last.fetch_one(&mut *conn).await?;
    Ok((begin_pending(conn, now).await?, last))
}

/// The number of a new batch, whose rows are out of sight from now on.
pub(super) async fn begin_pending(
    conn: &mut SqliteConnection,
    now: Moment,
) -> Result<i64, StorageError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO pending_batch (begun_at) VALUES (?) RETURNING id AS "id!: i64""#,
        now.0
    );
    Ok(id.fetch_one(conn).await?)
}

/// Rows that are written together.
struct Slice {
    change: ChangeSet,
    batch: i64,
    wishes: Vec<Wish>,
}

impl Slice {
    async fn write(mut self, store: Store) -> Result<(), StorageError> {
        let plan = plan_fresh(self.wishes, self.change.stamp)?;
        self.change.ops = plan.logged;
        // Unless it is published, nothing of it is to be there.
        let mut scripts = vec![Script::begin_recoverable()];
        scripts.extend(row_scripts(&plan.writes, self.batch)?);
        let mut part = Script::default();
        part.push("INSERT INTO change_part (batch, body) VALUES (?, ?); ");
        part.bind(&Value::Integer(self.batch))?;
        part.bind(&Value::Bytes(self.change.encode()))?;
        scripts.extend([part, Script::end_recoverable()]);
        let mut lease = store.background_lease().await?;
        let written = run(&mut lease, scripts).await;
        explained(written, &store.file)
    }
}

/// One transaction.
async fn run(lease: &mut Lease, scripts: Vec<Script>) -> Result<(), StorageError> {
    let core = lease.core()?;
    core.begin_writing();
    for script in scripts {
        script.run(&mut core.conn).await?;
    }
    core.writing = false;
    Ok(())
}

/// Removes the rows of batches that were never published.
pub(crate) async fn discard_leftovers(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    let pending = sqlx::query_scalar!(r#"SELECT id AS "id!: i64" FROM pending_batch"#);
    for id in pending.fetch_all(&mut *conn).await? {
        discard(id)?.run(conn).await?;
    }
    Ok(())
}

impl Lease {
    /// Removes the rows of a batch that is not to be seen.
    pub(super) async fn discard_hidden(&mut self, batch: i64) -> Result<(), StorageError> {
        let core = self.core()?;
        core.begin_writing();
        let discarded = discard(batch)?.run(&mut core.conn).await;
        explained(discarded, &core.file)?;
        core.writing = false;
        Ok(())
    }
}

fn discard(batch: i64) -> Result<Script, StorageError> {
    let mut script = Script::begin();
    let tables = TABLES.iter().map(|table| table.name);
    for table in tables.chain(["change_part"]) {
        script.push(&format!("DELETE FROM {table} WHERE batch = ?; "));
        script.bind(&Value::Integer(batch))?;
    }
    script.push("DELETE FROM pending_batch WHERE id = ?; ");
    script.bind(&Value::Integer(batch))?;
    script.commit();
    Ok(script)
}
