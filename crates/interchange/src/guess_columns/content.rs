//! What the first rows of a column are full of.

use crate::{Column, Table, looks};

/// How many rows decide.
const ROWS: usize = 200;

/// Counts over the filled cells of one column.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) filled: usize,
    pub(super) prefixes: usize,
    pub(super) streets_with_number: usize,
    pub(super) words: usize,
    postcodes: usize,
    phones: usize,
    emails: usize,
    house_numbers: usize,
}

impl Content {
    pub(super) fn of(table: &Table, column: usize) -> Self {
        let mut content = Self::default();
        for row in 0..table.rows.len().min(ROWS) {
            content.see(table.cell(row, column).trim());
        }
        content
    }

    /// Eight in ten, so that one slip does not hide what a column is.
    pub(super) const fn is_mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 8
    }

    /// What such a column must be, whatever it is called.
    pub(super) fn meaning(&self) -> Option<Column> {
        [
            (self.postcodes, Column::Postcode),
            (self.emails, Column::Email),
            (self.phones, Column::Phone),
            (self.streets_with_number, Column::StreetAndNumber),
            (self.house_numbers, Column::HouseNumber),
        ]
        .into_iter()
        .find_map(|(count, meaning)| self.is_mostly(count).then_some(meaning))
    }

    fn see(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        self.prefixes += usize::from(looks::like_prefix(cell));
        self.streets_with_number += usize::from(looks::like_street_and_number(cell));
        self.words += usize::from(!cell.bytes().any(|b| b.is_ascii_digit() || b == b'@'));
        self.postcodes += usize::from(looks::like_postcode(cell));
        self.phones += usize::from(looks::like_phone(cell));
        self.emails += usize::from(looks::like_email(cell));
        self.house_numbers += usize::from(looks::like_house_number(cell));
    }
}
