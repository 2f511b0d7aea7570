//! A user act as it is logged and later sent: what was written, and what it replaced.

mod decode;
mod encode;
#[cfg(test)]
mod tests;

use uuid::Uuid;

pub use decode::ChangeSetError;
pub(crate) use decode::{decode_first, read_value};
pub(crate) use encode::{Writer, Written, infallible, write_value};

use crate::registry::INITIATIVE_ID;
use crate::{ColumnId, Stamp, TableId, Value};

/// Everything one act wrote; applied whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSet {
    /// When, on the hybrid clock of the device.
    pub stamp: Stamp,
    /// The use case, for people: `edit_neighbour`.
    pub act: String,
    /// The schema that wrote it.
    pub schema: u32,
    /// What was written.
    pub ops: Vec<Op>,
    /// The act goes on in the next change set of the same site, and counts only with it.
    pub goes_on: bool,
    /// Who did it, in a copy that someone else made of what stood; nobody else says so.
    pub by: Option<[u8; 16]>,
}

/// One write to one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Writes columns of a row, making the row when it is not there.
    Set(RowChange),
    /// Removes a row for good: its values are gone everywhere and never come back.
    Erase {
        /// Which table.
        table: TableId,
        /// Which row.
        row: Uuid,
    },
    /// Something that only a later version knows; kept until this one does.
    Later {
        /// Which table.
        table: TableId,
        /// Which row.
        row: Uuid,
        /// All of it, as it came.
        bytes: Vec<u8>,
    },
}

/// New values for a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// Which table.
    pub table: TableId,
    /// Which row.
    pub row: Uuid,
    /// New values.
    pub columns: Vec<(ColumnId, Value)>,
    /// The stamps that the writer saw under the values it replaced; empty for a new row. For
    /// column 0 it is the latest stamp of the whole row, when the row is put in the trash.
    pub replaced: Vec<(ColumnId, Stamp)>,
    /// Values that the writer decided about; in a copy all that are decided.
    pub resolved: Vec<Settled>,
    /// Values that someone had decided about, and that wait again: that was taken back.
    pub reopened: Vec<Reopened>,
    /// These values lost to others and still wait for someone to decide; only in a copy.
    pub is_lost: bool,
}

/// A value of a field that is decided, or that waits again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Which column.
    pub column: ColumnId,
    /// When the value was written.
    pub stamp: Stamp,
    /// Odd when it is decided, even when it is told; the highest counts. A decision that is taken
    /// back goes one up.
    pub level: u32,
}

/// A value that had lost, as it was before someone decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// Which column.
    pub column: ColumnId,
    /// What it would have been.
    pub value: Value,
    /// When it was written.
    pub stamp: Stamp,
    /// On which site.
    pub by: [u8; 16],
    /// See [`Settled::level`].
    pub level: u32,
}

impl ChangeSet {
    /// An act as it begins.
    pub fn new(stamp: Stamp, act: &str, schema: u32) -> Self {
        Self {
            stamp,
            act: act.to_owned(),
            schema,
            ops: Vec::new(),
            goes_on: false,
            by: None,
        }
    }

    /// The same act without its ops.
    pub fn clone_head(&self) -> Self {
        Self::new(self.stamp, &self.act, self.schema)
    }
}

impl Op {
    /// The row this op writes.
    pub fn row(&self) -> (TableId, Uuid) {
        match self {
            Self::Set(change) => (change.table, change.row),
            Self::Erase { table, row } | Self::Later { table, row, .. } => (*table, *row),
        }
    }
}

impl RowChange {
    /// Columns for a row, with nothing said of what stood there.
    pub fn new(table: TableId, row: Uuid, columns: Vec<(ColumnId, Value)>) -> Self {
        Self {
            table,
            row,
            columns,
            replaced: Vec::new(),
            resolved: Vec::new(),
            reopened: Vec::new(),
            is_lost: false,
        }
    }

    /// Whether it makes the row: then it says of which initiative it is.
    pub fn makes_row(&self) -> bool {
        self.columns
            .iter()
            .any(|(column, _)| *column == INITIATIVE_ID)
    }

    /// The stamp that the writer saw under a value it replaced.
    pub fn replaced(&self, column: ColumnId) -> Option<Stamp> {
        let of = |(replaced, _): &&(ColumnId, Stamp)| *replaced == column;
        self.replaced.iter().find(of).map(|(_, stamp)| *stamp)
    }
}
