//! Merging one op into one row: per column, the later mark wins.

use crate::{ColumnId, Mark, RowClock, Value};

/// A row as the store holds it: its columns in registry order, and its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// One value for each column of the table.
    pub values: Vec<Value>,
    /// When each was written.
    pub clock: RowClock,
}

/// What merging changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Columns that got a new value, with the value and the mark they had.
    pub replaced: Vec<(ColumnId, Value, Mark)>,
}

/// Writes columns into a row where `mark` is later than what stands there.
///
/// `position` finds a column's place in `row.values`; unknown columns are left to
/// the caller, who keeps them for a later version. At an equal stamp the greater
/// value wins: an order that is the same on every device, even after a rewound clock.
pub fn merge_row(
    row: &mut Row,
    columns: Vec<(ColumnId, Value)>,
    mark: Mark,
    position: impl Fn(ColumnId) -> Option<usize>,
) -> Merged {
    let mut replaced = Vec::new();
    for (column, value) in columns {
        let Some(slot) = position(column).and_then(|at| row.values.get_mut(at)) else {
            continue;
        };
        let standing = row.clock.mark_of(column);
        if (mark.stamp, &value) <= (standing.stamp, slot) {
            continue;
        }
        row.clock.write(column, mark);
        replaced.push((column, std::mem::replace(slot, value), standing));
    }
    Merged { replaced }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SiteRef, Stamp};
    use proptest::prelude::*;

    fn mark(stamp: u64, site: u16) -> Mark {
        Mark {
            stamp: Stamp(stamp),
            site: SiteRef(site),
        }
    }

    fn row() -> Row {
        let values = vec![Value::from(""), Value::from("")];
        Row {
            values,
            clock: RowClock::new(mark(0, 0)),
        }
    }

    fn at(column: ColumnId) -> Option<usize> {
        usize::from(column.0).checked_sub(1)
    }

    #[test]
    fn an_older_value_does_not_replace_a_newer_one() {
        let mut row = row();
        merge_row(&mut row, vec![(ColumnId(1), "new".into())], mark(9, 1), at);
        let merged = merge_row(&mut row, vec![(ColumnId(1), "old".into())], mark(5, 2), at);
        assert_eq!(row.values[0], "new".into());
        assert!(merged.replaced.is_empty());
    }

    #[test]
    fn edits_of_two_columns_both_stay() {
        let mut row = row();
        merge_row(&mut row, vec![(ColumnId(1), "a".into())], mark(9, 1), at);
        merge_row(&mut row, vec![(ColumnId(2), "b".into())], mark(5, 2), at);
        assert_eq!(row.values, vec!["a".into(), "b".into()]);
    }

    #[test]
    fn a_column_of_a_later_version_changes_nothing() {
        let mut row = row();
        let merged = merge_row(&mut row, vec![(ColumnId(9), "?".into())], mark(9, 1), at);
        assert!(merged.replaced.is_empty());
    }

    proptest! {
        #[test]
        fn any_order_of_arrival_gives_the_same_row(
            writes in prop::collection::vec((1u8..3, "[a-c]", 0u64..4, 0u16..3), 1..8),
            seed in any::<u64>(),
        ) {
            let apply = |order: &[usize]| {
                let mut row = row();
                for &i in order {
                    let (column, value, stamp, site) = &writes[i];
                    merge_row(&mut row, vec![(ColumnId(*column), value.as_str().into())], mark(*stamp + 1, *site), at);
                }
                row.values
            };
            let forward: Vec<usize> = (0..writes.len()).collect();
            let mut shuffled = forward.clone();
            shuffled.sort_by_key(|i| (*i as u64 + 1).wrapping_mul(seed | 1));
            prop_assert_eq!(apply(&forward), apply(&shuffled));
        }
    }
}
