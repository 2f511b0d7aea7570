//! What synced tables and their columns are; the one list of them stands in `tables`.
//!
//! Numbers are permanent: they stand in change sets on every laptop and are never
//! used again for something else. A new column is added with the next number and a
//! default. Columns 1 to 3 mean the same in every table.

mod tables;

use domain::Processing;

use crate::Value;

pub use tables::*;

/// Permanent number of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableId(pub u8);

/// Permanent number of a column within its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnId(pub u8);

/// What a column holds, and so its default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, default empty.
    Text,
    /// Whole number, default 0.
    Integer,
    /// Whole number or nothing.
    OptionalInteger,
    /// Row id or nothing.
    Reference,
    /// Bytes, default empty.
    Bytes,
    /// A [`crate::MinutesText`] in bytes: joined with what comes, never replaced by it.
    Minutes,
}

impl Kind {
    /// What a column holds before anyone wrote it.
    pub fn blank(self) -> Value {
        match self {
            Self::Text => Value::Text(String::new()),
            Self::Integer => Value::Integer(0),
            Self::Bytes | Self::Minutes => Value::Bytes(Vec::new()),
            Self::OptionalInteger | Self::Reference => Value::Null,
        }
    }
}

/// One column of a synced table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Permanent number.
    pub id: ColumnId,
    /// Name in SQL.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it is processed for when it says something of a person; `None` when it does not.
    pub processing: Option<Processing>,
}

/// One synced table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Permanent number.
    pub id: TableId,
    /// Name in SQL.
    pub name: &'static str,
    /// Columns in the order in which rows are held.
    pub columns: &'static [Column],
    /// Whether a value that lost to another unseen is told to people. Not so where rows are
    /// made once and never edited.
    pub tells_losers: bool,
}

/// In a change that puts a row in the trash: the row as a whole.
pub const WHOLE_ROW: ColumnId = ColumnId(0);

/// The initiative that a row belongs to; the initiative's own id in its own row.
pub const INITIATIVE_ID: ColumnId = ColumnId(1);
/// When the row was put in the trash or its making was undone; nothing while it is there.
pub const REMOVED_AT: ColumnId = ColumnId(2);
/// `trash` or `undo`, empty while the row is there.
pub const REMOVED_AS: ColumnId = ColumnId(3);

/// Whether a column says something of the row, which no one fills in.
pub fn is_of_the_row(column: ColumnId) -> bool {
    column <= REMOVED_AS
}

impl Table {
    /// Finds a table by its number.
    pub fn find(id: TableId) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.id == id).copied()
    }

    /// The place of a column in a row; `None` for a column of a later version.
    pub fn position(&self, column: ColumnId) -> Option<usize> {
        self.columns.iter().position(|c| c.id == column)
    }

    /// Whether what a column holds is joined with what comes, and not replaced by it.
    pub fn is_joined(&self, column: ColumnId) -> bool {
        let kind = self.columns.iter().find(|c| c.id == column);
        kind.is_some_and(|c| c.kind == Kind::Minutes)
    }

    /// The number of a column by its SQL name. Meant for code that names columns as constants.
    pub const fn column(&self, name: &str) -> ColumnId {
        let mut at = 0;
        while at < self.columns.len() {
            if same(self.columns[at].name, name) {
                return self.columns[at].id;
            }
            at += 1;
        }
        panic!("no such column")
    }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_number_is_used_twice() {
        let tables: BTreeSet<_> = TABLES.iter().map(|t| t.id).collect();
        assert_eq!(tables.len(), TABLES.len());
        for table in TABLES {
            let columns: BTreeSet<_> = table.columns.iter().map(|c| c.id).collect();
            assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
        }
    }

    #[test]
    fn a_column_is_found_by_name_and_number() {
        let phone = NEIGHBOUR.column("phone");
        assert_eq!(phone, ColumnId(8));
        assert_eq!(
            NEIGHBOUR.columns[NEIGHBOUR.position(phone).unwrap()].name,
            "phone"
        );
    }
}
