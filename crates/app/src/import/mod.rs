//! Bringing in a list of people, and taking one out.

mod duplicates;
mod export_neighbours;
mod import_neighbours;
mod preview_import;
mod read_import_file;
mod stop;

pub use duplicates::{Duplicate, Likeness};
pub use export_neighbours::{ExportFormat, ExportNeighboursError, export_neighbours};
pub use import_neighbours::{
    ImportChoice, ImportNeighboursError, ImportOutcome, import_neighbours,
};
pub use interchange::{Column, ExportHeaders, Format, Problem, ReadError, Repair, RowIssue, Table};
pub use preview_import::{ImportPreview, PreviewImportError, preview_import};
pub use read_import_file::{ImportFile, ReadImportFileError, read_import_file};
pub use stop::Stop;
