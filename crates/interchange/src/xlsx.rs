//! Excel workbooks since 2007, cell by cell.

use std::io::Cursor;

use calamine::{Cell, DataRef, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::Limits;
use crate::number::{date_text, iso_text, number_text};
use crate::read_error::ReadError;
use crate::sheet::SheetRows;
use crate::table_builder::TableBuilder;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads one sheet: the one that is asked for, else the first that has something in it.
///
/// `bytes` passed [`crate::package::open`].
pub(crate) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    limits: &Limits,
) -> Result<SheetRows, ReadError> {
    let mut book = Book::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let sheets = choosable_sheets(book.sheets_metadata());
    let candidates = match wanted {
        None => sheets.clone(),
        Some(name) if sheets.iter().any(|sheet| sheet == name) => vec![name.to_owned()],
        Some(name) => {
            return Err(ReadError::UnknownSheet {
                sheet: name.to_owned(),
            });
        }
    };
    for name in candidates {
        let rows = read_sheet(&mut book, &name, limits)?;
        if !rows.is_empty() || wanted.is_some() {
            return Ok(SheetRows {
                sheets,
                sheet: name,
                rows,
            });
        }
    }
    Err(if sheets.is_empty() {
        ReadError::NoSheet
    } else {
        ReadError::Empty
    })
}

fn choosable_sheets(sheets: &[Sheet]) -> Vec<String> {
    let choosable =
        |s: &&Sheet| s.typ == SheetType::WorkSheet && s.visible == SheetVisible::Visible;
    sheets
        .iter()
        .filter(choosable)
        .map(|sheet| sheet.name.clone())
        .collect()
}

fn read_sheet(
    book: &mut Book<'_>,
    name: &str,
    limits: &Limits,
) -> Result<Vec<Vec<String>>, ReadError> {
    let mut cells = book
        .worksheet_cells_reader(name)
        .map_err(|error| refused(&error))?;
    let mut table = TableBuilder::new(limits);
    while let Some(cell) = cells.next_cell().map_err(|error| refused(&error))? {
        read_cell(&cell, &mut table)?;
    }
    table.finish()
}

fn read_cell(cell: &Cell<DataRef<'_>>, table: &mut TableBuilder<'_>) -> Result<(), ReadError> {
    let (row, column) = cell.get_position();
    let owned;
    let text = match cell.get_value() {
        DataRef::Empty => return Ok(()),
        DataRef::SharedString(text) => *text,
        DataRef::String(text) => text.as_str(),
        other => {
            owned = written(other);
            owned.as_str()
        }
    };
    table.go_to_row(row as usize)?;
    table.set(column as usize, text)
}

fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(date) => date_text(*date),
        DataRef::DateTimeIso(iso) | DataRef::DurationIso(iso) => iso_text(iso),
        DataRef::Error(error) => error.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Empty => String::new(),
    }
}

fn refused(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::PasswordProtected,
        XlsxError::FileNotFound(part) => ReadError::damaged(part),
        XlsxError::WorksheetNotFound(name) => ReadError::damaged(name),
        _ => ReadError::damaged("workbook"),
    }
}
