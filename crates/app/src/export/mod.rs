//! The full export: everything of a folder in one zip of files that other programs read.

mod document;
mod export_all;
mod package;
mod sheets;
#[cfg(test)]
mod tests;

pub use export_all::{ExportAllError, ExportedAll, export_all};
