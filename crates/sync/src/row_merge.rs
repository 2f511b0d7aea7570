//! Merging one op into one row: per column, the later mark wins, and what lost without having
//! been seen is kept as a conflict. The text of minutes has no later mark: it is joined.

use crate::registry::{REMOVED_AT, WHOLE_ROW, is_of_the_row};
use crate::{ColumnId, Mark, MinutesText, RowChange, RowClock, Stamp, Table, Value};
use sabotage::{Sabotage, is_on};

/// A row as the store holds it: its columns in registry order, and its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// One value for each column of the table.
    pub values: Vec<Value>,
    /// When each was written.
    pub clock: RowClock,
}

impl Row {
    /// A row of which nothing was written but that it is there.
    pub fn blank(table: &Table, mark: Mark) -> Self {
        Self {
            values: table.columns.iter().map(|c| c.kind.blank()).collect(),
            clock: RowClock::new(mark),
        }
    }

    /// A row as its maker wrote it, columns of a later version left out.
    pub fn made(table: &Table, columns: &[(ColumnId, Value)], mark: Mark) -> Self {
        let mut row = Self::blank(table, mark);
        for (column, value) in columns {
            if let Some(slot) = table
                .position(*column)
                .and_then(|at| row.values.get_mut(at))
            {
                if table.is_joined(*column) {
                    slot.clone_from(&joined(slot, value).unwrap_or_else(|| slot.clone()));
                } else {
                    slot.clone_from(value);
                }
            }
        }
        row
    }

    /// Takes what another making of this row has later; what was written since and loses to it is
    /// told unless `is_settled`. Says whether anything changed.
    pub fn take_over(
        &mut self,
        table: &Table,
        other: &Self,
        is_settled: impl Fn(ColumnId, Stamp) -> bool,
    ) -> (bool, Vec<Loser>) {
        let before = self.clone();
        let mut losers = Vec::new();
        let base = self.clock.base().max_by_stamp(other.clock.base());
        self.clock = RowClock::new(base);
        for (at, column) in table.columns.iter().enumerate() {
            let (Some(slot), Some(value)) = (self.values.get_mut(at), other.values.get(at)) else {
                continue;
            };
            let here = before.clock.mark_of(column.id);
            let there = other.clock.mark_of(column.id);
            if table.is_joined(column.id) {
                *slot = joined(slot, value).unwrap_or_else(|| slot.clone());
                let mark = there.max_by_stamp(here);
                if mark != base {
                    self.clock.write(column.id, mark);
                }
                continue;
            }
            let is_later = (there.stamp, value) > (here.stamp, &*slot);
            let was_written = here != before.clock.base() && !is_of_the_row(column.id);
            if is_later && was_written && table.tells_losers && !is_settled(column.id, here.stamp) {
                losers.push(Loser {
                    column: column.id,
                    value: slot.clone(),
                    mark: here,
                });
            }
            if is_later {
                slot.clone_from(value);
            }
            let mark = if is_later { there } else { here };
            if mark != base {
                self.clock.write(column.id, mark);
            }
        }
        (*self != before, losers)
    }

    /// The value of a column that this version knows.
    pub fn value(&self, table: &Table, column: ColumnId) -> Option<&Value> {
        self.values.get(table.position(column)?)
    }
}

/// A value that lost to another, written without sight of each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loser {
    /// Which column.
    pub column: ColumnId,
    /// What it would have been.
    pub value: Value,
    /// Who wrote it and when.
    pub mark: Mark,
}

/// What merging changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Columns that got a new value, with the value and the mark they had.
    pub replaced: Vec<(ColumnId, Value, Mark)>,
    /// Values that lost unseen.
    pub losers: Vec<Loser>,
}

/// Writes columns into a row where `mark` is later than what stands there.
///
/// Columns of a later version are left to the caller, who keeps them for that. At an equal
/// stamp the greater value wins: an order that is the same on every device, even
/// after a rewound clock.
///
/// A value that loses is told, unless `is_settled` says that someone who had seen it wrote over
/// it or decided about it. So it does not matter in which order writes come. What a row was made
/// with is never told: whoever changes the row has seen it.
pub fn merge_row(
    table: &Table,
    row: &mut Row,
    change: &RowChange,
    mark: Mark,
    is_settled: impl Fn(ColumnId, Stamp) -> bool,
) -> Merged {
    let mut merged = Merged::default();
    merged.losers.extend(lost_removal(row, table, change, mark));
    for (column, value) in &change.columns {
        let column = *column;
        let Some(slot) = table.position(column).and_then(|at| row.values.get_mut(at)) else {
            continue;
        };
        let standing = row.clock.mark_of(column);
        if table.is_joined(column) {
            let after = joined(slot, value).unwrap_or_else(|| slot.clone());
            let is_later = mark.stamp > standing.stamp;
            if is_later {
                row.clock.write(column, mark);
            }
            if is_later || after != *slot {
                let before = std::mem::replace(slot, after);
                merged.replaced.push((column, before, standing));
            }
            continue;
        }
        let base = row.clock.base();
        let is_told = |loser: Mark| {
            if is_of_the_row(column) {
                let seen = change.replaced(column);
                let is_seen = seen.is_none_or(|seen| seen == standing.stamp || standing == base);
                !is_seen && is_other(column, slot, value)
            } else {
                let is_same = mark.stamp == standing.stamp && slot == value;
                !is_same && loser != base && !is_settled(column, loser.stamp)
            }
        };
        let is_lost = |loser: Mark| table.tells_losers && is_told(loser);
        let loser = |value: &Value, mark| Loser {
            column,
            value: value.clone(),
            mark,
        };
        if (mark.stamp, value) <= (standing.stamp, &*slot) {
            let lost = is_lost(mark).then(|| loser(value, mark));
            merged.losers.extend(lost);
            continue;
        }
        let lost = is_lost(standing).then(|| loser(slot, standing));
        merged.losers.extend(lost);
        row.clock.write(column, mark);
        let before = std::mem::replace(slot, value.clone());
        merged.replaced.push((column, before, standing));
    }
    merged
}

/// Whether a value that came can be joined with what stands in its column; what can not is of a
/// later version, or broken.
pub fn can_take_in(
    table: &Table,
    column: ColumnId,
    standing: Option<&Value>,
    value: &Value,
) -> bool {
    let blank = Value::Bytes(Vec::new());
    !table.is_joined(column) || joined(standing.unwrap_or(&blank), value).is_some()
}

fn joined(standing: &Value, value: &Value) -> Option<Value> {
    let (Value::Bytes(standing), Value::Bytes(value)) = (standing, value) else {
        return None;
    };
    if is_on(Sabotage::ReplaceTheText) {
        return Some(Value::Bytes(value.clone()));
    }
    let mut text = MinutesText::decode(standing).ok()?;
    text.join(&MinutesText::decode(value).ok()?).ok()?;
    Some(Value::Bytes(text.encode()))
}

/// Whether it matters which of two values stands. Of rows in the trash, it is that they are there
/// and not when they came.
fn is_other(column: ColumnId, one: &Value, other: &Value) -> bool {
    column == REMOVED_AT && (*one == Value::Null) != (*other == Value::Null)
}

/// Someone put the row in the trash while another, who did not see that, worked on it. It stays
/// in the trash; that it should have stayed is told, once, with the mark of the latest work.
fn lost_removal(row: &Row, table: &Table, change: &RowChange, mark: Mark) -> Option<Loser> {
    let removed_at = row
        .value(table, REMOVED_AT)
        .filter(|_| table.tells_losers)?;
    let is_removed = *removed_at != Value::Null;
    let removes =
        |(column, value): &(ColumnId, Value)| *column == REMOVED_AT && *value != Value::Null;
    let works = |(column, _): &(ColumnId, Value)| !is_of_the_row(*column);
    let latest = row.clock.latest_work();
    // What stands here already comes again, as in a copy: it was here before it was removed, or
    // was told when it came.
    let is_news = |(column, _): &&(ColumnId, Value)| row.clock.mark_of(*column).stamp != mark.stamp;
    let worked = if is_removed {
        let mut news = change.columns.iter().filter(is_news);
        news.any(works).then_some(mark)
    } else if change.columns.iter().any(removes) {
        let seen = change.replaced(WHOLE_ROW);
        seen.is_some_and(|seen| seen < latest.stamp)
            .then_some(latest)
    } else {
        None
    };
    worked.map(|mark| Loser {
        column: REMOVED_AT,
        value: Value::Null,
        mark,
    })
}

#[cfg(test)]
mod tests;
