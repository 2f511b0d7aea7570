//! Change sets of other laptops, worked into the rows.
//!
//! They go the way of every act: rows, clocks and what follows from them land in one
//! transaction, together with the note that they did. There is no undo for them here; who
//! made them can take them back.

use std::collections::{BTreeMap, BTreeSet};

use domain::{InitiativeId, Moment};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::registry::INITIATIVE_ID;
use sync::{
    ChangeSet, ColumnId, Loser, Mark, Op, Row, RowChange, SiteRef, Stamp, Table, TableId, Value,
    merge_row,
};
use uuid::Uuid;

use super::act::{Committed, row_scripts};
use super::derive::touch;
use super::erase::{Doomed, empty_log, erase_rows, push_whose};
use super::guard::{CLOSE, OPEN};
use super::load::load_rows;
use super::merge::RowWrite;
use super::script::Script;
use crate::room::explained;
use crate::{Lease, StorageError};

/// Change sets that belong together, and where they came from.
pub struct Incoming<'a> {
    /// The initiative that their envelope names.
    pub initiative: InitiativeId,
    /// Who wrote each, in the order in which they count.
    pub changes: &'a [(SiteRef, ChangeSet)],
    /// The envelopes that are worked in with this.
    pub envelopes: &'a [i64],
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
        explained(self.receive_together(incoming, now).await, &file)
    }

    async fn receive_together(
        &mut self,
        incoming: Incoming<'_>,
        now: Moment,
    ) -> Result<Received, StorageError> {
        let core = self.core()?;
        let mut work = Work::begin(&mut core.conn, &incoming).await?;
        for (site, change) in incoming.changes {
            work.change_set(*site, change);
        }
        let latest = incoming
            .changes
            .iter()
            .map(|(_, change)| change.stamp)
            .max();
        let doomed = std::mem::take(&mut work.doomed);
        let received = work.received(&doomed, latest.unwrap_or_default());
        let writes = work.writes();
        core.writing = true;
        let begin = format!("BEGIN IMMEDIATE; {OPEN}");
        sqlx::raw_sql(AssertSqlSafe(begin))
            .execute(&mut core.conn)
            .await?;
        for rows in row_scripts(&writes, 0)? {
            rows.run(&mut core.conn).await?;
        }
        let mut script = work.script()?;
        let holds_erased = received.dropped + received.erased > 0;
        push_applied(&mut script, incoming.envelopes, holds_erased)?;
        script.run(&mut core.conn).await?;
        if !doomed.is_empty() {
            let stamp = received.committed.stamp.0.cast_signed();
            erase_rows(&mut core.conn, &doomed, stamp).await?;
        }
        let mut end = Script::default();
        push_whose(&mut end, &work.initiative, doomed.iter().copied())?;
        end.push(CLOSE);
        end.push("COMMIT");
        end.run(&mut core.conn).await?;
        core.writing = false;
        touch(&mut core.search, &writes);
        // A clock too far ahead is not followed; what it stamped counts all the same.
        let _ahead = core.clock.observe(received.committed.stamp, now.0);
        if holds_erased {
            core.search.forget();
            empty_log(&mut core.conn).await?;
        }
        Ok(received)
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

/// Rows as they stand and as they are to stand.
struct Work {
    initiative: Value,
    rows: BTreeMap<(TableId, Uuid), Standing>,
    marks: Doomed,
    doomed: Doomed,
    losers: Vec<((TableId, Uuid), Loser)>,
    resolved: Vec<((TableId, Uuid), ColumnId, Stamp)>,
    later: Vec<(SiteRef, ChangeSet)>,
    dropped: usize,
    refused: usize,
}

struct Standing {
    table: &'static Table,
    row: Row,
    existed: bool,
    changed: bool,
}

impl Work {
    async fn begin(
        conn: &mut SqliteConnection,
        incoming: &Incoming<'_>,
    ) -> Result<Self, StorageError> {
        let mut ids = BTreeMap::<TableId, BTreeSet<Uuid>>::new();
        for op in incoming.changes.iter().flat_map(|(_, change)| &change.ops) {
            let (table, row) = op.row();
            ids.entry(table).or_default().insert(row);
        }
        let mut work = Self {
            initiative: Value::reference(incoming.initiative.uuid()),
            rows: BTreeMap::new(),
            marks: marks_among(conn, &ids).await?,
            doomed: Doomed::new(),
            losers: Vec::new(),
            resolved: Vec::new(),
            later: Vec::new(),
            dropped: 0,
            refused: 0,
        };
        for (id, rows) in ids {
            let Some(table) = Table::find(id) else {
                continue;
            };
            let rows: Vec<Uuid> = rows.into_iter().collect();
            for (row, standing) in load_rows(conn, table, &rows).await? {
                work.rows
                    .insert((id, row), Standing::there(table, standing));
            }
        }
        Ok(work)
    }

    fn change_set(&mut self, site: SiteRef, change: &ChangeSet) {
        let stamp = change.stamp;
        let mark = Mark { stamp, site };
        for op in &change.ops {
            match op {
                Op::Erase { table, row } => self.erase(*table, *row),
                Op::Later { .. } => self.keep_for_later(site, change, op.clone()),
                Op::Set(set) => match Table::find(set.table) {
                    Some(table) => self.set(change, table, set, mark),
                    None => self.keep_for_later(site, change, op.clone()),
                },
            }
        }
    }

    fn erase(&mut self, table: TableId, row: Uuid) {
        let key = (table, row);
        if self.rows.get(&key).is_some_and(|row| !self.is_ours(row)) {
            self.refused += 1;
            return;
        }
        self.rows.remove(&key);
        self.losers.retain(|(of, _)| *of != key);
        if !self.marks.contains(&key) {
            self.doomed.insert(key);
        }
    }

    fn set(&mut self, change: &ChangeSet, table: &'static Table, set: &RowChange, mark: Mark) {
        let key = (set.table, set.row);
        if self.marks.contains(&key) || self.doomed.contains(&key) {
            self.dropped += 1;
            return;
        }
        let moves = |(column, value): &(ColumnId, Value)| {
            *column == INITIATIVE_ID && *value != self.initiative
        };
        let is_foreign = self.rows.get(&key).is_some_and(|row| !self.is_ours(row));
        if is_foreign || set.columns.iter().any(moves) {
            self.refused += 1;
            return;
        }
        if set.is_lost {
            return self.lost(set, mark);
        }
        if let Some(standing) = self.rows.get_mut(&key) {
            standing.merge(set, mark, &mut self.losers);
        } else {
            let made = Standing::made(table, &self.initiative, set, mark);
            self.rows.insert(key, made);
        }
        let unknown = |(column, _): &&(ColumnId, Value)| table.position(*column).is_none();
        let columns: Vec<_> = set.columns.iter().filter(unknown).cloned().collect();
        if !columns.is_empty() {
            let set = RowChange {
                columns,
                ..set.clone()
            };
            self.keep_for_later(mark.site, change, Op::Set(set));
        }
        let resolved = set.resolved.iter();
        self.resolved
            .extend(resolved.map(|(column, stamp)| (key, *column, *stamp)));
        self.losers.retain(|(of, loser)| {
            *of != key || !set.resolved.contains(&(loser.column, loser.mark.stamp))
        });
    }

    /// Values that a copy says to have lost.
    fn lost(&mut self, set: &RowChange, mark: Mark) {
        let key = (set.table, set.row);
        let loser = |(column, value): &(ColumnId, Value)| Loser {
            column: *column,
            value: value.clone(),
            mark,
        };
        let losers = set.columns.iter().map(|lost| (key, loser(lost)));
        self.losers.extend(losers);
    }

    fn is_ours(&self, standing: &Standing) -> bool {
        standing.row.value(standing.table, INITIATIVE_ID) == Some(&self.initiative)
    }

    fn keep_for_later(&mut self, site: SiteRef, change: &ChangeSet, op: Op) {
        let change = ChangeSet {
            ops: vec![op],
            ..change.clone_head()
        };
        self.later.push((site, change));
    }

    fn received(&self, doomed: &Doomed, stamp: Stamp) -> Received {
        let changed = self.rows.values().filter(|standing| standing.changed);
        let changed = changed.map(|standing| standing.table.id);
        let erased = doomed.iter().map(|(table, _)| *table);
        Received {
            committed: Committed {
                tables: changed.chain(erased).collect(),
                stamp,
                undo: None,
            },
            conflicts: self.losers.len(),
            erased: doomed.len(),
            dropped: self.dropped,
            kept_for_later: self.later.len(),
            refused: self.refused,
        }
    }

    /// The rows to write, table by table.
    fn writes(&mut self) -> Vec<RowWrite> {
        let rows = std::mem::take(&mut self.rows).into_iter();
        let changed = rows.filter(|(_, standing)| standing.changed);
        let write = |((_, id), standing): (_, Standing)| RowWrite {
            table: standing.table,
            id,
            row: standing.row,
            existed: standing.existed,
        };
        changed.map(write).collect()
    }

    /// Conflicts that came and went, and what is kept for later.
    fn script(&self) -> Result<Script, StorageError> {
        let mut script = Script::default();
        for (row, loser) in &self.losers {
            self.push_loser(&mut script, *row, loser)?;
        }
        for ((table, row), column, stamp) in &self.resolved {
            script.push(
                "DELETE FROM conflict \
                 WHERE table_id = ? AND row_id = ? AND column_id = ? AND stamp = ?; ",
            );
            script.bind(&Value::Integer(table.0.into()))?;
            script.bind(&Value::reference(*row))?;
            script.bind(&Value::Integer(column.0.into()))?;
            script.bind(&Value::Integer(stamp.0.cast_signed()))?;
        }
        for (site, change) in &self.later {
            script.push("INSERT INTO quarantine (initiative_id, site, change) VALUES (?, ?, ?); ");
            script.bind(&self.initiative)?;
            script.bind(&Value::Integer(site.0.into()))?;
            script.bind(&Value::Bytes(change.encode()))?;
        }
        Ok(script)
    }

    fn push_loser(
        &self,
        script: &mut Script,
        (table, row): (TableId, Uuid),
        loser: &Loser,
    ) -> Result<(), StorageError> {
        script.push(
            "INSERT OR IGNORE INTO conflict \
             (initiative_id, table_id, row_id, column_id, stamp, site, value) \
             VALUES (?, ?, ?, ?, ?, ?, ?); ",
        );
        script.bind(&self.initiative)?;
        script.bind(&Value::Integer(table.0.into()))?;
        script.bind(&Value::reference(row))?;
        script.bind(&Value::Integer(loser.column.0.into()))?;
        script.bind(&Value::Integer(loser.mark.stamp.0.cast_signed()))?;
        script.bind(&Value::Integer(loser.mark.site.0.into()))?;
        script.bind(&Value::Bytes(loser.value.encode()))
    }
}

impl Standing {
    fn there(table: &'static Table, row: Row) -> Self {
        Self {
            table,
            row,
            existed: true,
            changed: false,
        }
    }

    /// A new row. Of an edit that comes before the row was made, only its columns count.
    fn made(table: &'static Table, initiative: &Value, set: &RowChange, mark: Mark) -> Self {
        let (row, changed) = if set.makes_row() {
            (Row::made(table, &set.columns, mark), true)
        } else {
            let of = [(INITIATIVE_ID, initiative.clone())];
            let mut row = Row::made(table, &of, Mark::default());
            let merged = merge_row(table, &mut row, set, mark);
            (row, !merged.replaced.is_empty())
        };
        Self {
            table,
            row,
            existed: false,
            changed,
        }
    }

    fn merge(&mut self, set: &RowChange, mark: Mark, losers: &mut Vec<((TableId, Uuid), Loser)>) {
        if set.makes_row() {
            // It came after an edit of it, or a second time.
            let made = Row::made(self.table, &set.columns, mark);
            self.changed |= self.row.take_over(self.table, &made);
            return;
        }
        let merged = merge_row(self.table, &mut self.row, set, mark);
        self.changed |= !merged.replaced.is_empty();
        let of = (set.table, set.row);
        losers.extend(merged.losers.into_iter().map(|loser| (of, loser)));
    }
}

/// Which of these rows are erased here.
async fn marks_among(
    conn: &mut SqliteConnection,
    ids: &BTreeMap<TableId, BTreeSet<Uuid>>,
) -> Result<Doomed, StorageError> {
    let any = sqlx::query_scalar!(r#"SELECT count(*) AS "count!: i64" FROM erasure"#);
    if any.fetch_one(&mut *conn).await? == 0 {
        return Ok(Doomed::new());
    }
    let mut marks = Doomed::new();
    for (table, rows) in ids {
        for row in rows {
            let number = i64::from(table.0);
            let found = sqlx::query_scalar!(
                r#"SELECT stamp FROM erasure WHERE table_id = ? AND row_id = ?"#,
                number,
                row
            );
            if found.fetch_optional(&mut *conn).await?.is_some() {
                marks.insert((*table, *row));
            }
        }
    }
    Ok(marks)
}
