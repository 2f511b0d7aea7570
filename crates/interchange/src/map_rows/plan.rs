//! Which cell holds what, worked out once for all rows.

use crate::{Column, Table};

/// Columns by meaning.
pub(super) struct Plan {
    single: [Option<usize>; Column::ALL.len()],
    pub(super) phones: Vec<usize>,
    pub(super) emails: Vec<usize>,
    pub(super) notes: Vec<usize>,
    pub(super) tags: Vec<usize>,
    /// Every column that means something, with its meaning.
    pub(super) used: Vec<(usize, Column)>,
    /// Columns that the file has.
    pub(super) width: usize,
}

impl Plan {
    pub(super) fn new(table: &Table, columns: &[Column]) -> Self {
        let width = table.headers.len();
        let used = columns.iter().copied().take(width).enumerate();
        let used: Vec<(usize, Column)> = used
            .filter(|(_, column)| *column != Column::Ignore)
            .collect();
        let all = |meaning| {
            used.iter()
                .filter(|(_, column)| *column == meaning)
                .map(|(index, _)| *index)
                .collect()
        };
        let mut single = [None; Column::ALL.len()];
        for (index, column) in used.iter().rev() {
            single[*column as usize] = Some(*index);
        }
        Self {
            single,
            phones: all(Column::Phone),
            emails: all(Column::Email),
            notes: all(Column::Note),
            tags: all(Column::Tags),
            used,
            width,
        }
    }

    /// The first column with a meaning.
    pub(super) const fn column(&self, meaning: Column) -> Option<usize> {
        self.single[meaning as usize]
    }
}
