//! Works wishes into the rows that stand: what to write, what to log, how to undo.

use std::collections::BTreeMap;

use sqlx::sqlite::SqliteConnection;
use sync::registry::{REMOVED_AS, REMOVED_AT, WHOLE_ROW};
use sync::{
    ColumnId, Mark, Op, Reopened, Row, RowChange, Settled, SiteRef, Stamp, Table, TableId, Value,
    merge_row,
};
use uuid::Uuid;

use super::decide::{Decided, Told, load_told};
use super::derive::put_down_to;
use super::joined::work_out;
use super::load::load_rows;
use super::settled::Decisions;
use crate::StorageError;

/// This device in row clocks.
pub(super) const OWN_SITE: SiteRef = SiteRef(1);

/// Columns that an act wants to have in a row.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub(super) table: &'static Table,
    pub(super) row: Uuid,
    /// New values; of a column that is joined, the step that is done to it.
    pub(super) columns: Vec<(ColumnId, Value)>,
    /// Values that had lost, and that it decides about.
    pub(super) settled: Vec<(ColumnId, Stamp)>,
    /// Values that it is undecided about again.
    pub(super) reopened: Vec<Reopened>,
    /// The row was made by this act: no need to look for it.
    pub(super) fresh: bool,
}

impl Wish {
    pub(super) fn new(table: &'static Table, row: Uuid, columns: Vec<(ColumnId, Value)>) -> Self {
        Self {
            table,
            row,
            columns,
            settled: Vec::new(),
            reopened: Vec::new(),
            fresh: false,
        }
    }

    /// A decision is written also when it is for what stands.
    fn decides(&self, column: ColumnId) -> bool {
        let settled = self.settled.iter().map(|(column, _)| *column);
        let reopened = self.reopened.iter().map(|value| value.column);
        let mut decided = settled.chain(reopened);
        decided.any(|it| it == column || (it == REMOVED_AT && column == REMOVED_AS))
    }
}

/// A row as it is to stand.
pub(super) struct RowWrite {
    pub(super) table: &'static Table,
    pub(super) id: Uuid,
    pub(super) row: Row,
    pub(super) existed: bool,
    /// To whom it was put down before, when someone is found by it.
    pub(super) was_of: Option<Uuid>,
}

/// Everything that follows from an act's wishes.
#[derive(Default)]
pub(super) struct Plan {
    /// Later than everything that is written over.
    pub(super) stamp: Stamp,
    pub(super) writes: Vec<RowWrite>,
    /// One op for each of the writes, in their order.
    pub(super) logged: Vec<Op>,
    pub(super) inverse: Vec<Op>,
    /// Cells left alone because someone else wrote them since.
    pub(super) skipped: usize,
    decided: Decided,
    decisions: Decisions,
}

/// Compares wishes with the rows that stand. Columns that hold the value already are
/// left out; with `only_own`, cells that another device wrote last are too. `decided` are the
/// values that the wishes settle.
pub(super) async fn plan(
    conn: &mut SqliteConnection,
    wishes: Vec<Wish>,
    decided: Decided,
    tick: Stamp,
    only_own: bool,
) -> Result<Plan, StorageError> {
    let mut standing = load_standing(conn, &wishes).await?;
    let (told, decisions) = load_told(conn, &standing).await?;
    let latest = standing.values().map(|row| row.clock.latest().stamp).max();
    let mut plan = Plan {
        decided,
        decisions,
        stamp: tick.after(latest.unwrap_or_default()),
        ..Plan::default()
    };
    let mark = own_mark(plan.stamp);
    for wish in coalesce(wishes) {
        match standing.remove(&(wish.table.id, wish.row)) {
            None => plan.make(wish, mark)?,
            Some(row) => plan.change(with_equal(wish, &row, &told), row, mark, only_own)?,
        }
    }
    Ok(plan)
}

/// A plan for rows that are all new; nothing is read.
pub(super) fn plan_fresh(wishes: Vec<Wish>, stamp: Stamp) -> Result<Plan, StorageError> {
    let mut plan = Plan {
        stamp,
        ..Plan::default()
    };
    for wish in wishes {
        plan.make(wish, own_mark(stamp))?;
    }
    Ok(plan)
}

fn own_mark(stamp: Stamp) -> Mark {
    Mark {
        stamp,
        site: OWN_SITE,
    }
}

type Standing = BTreeMap<(TableId, Uuid), Row>;

async fn load_standing(
    conn: &mut SqliteConnection,
    wishes: &[Wish],
) -> Result<Standing, StorageError> {
    let mut ids: BTreeMap<TableId, (&'static Table, Vec<Uuid>)> = BTreeMap::new();
    for wish in wishes.iter().filter(|wish| !wish.fresh) {
        ids.entry(wish.table.id)
            .or_insert((wish.table, Vec::new()))
            .1
            .push(wish.row);
    }
    let mut standing = Standing::new();
    for (table, rows) in ids.into_values() {
        let loaded = load_rows(conn, table, &rows).await?;
        standing.extend(loaded.into_iter().map(|(id, row)| ((table.id, id), row)));
    }
    Ok(standing)
}

/// One wish a row: within an act the last word on a column counts.
fn coalesce(wishes: Vec<Wish>) -> Vec<Wish> {
    let mut merged: Vec<Wish> = Vec::with_capacity(wishes.len());
    let mut places: BTreeMap<(TableId, Uuid), usize> = BTreeMap::new();
    for wish in wishes {
        let at = *places
            .entry((wish.table.id, wish.row))
            .or_insert(merged.len());
        match merged.get_mut(at) {
            None => merged.push(wish),
            Some(earlier) => {
                override_columns(&mut earlier.columns, wish.columns);
                earlier.settled.extend(wish.settled);
                earlier.reopened.extend(wish.reopened);
            }
        }
    }
    merged
}

fn override_columns(earlier: &mut Vec<(ColumnId, Value)>, later: Vec<(ColumnId, Value)>) {
    for (column, value) in later {
        match earlier.iter_mut().find(|(id, _)| *id == column) {
            Some((_, old)) => *old = value,
            None => earlier.push((column, value)),
        }
    }
}

impl Plan {
    fn make(&mut self, wish: Wish, mark: Mark) -> Result<(), StorageError> {
        let Wish {
            table,
            row: id,
            mut columns,
            ..
        } = wish;
        work_out(table, &mut columns, None, mark.stamp)?;
        let row = Row::made(table, &columns, mark);
        self.inverse.push(removal(table.id, id, mark));
        self.logged
            .push(Op::Set(RowChange::new(table.id, id, columns)));
        self.writes.push(RowWrite {
            table,
            id,
            row,
            existed: false,
            was_of: None,
        });
        Ok(())
    }

    fn change(
        &mut self,
        mut wish: Wish,
        mut row: Row,
        mark: Mark,
        only_own: bool,
    ) -> Result<(), StorageError> {
        if only_own {
            self.skipped += leave_others(&mut wish, &row);
        }
        let (table, id) = (wish.table, wish.row);
        let was_of = put_down_to(table, &row);
        let mut columns = std::mem::take(&mut wish.columns);
        let wished = columns.len();
        let mut inverses = work_out(table, &mut columns, Some(&row), mark.stamp)?;
        self.skipped += if only_own { wished - columns.len() } else { 0 };
        columns.retain(|(column, value)| {
            wish.decides(*column) || row.value(table, *column) != Some(value)
        });
        let removes = (columns.iter()).any(|(c, value)| *c == REMOVED_AT && *value != Value::Null);
        let whole_row = removes.then(|| (WHOLE_ROW, row.clock.latest_work().stamp));
        let mut change = RowChange::new(table.id, id, columns);
        let merged = merge_row(table, &mut row, &change, mark, |_, _| true);
        if merged.replaced.is_empty() {
            return Ok(());
        }
        let replaced = merged.replaced.into_iter();
        let replaced: Vec<_> = replaced.filter(|(c, ..)| !table.is_joined(*c)).collect();
        let seen = replaced.iter().map(|(c, _, mark)| (*c, mark.stamp));
        change.replaced = seen.chain(whole_row).collect();
        inverses.extend(replaced.into_iter().map(|(c, value, _)| (c, value)));
        self.inverse.push(Op::Set(RowChange {
            resolved: wish.reopened.iter().map(decided_again).collect(),
            reopened: self.decided_of((table.id, id)),
            ..RowChange::new(table.id, id, inverses)
        }));
        self.settle(&mut change, &row, wish.settled, wish.reopened);
        self.logged.push(Op::Set(change));
        self.writes.push(RowWrite {
            table,
            id,
            row,
            existed: true,
            was_of,
        });
        Ok(())
    }

    /// Says in a change what is decided by it and what waits again, each a level higher.
    fn settle(
        &mut self,
        change: &mut RowChange,
        row: &Row,
        settled: Vec<(ColumnId, Stamp)>,
        reopened: Vec<Reopened>,
    ) {
        let key = (change.table, change.row);
        let next = |value, is_decided| self.decisions.next(key, value, is_decided);
        let level = |(column, stamp)| Settled {
            column,
            stamp,
            level: next((column, stamp), true),
        };
        change.resolved = settled.into_iter().map(level).collect();
        let again = |it: Reopened| Reopened {
            level: next((it.column, it.stamp), false),
            ..it
        };
        change.reopened = reopened.into_iter().map(again).collect();
        self.decisions
            .note_change(change, Some(row.clock.base().stamp));
    }

    /// What is decided by it.
    pub(super) fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    fn decided_of(&self, row: (TableId, Uuid)) -> Vec<Reopened> {
        let of = self.decided.iter().filter(|(of, _)| *of == row);
        of.map(|(_, value)| value.clone()).collect()
    }
}

/// Whoever writes over a value decides about those that are told and say the same, but for those
/// that an undo lets wait again.
fn with_equal(mut wish: Wish, row: &Row, told: &Told) -> Wish {
    for (column, _) in &wish.columns {
        let stands = row.value(wish.table, *column);
        let of = told.get(&(wish.table.id, wish.row, *column));
        for (stamp, value) in of.into_iter().flatten() {
            let settled = (*column, *stamp);
            let waits = wish
                .reopened
                .iter()
                .any(|it| (it.column, it.stamp) == settled);
            if Some(value) == stands && !waits && !wish.settled.contains(&settled) {
                wish.settled.push(settled);
            }
        }
    }
    wish
}

/// The level is known once it is done.
fn decided_again(reopened: &Reopened) -> Settled {
    Settled {
        column: reopened.column,
        stamp: reopened.stamp,
        level: 0,
    }
}

/// Takes out of a wish what another device wrote last, and counts it. Of what is joined, what
/// others wrote stays anyway.
fn leave_others(wish: &mut Wish, row: &Row) -> usize {
    let is_own = |column: ColumnId| row.clock.mark_of(column).site == OWN_SITE;
    let before = wish.columns.len();
    let stands =
        |(column, value): &(ColumnId, Value)| row.value(wish.table, *column) == Some(value);
    wish.columns
        .retain(|cell| stands(cell) || is_own(cell.0) || wish.table.is_joined(cell.0));
    wish.settled.retain(|(column, _)| is_own(*column));
    wish.reopened.retain(|value| is_own(value.column));
    before - wish.columns.len()
}

/// The inverse of making a row: it is taken away, and redo brings it back whole.
fn removal(table: TableId, row: Uuid, mark: Mark) -> Op {
    let columns = vec![
        (REMOVED_AT, Value::Integer(mark.stamp.unix_ms())),
        (REMOVED_AS, Value::from("undo")),
    ];
    Op::Set(RowChange::new(table, row, columns))
}
