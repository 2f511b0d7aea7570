//! The end of rows: values gone from tables, search, log and undo, for good.

use std::collections::{BTreeMap, BTreeSet};

use domain::Moment;
use sabotage::{Sabotage, is_on};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::registry::ATTACHMENT;
use sync::{ChangeSet, Op, Table, TableId, Value};
use uuid::Uuid;

use super::act::{self, Committed, push_change_set, wish_of};
use super::decide::push_decisions;
use super::derive::touch;
use super::guard::{CLOSE, OPEN};
use super::heirs::heirs;
use super::merge::{Plan, Wish, plan};
use super::rows::put_rows;
use super::script::Script;
use super::synced::Synced;
use crate::database::SCHEMA;
use crate::room::explained;
use crate::search::SearchIndex;
use crate::{StorageError, Store};

/// Rows to erase, by table.
pub type Doomed = BTreeSet<(TableId, Uuid)>;

/// What an erasure removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// What changed.
    pub committed: Committed,
    /// Rows deleted.
    pub rows: usize,
    /// Of these, attachments.
    pub attachments: usize,
    /// Entries of the log and of undo that held values of these rows.
    pub log_entries: usize,
}

impl Store {
    /// Erases rows. Not undoable; their marks keep them from ever coming back.
    pub async fn erase(
        &self,
        code: &str,
        doomed: &Doomed,
        now: Moment,
    ) -> Result<Erased, StorageError> {
        let erased = self.erase_for_good(code, doomed, Vec::new(), now).await;
        explained(erased, &self.file)
    }

    /// Erases rows and saves another in the same act, which can not be undone as a whole.
    pub async fn erase_and_save<R: Synced>(
        &self,
        code: &str,
        doomed: &Doomed,
        saved: &R,
        now: Moment,
    ) -> Result<Erased, StorageError> {
        let wishes = vec![wish_of(saved, false)];
        let erased = self.erase_for_good(code, doomed, wishes, now).await;
        explained(erased, &self.file)
    }

    async fn erase_for_good(
        &self,
        code: &str,
        doomed: &Doomed,
        mut wishes: Vec<Wish>,
        now: Moment,
    ) -> Result<Erased, StorageError> {
        // A backup that is being made would keep the rows, and needs the log as it is.
        let _still = self.still.lock().await;
        let mut lease = self.lease().await?;
        let core = lease.core()?;
        let tick = core.clock.tick(now.0);
        core.begin_writing();
        let begin = format!("BEGIN IMMEDIATE; {OPEN}");
        sqlx::raw_sql(AssertSqlSafe(begin))
            .execute(&mut core.conn)
            .await?;
        let ops_of = by_initiative(&mut core.conn, doomed).await?;
        wishes.extend(heirs(&mut core.conn, doomed).await?);
        let plan = plan(&mut core.conn, wishes, Vec::new(), tick, false).await?;
        let stamp = plan.stamp;
        let log_entries = erase_rows(&mut core.conn, doomed, stamp.0.cast_signed()).await?;
        let mut script = Script::default();
        put_rows(&mut script, &mut core.conn, &plan.writes).await?;
        push_decisions(&mut script, &plan)?;
        touch(&mut core.search, &plan.writes);
        for (initiative, ops) in &ops_of {
            let initiative = Value::Bytes(initiative.clone());
            push_whose(&mut script, &initiative, ops.iter().map(Op::row))?;
            push_emptied(&mut script, &initiative, true)?;
        }
        let saved = plan.writes.iter().map(|write| write.table.id);
        let tables = doomed
            .iter()
            .map(|(table, _)| *table)
            .chain(saved)
            .collect();
        push_change_sets(&mut script, code, ops_of, plan)?;
        script.push(CLOSE);
        script.push("COMMIT");
        script.run(&mut core.conn).await?;
        core.writing = false;
        forget_in(&mut core.search);
        empty_log(&mut core.conn).await?;
        let attachments = doomed
            .iter()
            .filter(|(table, _)| *table == ATTACHMENT.id)
            .count();
        let committed = Committed {
            tables,
            stamp,
            undo: None,
        };
        Ok(Erased {
            committed,
            rows: doomed.len(),
            attachments,
            log_entries,
        })
    }
}

/// One change set for each initiative: what goes, and what is written in its place.
fn push_change_sets(
    script: &mut Script,
    code: &str,
    mut ops_of: BTreeMap<Vec<u8>, Vec<Op>>,
    plan: Plan,
) -> Result<(), StorageError> {
    for (initiative, ops) in act::by_initiative(&plan.writes, plan.logged) {
        if let Value::Bytes(initiative) = initiative {
            ops_of.entry(initiative).or_default().extend(ops);
        }
    }
    for (initiative, ops) in ops_of {
        let change = ChangeSet {
            ops,
            ..ChangeSet::new(plan.stamp, code, SCHEMA)
        };
        push_change_set(script, &Value::Bytes(initiative), &change, 0)?;
    }
    Ok(())
}

/// Nobody is found any more who is erased; who stands is read again.
pub(super) fn forget_in(search: &mut SearchIndex) {
    if !is_on(Sabotage::SearchKeepsErased) {
        search.forget();
    }
}

/// What was sent, and what came, may hold the rows: only its hashes stay. Others who lack it get
/// a copy of what stands.
pub(super) fn push_emptied(
    script: &mut Script,
    initiative: &Value,
    is_own: bool,
) -> Result<(), StorageError> {
    if !is_on(Sabotage::KeepErasedEnvelopes) {
        script.push("UPDATE envelope SET bytes = x'' WHERE initiative_id = ? AND applied = 1; ");
        script.bind(initiative)?;
    }
    // Who erases makes the checkpoint; who hears of it does when it has something unsent.
    script.push(
        "UPDATE server SET checkpoint_due = 1 WHERE initiative_id = ? AND (? OR EXISTS \
         (SELECT 1 FROM envelope AS e \
          WHERE e.initiative_id = server.initiative_id AND e.position = 0)); ",
    );
    script.bind(initiative)?;
    script.bind(&Value::Integer(is_own.into()))
}

/// Notes of which initiative erased rows were.
pub(super) fn push_whose(
    script: &mut Script,
    initiative: &Value,
    rows: impl Iterator<Item = (TableId, Uuid)>,
) -> Result<(), StorageError> {
    for (table, row) in rows {
        script.push("UPDATE erasure SET initiative_id = ? WHERE table_id = ? AND row_id = ?; ");
        script.bind(initiative)?;
        script.bind(&Value::Integer(table.0.into()))?;
        script.bind(&Value::reference(row))?;
    }
    Ok(())
}

/// The end of these rows as ops, for the initiative of each.
async fn by_initiative(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
) -> Result<BTreeMap<Vec<u8>, Vec<Op>>, StorageError> {
    let mut ops = BTreeMap::<Vec<u8>, Vec<Op>>::new();
    for (id, row) in doomed {
        let Some(table) = Table::find(*id) else {
            continue;
        };
        let sql = format!("SELECT initiative_id FROM {} WHERE id = ?", table.name);
        let initiative = sqlx::query_scalar(AssertSqlSafe(sql)).bind(*row);
        if let Some(initiative) = initiative.fetch_optional(&mut *conn).await? {
            let (table, row) = (*id, *row);
            ops.entry(initiative)
                .or_default()
                .push(Op::Erase { table, row });
        }
    }
    Ok(ops)
}

/// A longer script would be parsed over and over.
const ROWS_AT_ONCE: usize = 64;

/// Deletes rows and every trace of their values; `conn` is in a transaction. Says how
/// many log entries were rewritten.
pub(super) async fn erase_rows(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
    stamp: i64,
) -> Result<usize, StorageError> {
    note_erased_blobs(conn, doomed).await?;
    let rows: Vec<(TableId, Uuid)> = doomed.iter().copied().collect();
    let lacking = lacking_tables(conn, doomed).await?;
    for some in rows.chunks(ROWS_AT_ONCE) {
        let mut script = Script::default();
        for (table, row) in some {
            push_erasure(&mut script, *table, *row, stamp, &lacking)?;
        }
        script.run(&mut *conn).await?;
    }
    let changes = forget(conn, doomed, "change_set", "body").await?;
    let parts = forget(conn, doomed, "change_part", "body").await?;
    let steps = forget(conn, doomed, "undo_entry", "inverse").await?;
    if has_teams(conn).await? {
        forget_conflicts(conn, doomed).await?;
        forget(conn, doomed, "quarantine", "change").await?;
    }
    Ok(changes + parts + steps)
}

/// Of attachments their names at the server stay, so that it can be told. What they named is
/// gone, and they tell nothing of it.
async fn note_erased_blobs(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
) -> Result<(), StorageError> {
    if !has_table(conn, "erased_blob").await? {
        return Ok(());
    }
    let attachments = doomed.iter().filter(|(table, _)| *table == ATTACHMENT.id);
    for (_, row) in attachments {
        let note = sqlx::query!(
            "INSERT OR IGNORE INTO erased_blob (initiative_id, cid)
             SELECT initiative_id, cid FROM attachment WHERE id = ? AND length(cid) = 32",
            row
        );
        note.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Older backups have no tables for teams.
pub(super) async fn has_teams(conn: &mut SqliteConnection) -> Result<bool, StorageError> {
    has_table(conn, "quarantine").await
}

/// Older backups lack the tables of later versions.
pub(super) async fn has_table(
    conn: &mut SqliteConnection,
    name: &str,
) -> Result<bool, StorageError> {
    let table = "SELECT count(*) FROM sqlite_schema WHERE name = ?";
    let count: i64 = sqlx::query_scalar(table).bind(name).fetch_one(conn).await?;
    Ok(count > 0)
}

/// Of these rows, the tables that an older backup lacks.
async fn lacking_tables(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
) -> Result<BTreeSet<TableId>, StorageError> {
    let mut lacking = BTreeSet::new();
    let tables: BTreeSet<TableId> = doomed.iter().map(|(table, _)| *table).collect();
    for table in tables.into_iter().filter_map(Table::find) {
        if !has_table(conn, table.name).await? {
            lacking.insert(table.id);
        }
    }
    Ok(lacking)
}

async fn forget_conflicts(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
) -> Result<(), StorageError> {
    let has_settled = has_table(conn, "settled").await?;
    for (table, row) in doomed {
        let number = i64::from(table.0);
        let delete = sqlx::query!(
            "DELETE FROM conflict WHERE table_id = ? AND row_id = ?",
            number,
            row
        );
        delete.execute(&mut *conn).await?;
        if has_settled {
            let delete = sqlx::query!(
                "DELETE FROM settled WHERE table_id = ? AND row_id = ?",
                number,
                row
            );
            delete.execute(&mut *conn).await?;
        }
    }
    Ok(())
}

fn push_erasure(
    script: &mut Script,
    table: TableId,
    row: Uuid,
    stamp: i64,
    lacking: &BTreeSet<TableId>,
) -> Result<(), StorageError> {
    let id = Value::reference(row);
    if table == ATTACHMENT.id {
        script.push("DELETE FROM attachment_bytes WHERE attachment_id = ?; ");
        script.bind(&id)?;
    }
    if let Some(table) = Table::find(table).filter(|it| !lacking.contains(&it.id)) {
        script.push(&format!("DELETE FROM {} WHERE id = ?; ", table.name));
        script.bind(&id)?;
    }
    script.push("INSERT OR IGNORE INTO erasure (table_id, row_id, stamp) VALUES (?, ?, ?); ");
    script.bind(&Value::Integer(table.0.into()))?;
    script.bind(&id)?;
    script.bind(&Value::Integer(stamp))
}

/// Rewrites the entries of a log without the ops on erased rows.
async fn forget(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
    table: &str,
    column: &str,
) -> Result<usize, StorageError> {
    let select = format!("SELECT seq, {column} FROM {table} WHERE seq > ? ORDER BY seq LIMIT 1");
    let update = format!("UPDATE {table} SET {column} = ? WHERE seq = ?");
    let (mut after, mut rewritten) = (0i64, 0);
    loop {
        let next = sqlx::query_as::<_, (i64, Vec<u8>)>(AssertSqlSafe(select.clone())).bind(after);
        let Some((seq, body)) = next.fetch_optional(&mut *conn).await? else {
            return Ok(rewritten);
        };
        if let Some(shorter) = without(&body, doomed)? {
            let update = sqlx::query(AssertSqlSafe(update.clone()))
                .bind(shorter)
                .bind(seq);
            update.execute(&mut *conn).await?;
            rewritten += 1;
        }
        after = seq;
    }
}

/// The entry without ops on erased rows; `None` when it had none.
fn without(body: &[u8], doomed: &Doomed) -> Result<Option<Vec<u8>>, StorageError> {
    if body.is_empty() {
        // The inverse of a batch: its rows themselves, which are gone.
        return Ok(None);
    }
    let mut change = ChangeSet::decode(body)?;
    let before = change.ops.len();
    change
        .ops
        .retain(|op| matches!(op, Op::Erase { .. }) || !doomed.contains(&op.row()));
    Ok((change.ops.len() < before).then(|| change.encode()))
}

/// Old pages stay readable in the write-ahead log until it is emptied.
pub(super) async fn empty_log(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        .execute(conn)
        .await?;
    Ok(())
}
