//! One row, while change sets are worked into it.

use sync::registry::INITIATIVE_ID;
use sync::{ColumnId, Loser, Mark, Row, RowChange, Stamp, Table, Value, merge_row};
use uuid::Uuid;

use crate::write::derive::put_down_to;

/// A row as it stands, and as it is to stand.
pub(super) struct Standing {
    pub(super) table: &'static Table,
    pub(super) row: Row,
    pub(super) existed: bool,
    /// To whom it was put down before.
    pub(super) was_of: Option<Uuid>,
    pub(super) changed: bool,
    /// It was made a second time: what it was made with the other time is as good as seen, too.
    pub(super) made_twice: Option<Stamp>,
}

impl Standing {
    pub(super) fn there(table: &'static Table, row: Row) -> Self {
        Self {
            table,
            was_of: put_down_to(table, &row),
            row,
            existed: true,
            changed: false,
            made_twice: None,
        }
    }

    /// A new row. Of an edit that comes before the row was made, only its columns count.
    pub(super) fn made(
        table: &'static Table,
        initiative: &Value,
        set: &RowChange,
        mark: Mark,
        is_settled: impl Fn(ColumnId, Stamp) -> bool,
    ) -> Self {
        let (row, changed) = if set.makes_row() {
            (Row::made(table, &set.columns, mark), true)
        } else {
            let of = [(INITIATIVE_ID, initiative.clone())];
            let mut row = Row::made(table, &of, Mark::default());
            let merged = merge_row(table, &mut row, set, mark, is_settled);
            (row, !merged.replaced.is_empty())
        };
        Self {
            table,
            row,
            existed: false,
            was_of: None,
            changed,
            made_twice: None,
        }
    }

    /// Gives the values that lost.
    pub(super) fn merge(
        &mut self,
        set: &RowChange,
        mark: Mark,
        is_settled: impl Fn(ColumnId, Stamp) -> bool,
    ) -> Vec<Loser> {
        if set.makes_row() {
            // It came after an edit of it, or a second time.
            let before = self.row.clock.base();
            let made = Row::made(self.table, &set.columns, mark);
            let (changed, losers) = self.row.take_over(self.table, &made, is_settled);
            self.changed |= changed;
            let is_other = before != mark && before != Mark::default();
            self.made_twice = is_other.then(|| before.stamp.min(mark.stamp));
            return losers;
        }
        let merged = merge_row(self.table, &mut self.row, set, mark, is_settled);
        self.changed |= !merged.replaced.is_empty();
        merged.losers
    }
}
