//! Reads lists of people from spreadsheets and address cards, and writes them.
//!
//! Bytes come in and typed rows go out, or a refusal that names the row and the column.
//! Nothing here opens a file, stores anything or knows a word of Dutch beyond the headers
//! that people use: refusals carry codes.

mod address_line;
#[cfg(feature = "fixtures")]
pub mod bad_files;
mod cards;
mod column;
mod delimited;
mod delimiter;
mod draft;
mod export_row;
mod formula_guard;
mod guess_columns;
mod header;
mod limits;
mod lines;
mod looks;
mod map_rows;
mod number;
mod ods;
mod package;
mod parameter;
mod read_error;
mod read_table;
mod recognise;
mod remember_key;
mod sheet;
mod table;
mod table_builder;
mod tag_list;
mod text_encoding;
mod utf7;
mod write_csv;
mod write_vcards;
mod write_xlsx;
mod xlsx;

pub use column::{Column, UnknownColumn};
pub use draft::{Draft, Mapped, Problem, Repair, RowIssue};
pub use export_row::{EXPORT_COLUMNS, ExportHeaders, ExportRow};
pub use guess_columns::guess_columns;
pub use limits::Limits;
pub use map_rows::map_rows;
pub use read_error::{ForeignKind, Measure, ReadError};
pub use read_table::read_table;
pub use remember_key::remember_key;
pub use table::{Format, Table};
pub use write_csv::{begin_csv, push_csv_row, write_csv};
pub use write_vcards::write_vcards;
pub use write_xlsx::{WriteXlsxError, write_xlsx};
