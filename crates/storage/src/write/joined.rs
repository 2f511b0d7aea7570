//! Columns that are joined with what comes: an act says what is done to them, and what changes by
//! that is worked out where they stand.

use sync::{ColumnId, MinutesText, Row, Stamp, Step, Table, Value};
use uuid::Uuid;

use super::act::Act;
use super::merge::Wish;
use crate::StorageError;

impl Act {
    /// Does something to the text of minutes, which may be made by the same act.
    pub fn work_on_text(&mut self, minutes: Uuid, step: &Step) {
        let table = &sync::registry::MINUTES;
        let columns = vec![(table.column("text"), Value::Bytes(step.encode()))];
        self.wishes.push(Wish::new(table, minutes, columns));
    }
}

/// Puts in the place of each step what it changes in the row, and gives the steps that take that
/// back. What changes nothing is left out; so is its undoing.
pub(super) fn work_out(
    table: &Table,
    columns: &mut Vec<(ColumnId, Value)>,
    row: Option<&Row>,
    stamp: Stamp,
) -> Result<Vec<(ColumnId, Value)>, StorageError> {
    let mut inverses = Vec::new();
    let mut worked_out = Vec::with_capacity(columns.len());
    for (column, value) in columns.drain(..) {
        let Value::Bytes(step) = (match table.is_joined(column) {
            true => &value,
            false => {
                worked_out.push((column, value));
                continue;
            }
        }) else {
            continue;
        };
        let standing = match row.and_then(|row| row.value(table, column)) {
            Some(Value::Bytes(bytes)) => MinutesText::decode(bytes)?,
            _ => MinutesText::default(),
        };
        let worked = standing.work_out(&Step::decode(step)?, stamp)?;
        if !worked.change.is_empty() {
            worked_out.push((column, Value::Bytes(worked.change.encode())));
            inverses.push((column, Value::Bytes(worked.inverse.encode())));
        }
    }
    *columns = worked_out;
    Ok(inverses)
}
