//! One act of a person: everything it writes lands together or not at all.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};

use domain::Moment;
use sync::registry::{INITIATIVE_ID, REMOVED_AS, REMOVED_AT};
use sync::{ChangeSet, Op, Stamp, Table, TableId, Value};
use uuid::Uuid;

use super::decide::push_decisions;
use super::derive::touch;
use super::merge::{Plan, RowWrite, Wish, plan};
use super::rows::put_rows;
use super::script::Script;
use super::synced::Synced;
use super::undo::{Remember, push_undo, undoing};
use crate::database::SCHEMA;
use crate::room::explained;
use crate::store::Core;
use crate::{Lease, StorageError, Store};

/// Gathers what a use case writes. Reads go through it too; dropping it changes nothing.
pub struct Act {
    lease: Lease,
    code: String,
    now: Moment,
    pub(super) wishes: Vec<Wish>,
    script: Script,
}

/// What a committed act touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// Tables with changed rows; empty when everything stood already.
    pub tables: BTreeSet<TableId>,
    /// When, on the hybrid clock.
    pub stamp: Stamp,
    /// What undo takes back next, when this act made that known: redo has nothing left then.
    pub undo: Option<String>,
}

impl Store {
    /// Begins an act. `code` names the use case: `edit_neighbour`.
    pub async fn begin(&self, code: &str, now: Moment) -> Result<Act, StorageError> {
        let lease = self.lease().await?;
        Ok(Act {
            lease,
            code: code.to_owned(),
            now,
            wishes: Vec::new(),
            script: Script::begin(),
        })
    }
}

impl Act {
    /// When the act happens.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Writes a row that did not exist before.
    pub fn add<R: Synced>(&mut self, row: &R) {
        self.wish(row, true);
    }

    /// Writes a row that may exist; only what differs is written.
    pub fn save<R: Synced>(&mut self, row: &R) {
        self.wish(row, false);
    }

    /// Puts a row in the trash, from where it can come back for 30 days.
    pub fn trash(&mut self, table: &'static Table, row: Uuid) {
        let at = Value::Integer(self.now.0);
        self.set_removed(table, row, at, "trash");
    }

    /// Takes a row out of the trash.
    pub fn restore(&mut self, table: &'static Table, row: Uuid) {
        self.set_removed(table, row, Value::Null, "");
    }

    /// Stores the sealed chunks of an attachment in the same transaction.
    pub fn add_attachment_bytes(
        &mut self,
        attachment: Uuid,
        chunks: Vec<Vec<u8>>,
    ) -> Result<(), StorageError> {
        for (number, sealed) in (0..).zip(chunks) {
            self.script.push(
                "INSERT INTO attachment_bytes (attachment_id, number, sealed) VALUES (?, ?, ?); ",
            );
            self.script.bind(&Value::reference(attachment))?;
            self.script.bind(&Value::Integer(number))?;
            self.script.bind(&Value::Bytes(sealed))?;
        }
        Ok(())
    }

    /// Writes everything in one transaction. Returns only after COMMIT.
    pub async fn commit(self) -> Result<Committed, StorageError> {
        let remember = Remember::Undoable { made_at: self.now };
        self.write(remember).await
    }

    /// The same for what follows from what others did: no one here did it, so that nobody takes
    /// it back.
    pub async fn commit_what_follows(self) -> Result<Committed, StorageError> {
        self.write(Remember::Nothing).await
    }

    async fn write(mut self, remember: Remember) -> Result<Committed, StorageError> {
        let decided = self.lease.decided(&self.wishes).await?;
        let core = self.lease.core()?;
        let tick = core.clock.tick(self.now.0);
        let plan = plan(&mut core.conn, self.wishes, decided, tick, false).await?;
        write_plan(core, plan, &self.code, remember, self.script).await
    }

    fn wish<R: Synced>(&mut self, row: &R, fresh: bool) {
        self.wishes.push(wish_of(row, fresh));
    }

    fn set_removed(&mut self, table: &'static Table, row: Uuid, at: Value, how: &str) {
        let columns = vec![(REMOVED_AT, at), (REMOVED_AS, how.into())];
        self.wishes.push(Wish::new(table, row, columns));
    }
}

pub(super) fn wish_of<R: Synced>(row: &R, fresh: bool) -> Wish {
    let mut columns = row.columns();
    columns.push((INITIATIVE_ID, Value::reference(row.initiative().uuid())));
    Wish {
        fresh,
        ..Wish::new(R::TABLE, row.row_id(), columns)
    }
}

impl Deref for Act {
    type Target = Lease;

    fn deref(&self) -> &Lease {
        &self.lease
    }
}

impl DerefMut for Act {
    fn deref_mut(&mut self) -> &mut Lease {
        &mut self.lease
    }
}

/// The transaction of every act, undo and redo: rows, log, inverse. `script` has begun it.
pub(super) async fn write_plan(
    core: &mut Core,
    plan: Plan,
    code: &str,
    remember: Remember,
    script: Script,
) -> Result<Committed, StorageError> {
    let written = write_together(core, plan, code, remember, script).await;
    explained(written, &core.file)
}

async fn write_together(
    core: &mut Core,
    plan: Plan,
    code: &str,
    remember: Remember,
    mut script: Script,
) -> Result<Committed, StorageError> {
    let stamp = plan.stamp;
    if plan.writes.is_empty() && !remember.must_write() {
        return Ok(Committed {
            stamp,
            ..Committed::default()
        });
    }
    core.begin_writing();
    put_rows(&mut script, &mut core.conn, &plan.writes).await?;
    push_decisions(&mut script, &plan)?;
    touch(&mut core.search, &plan.writes);
    let tables = plan.writes.iter().map(|write| write.table.id).collect();
    let head = ChangeSet::new(stamp, code, SCHEMA);
    for (initiative, ops) in by_initiative(&plan.writes, plan.logged) {
        let change = ChangeSet {
            ops,
            ..head.clone_head()
        };
        push_change_set(&mut script, &initiative, &change, 0)?;
    }
    let undoing = undoing(&head, plan.inverse, remember);
    push_undo(&mut script, code, &undoing, remember)?;
    let is_next = matches!(remember, Remember::Undoable { .. });
    let undo = (is_next && undoing.is_something()).then(|| code.to_owned());
    script.commit();
    script.run(&mut core.conn).await?;
    core.writing = false;
    Ok(Committed {
        tables,
        stamp,
        undo,
    })
}

/// The ops of each initiative; nearly every act is of one.
pub(super) fn by_initiative(writes: &[RowWrite], ops: Vec<Op>) -> Vec<(Value, Vec<Op>)> {
    let mut groups: Vec<(Value, Vec<Op>)> = Vec::new();
    for (write, op) in writes.iter().zip(ops) {
        let initiative = write.row.value(write.table, INITIATIVE_ID);
        match groups.iter_mut().find(|(id, _)| Some(id) == initiative) {
            Some((_, group)) => group.push(op),
            None => groups.extend(initiative.map(|id| (id.clone(), vec![op]))),
        }
    }
    groups
}

/// Logs an act; `batch` names the one whose parts hold the ops, 0 for none.
pub(super) fn push_change_set(
    script: &mut Script,
    initiative: &Value,
    change: &ChangeSet,
    batch: i64,
) -> Result<(), StorageError> {
    script.push(
        "INSERT INTO change_set (initiative_id, stamp, act, body, batch) VALUES (?, ?, ?, ?, ?); ",
    );
    script.bind(initiative)?;
    script.bind(&Value::Integer(change.stamp.0.cast_signed()))?;
    script.bind(&change.act.as_str().into())?;
    script.bind(&Value::Bytes(change.encode()))?;
    script.bind(&Value::Integer(batch))
}
