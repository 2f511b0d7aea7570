//! One row, while change sets are worked into it.

use sync::registry::INITIATIVE_ID;
use sync::{Loser, Mark, Row, RowChange, Table, TableId, Value, merge_row};
use uuid::Uuid;

/// A row as it stands, and as it is to stand.
pub(super) struct Standing {
    pub(super) table: &'static Table,
    pub(super) row: Row,
    pub(super) existed: bool,
    pub(super) changed: bool,
}

impl Standing {
    pub(super) fn there(table: &'static Table, row: Row) -> Self {
        Self {
            table,
            row,
            existed: true,
            changed: false,
        }
    }

    /// A new row. Of an edit that comes before the row was made, only its columns count.
    pub(super) fn made(
        table: &'static Table,
        initiative: &Value,
        set: &RowChange,
        mark: Mark,
    ) -> Self {
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

    pub(super) fn merge(
        &mut self,
        set: &RowChange,
        mark: Mark,
        losers: &mut Vec<((TableId, Uuid), Loser)>,
    ) {
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
