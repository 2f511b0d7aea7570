//! What was read from a file: rows of text under headers.

/// What kind of file the table came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with a delimiter.
    Csv,
    /// Excel since 2007.
    Xlsx,
    /// OpenDocument.
    Ods,
    /// Address cards.
    VCard,
}

impl Format {
    /// The stable name that the window and the log use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::VCard => "vcard",
        }
    }
}

/// Rows of text under headers, as a person sees them in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What kind of file this was.
    pub format: Format,
    /// How its text was written, such as `UTF-8` or `windows-1252`.
    pub encoding: &'static str,
    /// What stood between the cells; only for text.
    pub delimiter: Option<char>,
    /// Names of the sheets that can be chosen; empty for text and cards.
    pub sheets: Vec<String>,
    /// Which of them this is.
    pub sheet: Option<String>,
    /// One header for every column, trimmed; all empty when the file has none.
    pub headers: Vec<String>,
    /// The file begins with data: no row names the columns.
    pub headers_missing: bool,
    /// The number of the row that holds the headers, as the file shows it; 0 when there is none.
    pub header_row_number: usize,
    /// The number that the file shows beside `rows[0]`; a card's number counts from 1.
    pub first_row_number: usize,
    /// Cells by row. Blank cells at the end of a row are left out, and a row may be
    /// longer than the headers: [`Table::cell`] reads both.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The text of a cell, empty where the row is shorter.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .map_or("", String::as_str)
    }

    /// The number that the file shows beside `rows[index]`.
    pub fn row_number(&self, index: usize) -> usize {
        self.first_row_number + index
    }

    /// How many rows have something in them.
    pub fn filled_rows(&self) -> usize {
        self.rows.iter().filter(|row| !row.is_empty()).count()
    }

    /// The first texts of a column, for the person who chooses what it means.
    pub fn samples(&self, column: usize, count: usize) -> Vec<&str> {
        let filled =
            |row: usize| Some(self.cell(row, column).trim()).filter(|cell| !cell.is_empty());
        (0..self.rows.len())
            .filter_map(filled)
            .take(count)
            .collect()
    }
}
