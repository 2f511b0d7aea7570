//! What a file can have too much of.

/// What a file can have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of the file.
    File,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells.
    Cells,
    /// Characters of one cell.
    CellText,
    /// Text of all cells.
    Text,
    /// Bytes of one line.
    Line,
    /// Bytes after unpacking.
    Inflated,
    /// How many times one part grows when unpacked.
    Inflation,
    /// Parts of a zipped file.
    Parts,
    /// XML elements within each other.
    Nesting,
    /// Things in a part that a workbook has few of, such as styles.
    Elements,
}

impl Measure {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::File => "file_too_large",
            Self::Rows => "too_many_rows",
            Self::Columns => "too_many_columns",
            Self::Cells => "too_many_cells",
            Self::CellText => "cell_too_long",
            Self::Text => "too_much_text",
            Self::Line => "line_too_long",
            Self::Inflated => "inflates_too_far",
            Self::Inflation => "inflates_too_much",
            Self::Parts => "too_many_parts",
            Self::Nesting => "nested_too_deep",
            Self::Elements => "too_many_elements",
        }
    }

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::File => "bytes",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::CellText => "characters in a cell",
            Self::Text => "bytes of text",
            Self::Line => "bytes in a line",
            Self::Inflated => "bytes when unpacked",
            Self::Inflation => "times its packed size",
            Self::Parts => "parts",
            Self::Nesting => "levels of nesting",
            Self::Elements => "elements of one kind",
        }
    }
}
