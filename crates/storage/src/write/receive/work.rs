//! What change sets come to, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use sabotage::{Sabotage, is_on};
use sqlx::sqlite::SqliteConnection;
use sync::registry::INITIATIVE_ID;
use sync::{
    ChangeSet, ColumnId, Loser, Mark, Op, Reopened, RowChange, RowClock, SiteRef, Stamp, Table,
    TableId, Value,
};
use uuid::Uuid;

use super::heard::{Acts, heard_among};
use super::standing::Standing;
use super::{Incoming, IncomingFrom, Received};
use crate::StorageError;
use crate::write::act::Committed;
use crate::write::decide::{push_reopened, push_settled};
use crate::write::erase::Doomed;
use crate::write::load::load_rows;
use crate::write::merge::RowWrite;
use crate::write::script::Script;

/// Rows as they stand and as they are to stand.
pub(super) struct Work<'a> {
    pub(super) initiative: Value,
    pub(super) from: IncomingFrom<'a>,
    /// The clocks of the rows as they stood before.
    pub(super) stood: BTreeMap<(TableId, Uuid), RowClock>,
    pub(super) rows: BTreeMap<(TableId, Uuid), Standing>,
    /// Acts that are in the rows already, or were decided about since.
    heard: Acts,
    marks: Doomed,
    pub(super) doomed: Doomed,
    pub(super) losers: Vec<((TableId, Uuid), Loser)>,
    pub(super) resolved: Vec<((TableId, Uuid), ColumnId, Stamp)>,
    reopened: Vec<((TableId, Uuid), Reopened)>,
    later: Vec<(SiteRef, ChangeSet)>,
    dropped: usize,
    refused: usize,
}

impl<'a> Work<'a> {
    pub(super) async fn begin(
        conn: &mut SqliteConnection,
        incoming: &Incoming<'a>,
    ) -> Result<Self, StorageError> {
        let mut ids = BTreeMap::<TableId, BTreeSet<Uuid>>::new();
        for op in incoming.changes.iter().flat_map(|(_, change)| &change.ops) {
            let (table, row) = op.row();
            ids.entry(table).or_default().insert(row);
        }
        let mut work = Self {
            initiative: Value::reference(incoming.initiative.uuid()),
            from: incoming.from,
            stood: BTreeMap::new(),
            rows: BTreeMap::new(),
            heard: heard_among(conn, incoming).await?,
            marks: marks_among(conn, &ids).await?,
            doomed: Doomed::new(),
            losers: Vec::new(),
            resolved: Vec::new(),
            reopened: Vec::new(),
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
                work.stood.insert((id, row), standing.clock.clone());
                work.rows
                    .insert((id, row), Standing::there(table, standing));
            }
        }
        Ok(work)
    }

    pub(super) fn change_set(&mut self, site: SiteRef, change: &ChangeSet) {
        let stamp = change.stamp;
        if self.heard.contains(&(site, stamp)) {
            // Its envelope may hold what was erased all the same.
            let erased = change
                .ops
                .iter()
                .filter(|op| self.marks.contains(&op.row()));
            self.dropped += erased.count();
            return;
        }
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
        self.reopened.retain(|(of, _)| *of != key);
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
        if let IncomingFrom::Copy(covers) = self.from {
            if set.is_lost {
                return self.lost(set, mark, covers);
            }
            self.copied(table, set, mark);
        } else if let Some(standing) = self.rows.get_mut(&key) {
            let first = self.losers.len();
            standing.merge(set, mark, &mut self.losers);
            if let IncomingFrom::BehindACopy(covers) = self.from
                && covers.is_here(mark)
            {
                let is_other = |(_, loser): &(_, Loser)| loser.mark != mark;
                let told = self.losers.split_off(first);
                self.losers.extend(told.into_iter().filter(is_other));
            }
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
        // Who wrote over a value had seen it, also where another one stood here then.
        let resolved = set.resolved.iter().chain(&set.replaced);
        self.resolved
            .extend(resolved.map(|(column, stamp)| (key, *column, *stamp)));
        let is_settled = |settled: &(ColumnId, Stamp)| {
            set.resolved.contains(settled) || set.replaced.contains(settled)
        };
        self.losers
            .retain(|(of, loser)| *of != key || !is_settled(&(loser.column, loser.mark.stamp)));
        self.reopened
            .retain(|(of, value)| *of != key || !is_settled(&(value.column, value.stamp)));
        let reopened = set.reopened.iter().cloned();
        self.reopened.extend(reopened.map(|value| (key, value)));
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

    pub(super) fn received(&self, doomed: &Doomed, stamp: Stamp) -> Received {
        let changed = self.rows.values().filter(|standing| standing.changed);
        let changed = changed.map(|standing| standing.table.id);
        let erased = doomed.iter().map(|(table, _)| *table);
        Received {
            committed: Committed {
                tables: changed.chain(erased).chain(self.asked()).collect(),
                stamp,
                undo: None,
            },
            conflicts: self.losers.len() + self.reopened.len(),
            erased: doomed.len(),
            dropped: self.dropped,
            kept_for_later: self.later.len(),
            refused: self.refused,
        }
    }

    /// The tables of which there is now more or less to decide.
    fn asked(&self) -> impl Iterator<Item = TableId> {
        let losers = self.losers.iter().map(|((table, _), _)| *table);
        let resolved = self.resolved.iter().map(|((table, _), ..)| *table);
        let reopened = self.reopened.iter().map(|((table, _), _)| *table);
        losers.chain(resolved).chain(reopened)
    }

    /// The rows to write, table by table.
    pub(super) fn writes(&mut self) -> Vec<RowWrite> {
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
    pub(super) fn script(&self) -> Result<Script, StorageError> {
        let mut script = Script::default();
        let are_told = !is_on(Sabotage::DropLosers);
        for (row, loser) in self.losers.iter().filter(|_| are_told) {
            self.push_loser(&mut script, *row, loser)?;
        }
        for (row, column, stamp) in &self.resolved {
            push_settled(&mut script, *row, *column, *stamp)?;
        }
        for (row, reopened) in &self.reopened {
            push_reopened(&mut script, &self.initiative, *row, reopened)?;
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
