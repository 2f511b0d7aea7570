//! What leaves the folder: everything in one zip of files that other programs read, and any
//! file that a person asks for.

mod bookable;
mod depth;
mod document;
mod export_all;
#[cfg(feature = "paper")]
mod export_person;
mod network;
mod package;
mod sheets;
mod street;
#[cfg(test)]
mod tests;
mod write_file;

pub use export_all::{ExportAllError, ExportedAll, export_all};
#[cfg(feature = "paper")]
pub use export_person::{ExportPersonError, ExportedPerson, export_person};
pub use write_file::write_file;
