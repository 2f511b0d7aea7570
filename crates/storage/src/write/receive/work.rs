//! What change sets come to, before anything is written.

use std::collections::BTreeMap;

use sabotage::{Sabotage, is_on};
use sqlx::sqlite::SqliteConnection;
use sync::registry::{INITIATIVE_ID, WHOLE_ROW, is_of_the_row};
use sync::{
    ChangeSet, ColumnId, Loser, Mark, Op, Reopened, RowChange, SiteRef, Stamp, Table, TableId,
    Value,
};
use uuid::Uuid;

use super::later::{known_table, push_later, split};
use super::portions::Portion;
use super::standing::Standing;
use super::{Incoming, Received};
use crate::StorageError;
use crate::write::act::Committed;
use crate::write::decide::push_reopened;
use crate::write::erase::Doomed;
use crate::write::load::load_rows;
use crate::write::merge::RowWrite;
use crate::write::script::Script;
use crate::write::settled::Decisions;

/// Rows as they stand and as they are to stand.
pub(super) struct Work {
    pub(super) initiative: Value,
    pub(super) rows: BTreeMap<(TableId, Uuid), Standing>,
    marks: Doomed,
    pub(super) doomed: Doomed,
    pub(super) losers: Vec<((TableId, Uuid), Loser)>,
    decisions: Decisions,
    reopened: Vec<((TableId, Uuid), Reopened)>,
    later: Vec<(SiteRef, ChangeSet)>,
    dropped: usize,
    refused: usize,
}

/// What is to be written.
pub(super) struct Decided {
    pub(super) work: Work,
    pub(super) received: Received,
    pub(super) doomed: Doomed,
    /// The rows that were not there, table by table.
    pub(super) new: Vec<RowWrite>,
    /// The others.
    pub(super) changed: Vec<RowWrite>,
}

impl Work {
    pub(super) fn of(incoming: &Incoming<'_>) -> Self {
        Self {
            initiative: Value::reference(incoming.initiative.uuid()),
            rows: BTreeMap::new(),
            marks: Doomed::new(),
            doomed: Doomed::new(),
            losers: Vec::new(),
            decisions: Decisions::default(),
            reopened: Vec::new(),
            later: Vec::new(),
            dropped: 0,
            refused: 0,
        }
    }

    /// Reads how some of the rows stand.
    pub(super) async fn read(
        &mut self,
        conn: &mut SqliteConnection,
        portion: &Portion,
    ) -> Result<(), StorageError> {
        let (id, rows) = (portion.table, portion.rows.as_slice());
        self.marks.extend(portion.erased(conn).await?);
        let Some(table) = Table::find(id) else {
            return Ok(());
        };
        if Decisions::are_there(conn).await? {
            Decisions::load(conn, id, rows, &mut self.decisions).await?;
        }
        for (row, standing) in load_rows(conn, table, rows).await? {
            let standing = Standing::there(table, standing);
            self.rows.insert((id, row), standing);
        }
        Ok(())
    }

    /// Works everything in, once all rows are read.
    pub(super) fn decide(mut self, incoming: &Incoming<'_>) -> Decided {
        for (site, change) in incoming.changes {
            self.change_set(*site, change);
        }
        let stamps = incoming.changes.iter().map(|(_, change)| change.stamp);
        let doomed = std::mem::take(&mut self.doomed);
        let received = self.received(&doomed, stamps.max().unwrap_or_default());
        let (changed, new) = self.writes().into_iter().partition(|write| write.existed);
        Decided {
            work: self,
            received,
            doomed,
            new,
            changed,
        }
    }

    fn change_set(&mut self, site: SiteRef, change: &ChangeSet) {
        let stamp = change.stamp;
        let mark = Mark { stamp, site };
        for op in &change.ops {
            match op {
                Op::Erase { table, row } => self.erase(*table, *row),
                Op::Later { .. } => self.keep_for_later(site, change, op.clone()),
                Op::Set(set) => match known_table(set.table) {
                    Some(table) => self.set_known(change, table, set, mark),
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

    /// What only a later version understands is kept for it.
    fn set_known(
        &mut self,
        change: &ChangeSet,
        table: &'static Table,
        set: &RowChange,
        mark: Mark,
    ) {
        let standing = self.rows.get(&(set.table, set.row));
        match split(table, set, standing.map(|it| &it.row)) {
            None => drop(self.set(table, set, mark)),
            Some((here, later)) => {
                if self.set(table, &here, mark) {
                    self.keep_for_later(mark.site, change, Op::Set(later));
                }
            }
        }
    }

    /// Whether it is of a row that may be here.
    fn set(&mut self, table: &'static Table, set: &RowChange, mark: Mark) -> bool {
        let key = (set.table, set.row);
        if self.marks.contains(&key) || self.doomed.contains(&key) {
            self.dropped += 1;
            return false;
        }
        let moves = |(column, value): &(ColumnId, Value)| {
            *column == INITIATIVE_ID && *value != self.initiative
        };
        let is_foreign = self.rows.get(&key).is_some_and(|row| !self.is_ours(row));
        if is_foreign || set.columns.iter().any(moves) {
            self.refused += 1;
            return false;
        }
        let base = self.rows.get(&key).map(|row| row.row.clock.base().stamp);
        self.decisions.note_change(set, base);
        if set.columns.is_empty() {
            return true;
        }
        if set.is_lost && set.columns.iter().all(|(column, _)| is_of_the_row(*column)) {
            // That someone worked on it while it went to the trash is told as it was there.
            self.losers.extend(lost(key, set, mark));
            return true;
        }
        let decisions = &self.decisions;
        let is_settled = |column, stamp| decisions.is_settled(key, column, stamp);
        if let Some(standing) = self.rows.get_mut(&key) {
            let losers = standing.merge(set, mark, is_settled);
            self.losers
                .extend(losers.into_iter().map(|loser| (key, loser)));
            if let Some(base) = standing.made_twice.take() {
                self.decisions.note_replaced(key, WHOLE_ROW, base);
            }
        } else {
            let made = Standing::made(table, &self.initiative, set, mark, is_settled);
            self.rows.insert(key, made);
        }
        let reopened = set.reopened.iter().cloned();
        self.reopened.extend(reopened.map(|value| (key, value)));
        true
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
                tables: changed.chain(erased).chain(self.asked()).collect(),
                stamp,
                undo: None,
            },
            conflicts: self.told().count() + self.told_again().count(),
            erased: doomed.len(),
            dropped: self.dropped,
            kept_for_later: self.later.len(),
            refused: self.refused,
        }
    }

    /// The tables of which there is now more or less to decide.
    fn asked(&self) -> impl Iterator<Item = TableId> {
        let losers = self.losers.iter().map(|((table, _), _)| *table);
        let decided = self.decisions.changed().map(|((table, _), _)| table);
        let reopened = self.reopened.iter().map(|((table, _), _)| *table);
        losers.chain(decided).chain(reopened)
    }

    /// Values that lost, that nobody decided about, and that are not what stands anyway.
    fn told(&self) -> impl Iterator<Item = &((TableId, Uuid), Loser)> {
        self.losers.iter().filter(|(row, loser)| {
            let stands =
                |row: &Standing| row.row.value(row.table, loser.column) == Some(&loser.value);
            !self.is_settled(*row, loser) && !self.rows.get(row).is_some_and(stands)
        })
    }

    fn is_settled(&self, row: (TableId, Uuid), loser: &Loser) -> bool {
        self.decisions
            .is_settled(row, loser.column, loser.mark.stamp)
    }

    fn told_again(&self) -> impl Iterator<Item = &((TableId, Uuid), Reopened)> {
        let waits = |(row, it): &&((TableId, Uuid), Reopened)| {
            !self.decisions.is_settled(*row, it.column, it.stamp)
        };
        self.reopened.iter().filter(waits)
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
            was_of: standing.was_of,
        };
        changed.map(write).collect()
    }

    /// Conflicts that came and went, and what is kept for later.
    pub(super) fn push_to(&self, script: &mut Script) -> Result<(), StorageError> {
        let are_told = !is_on(Sabotage::DropLosers);
        self.decisions.push(script, &self.initiative)?;
        for (row, loser) in self.losers.iter().filter(|_| are_told) {
            if !self.is_settled(*row, loser) {
                self.push_loser(script, *row, loser)?;
            }
        }
        for (row, reopened) in self.told_again() {
            push_reopened(script, &self.initiative, *row, reopened)?;
        }
        push_later(script, &self.initiative, &self.later)
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

fn lost(key: (TableId, Uuid), set: &RowChange, mark: Mark) -> Vec<((TableId, Uuid), Loser)> {
    let loser = |(column, value): &(ColumnId, Value)| Loser {
        column: *column,
        value: value.clone(),
        mark,
    };
    let columns = set.columns.iter();
    columns.map(|cell| (key, loser(cell))).collect()
}
