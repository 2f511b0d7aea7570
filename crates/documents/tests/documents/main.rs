//! The papers, read back from the PDF.

mod lists;
mod read;
mod reports;
mod slip;
