//! One sheet of a workbook and the names of the others.

/// What both readers of workbooks hand back.
#[derive(Debug)]
pub(crate) struct SheetRows {
    /// Sheets that can be chosen, in their order.
    pub(crate) sheets: Vec<String>,
    /// The one that was read.
    pub(crate) sheet: String,
    /// Its rows.
    pub(crate) rows: Vec<Vec<String>>,
}
