//! Takes cells one by one and refuses the file as soon as a limit is passed.

use crate::Limits;
use crate::read_error::{Measure, ReadError};

/// Rows in the making. Blank rows keep their number; blank cells at the end of a row vanish.
pub(crate) struct TableBuilder<'l> {
    limits: &'l Limits,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    /// Index of the row in the making.
    index: usize,
    filled: usize,
    cells: usize,
    text_bytes: usize,
}

impl<'l> TableBuilder<'l> {
    pub(crate) const fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            rows: Vec::new(),
            row: Vec::new(),
            index: 0,
            filled: 0,
            cells: 0,
            text_bytes: 0,
        }
    }

    /// The number of the row in the making, as the file shows it.
    pub(crate) const fn row_number(&self) -> usize {
        self.index + 1
    }

    pub(crate) const fn limits(&self) -> &'l Limits {
        self.limits
    }

    /// Sets the cell in a column, counted from 0, of the row in the making.
    pub(crate) fn set(&mut self, column: usize, text: &str) -> Result<(), ReadError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.check_cell(column, text)?;
        if self.row.len() <= column {
            self.cells += column + 1 - self.row.len();
            self.row.resize(column + 1, String::new());
        }
        self.check_totals(text)?;
        text.clone_into(&mut self.row[column]);
        Ok(())
    }

    /// Ends the row in the making.
    pub(crate) fn end_row(&mut self) -> Result<(), ReadError> {
        self.keep_row()?;
        self.index += 1;
        Ok(())
    }

    /// Ends the row in the making as if it stood there `times` times.
    pub(crate) fn end_row_times(&mut self, times: usize) -> Result<(), ReadError> {
        if self.row.is_empty() {
            self.index = self.index.saturating_add(times);
            return Ok(());
        }
        for _ in 1..times {
            let row = self.row.clone();
            self.cells += row.len();
            self.check_totals(&row.concat())?;
            self.end_row()?;
            self.row = row;
        }
        self.end_row()
    }

    /// Whether no cell was set so far.
    pub(crate) const fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.row.is_empty()
    }

    /// Goes on at the row with this index; rows of a sheet only ever go down.
    pub(crate) fn go_to_row(&mut self, index: usize) -> Result<(), ReadError> {
        if index < self.index {
            return Err(ReadError::damaged("sheet"));
        }
        if index > self.index {
            self.keep_row()?;
            self.index = index;
        }
        Ok(())
    }

    /// All rows up to the last one with something in it.
    pub(crate) fn finish(mut self) -> Result<Vec<Vec<String>>, ReadError> {
        self.keep_row()?;
        Ok(self.rows)
    }

    fn keep_row(&mut self) -> Result<(), ReadError> {
        if self.row.is_empty() {
            return Ok(());
        }
        self.filled += 1;
        if self.filled > self.limits.rows || self.index >= Limits::LAST_ROW {
            return Err(self.too_much(Measure::Rows, self.limits.rows, None));
        }
        self.rows.resize_with(self.index, Vec::new);
        self.rows.push(std::mem::take(&mut self.row));
        Ok(())
    }

    fn check_cell(&self, column: usize, text: &str) -> Result<(), ReadError> {
        if column >= self.limits.columns {
            return Err(self.too_much(Measure::Columns, self.limits.columns, Some(column)));
        }
        let longest = self.limits.cell_chars;
        if text.len() > longest && text.chars().count() > longest {
            return Err(self.too_much(Measure::CellText, longest, Some(column)));
        }
        Ok(())
    }

    fn check_totals(&mut self, text: &str) -> Result<(), ReadError> {
        self.text_bytes += text.len();
        if self.cells > self.limits.cells {
            return Err(self.too_much(Measure::Cells, self.limits.cells, None));
        }
        if self.text_bytes > self.limits.text_bytes {
            return Err(self.too_much(Measure::Text, self.limits.text_bytes, None));
        }
        Ok(())
    }

    fn too_much(&self, what: Measure, limit: usize, column: Option<usize>) -> ReadError {
        ReadError::TooMuch {
            what,
            limit: limit as u64,
            row: Some(self.row_number()),
            column: column.map(|index| index + 1),
        }
    }
}
