//! The end of rows: values gone from tables, search, log and undo, for good.

use std::collections::BTreeSet;

use domain::Moment;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::registry::ATTACHMENT;
use sync::{ChangeSet, Op, Table, TableId, Value};
use uuid::Uuid;

use super::act::{Committed, push_change_set};
use super::guard::{CLOSE, OPEN};
use super::script::Script;
use crate::database::SCHEMA;
use crate::room::explained;
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
        explained(self.erase_for_good(code, doomed, now).await, &self.file)
    }

    async fn erase_for_good(
        &self,
        code: &str,
        doomed: &Doomed,
        now: Moment,
    ) -> Result<Erased, StorageError> {
        // A backup that is being made would keep the rows, and needs the log as it is.
        let _still = self.still.lock().await;
        let mut lease = self.lease().await?;
        let core = lease.core()?;
        let stamp = core.clock.tick(now.0);
        core.writing = true;
        let begin = format!("BEGIN IMMEDIATE; {OPEN}");
        sqlx::raw_sql(AssertSqlSafe(begin))
            .execute(&mut core.conn)
            .await?;
        let log_entries = erase_rows(&mut core.conn, doomed, stamp.0.cast_signed()).await?;
        let ops = doomed
            .iter()
            .map(|(table, row)| Op::Erase {
                table: *table,
                row: *row,
            })
            .collect();
        let mut script = Script::default();
        let change = ChangeSet {
            stamp,
            act: code.to_owned(),
            schema: SCHEMA,
            ops,
        };
        push_change_set(&mut script, &change, 0)?;
        script.push(CLOSE);
        script.push("COMMIT");
        script.run(&mut core.conn).await?;
        core.writing = false;
        core.search.forget();
        empty_log(&mut core.conn).await?;
        let tables = doomed.iter().map(|(table, _)| *table).collect();
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

/// A longer script would be parsed over and over.
const ROWS_AT_ONCE: usize = 64;

/// Deletes rows and every trace of their values; `conn` is in a transaction. Says how
/// many log entries were rewritten.
pub(super) async fn erase_rows(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
    stamp: i64,
) -> Result<usize, StorageError> {
    let rows: Vec<(TableId, Uuid)> = doomed.iter().copied().collect();
    for some in rows.chunks(ROWS_AT_ONCE) {
        let mut script = Script::default();
        for (table, row) in some {
            push_erasure(&mut script, *table, *row, stamp)?;
        }
        script.run(&mut *conn).await?;
    }
    let changes = forget(conn, doomed, "change_set", "body").await?;
    let parts = forget(conn, doomed, "change_part", "body").await?;
    let steps = forget(conn, doomed, "undo_entry", "inverse").await?;
    Ok(changes + parts + steps)
}

fn push_erasure(
    script: &mut Script,
    table: TableId,
    row: Uuid,
    stamp: i64,
) -> Result<(), StorageError> {
    let id = Value::reference(row);
    if table == ATTACHMENT.id {
        script.push("DELETE FROM attachment_bytes WHERE attachment_id = ?; ");
        script.bind(&id)?;
    }
    if let Some(table) = Table::find(table) {
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
