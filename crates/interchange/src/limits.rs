//! How much a file may ask of us before it is refused.

/// Upper bounds for reading one file.
///
/// The defaults keep a hostile file below 300 MB of memory and 20 seconds, and leave
/// room for a list of a whole town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file itself.
    pub file_bytes: usize,
    /// Rows with something in them, the header included.
    pub rows: usize,
    /// Columns with something in them.
    pub columns: usize,
    /// Cells of the whole table, blank ones between filled ones included.
    pub cells: usize,
    /// Characters in one cell; 32,767 is what a spreadsheet can hold.
    pub cell_chars: usize,
    /// Text of all cells together.
    pub text_bytes: usize,
    /// One line of a text file, or one piece of XML between two tags.
    pub line_bytes: usize,
    /// What all parts of a zipped file may grow to.
    pub inflated_bytes: u64,
    /// How many times larger than its packed form one part may grow.
    pub inflation_ratio: u64,
    /// Parts in a zipped file.
    pub parts: usize,
    /// How deep XML elements may be nested.
    pub xml_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 20_000_000,
            rows: 200_000,
            columns: 200,
            cells: 2_000_000,
            cell_chars: 32_767,
            text_bytes: 48_000_000,
            line_bytes: 1_000_000,
            inflated_bytes: 300_000_000,
            inflation_ratio: 100,
            parts: 5_000,
            xml_depth: 64,
        }
    }
}

impl Limits {
    /// Row numbers end here in every spreadsheet program.
    pub(crate) const LAST_ROW: usize = 1_048_576;
}
