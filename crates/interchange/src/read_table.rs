//! Reads a file of which only the bytes are trusted.

use crate::read_error::{ForeignKind, Measure, ReadError};
use crate::recognise::{Kind, recognise, refuse_foreign_text};
use crate::sheet::SheetRows;
use crate::table::{Format, Table};
use crate::table_builder::TableBuilder;
use crate::text_encoding::{Decoded, decode};
use crate::{Limits, cards, delimited, delimiter, header, lines, ods, package, xlsx};

/// Reads a list from the bytes of a file.
///
/// What the file is follows from its content; `name` only tells a workbook that was cut off
/// from other rubbish. `sheet` chooses a sheet of a workbook by name, else the first with
/// something in it is read. Nothing is written anywhere and nothing is looked up.
pub fn read_table(
    name: &str,
    bytes: &[u8],
    sheet: Option<&str>,
    limits: &Limits,
) -> Result<Table, ReadError> {
    if bytes.len() > limits.file_bytes {
        return Err(ReadError::too_much(Measure::File, limits.file_bytes as u64));
    }
    match recognise(bytes)? {
        Kind::Package => read_package(bytes, sheet, limits),
        Kind::Text => read_text(bytes, limits).map_err(|error| cut_off(name, error)),
    }
}

fn read_package(bytes: &[u8], sheet: Option<&str>, limits: &Limits) -> Result<Table, ReadError> {
    let (kind, mut archive) = package::open(bytes, limits)?;
    let (format, sheet) = match kind {
        package::PackageKind::Xlsx => (Format::Xlsx, xlsx::read(bytes, sheet, limits)?),
        package::PackageKind::Ods => (Format::Ods, ods::read(&mut archive, sheet, limits)?),
    };
    let SheetRows {
        sheets,
        sheet,
        rows,
    } = sheet;
    let table = table(format, "UTF-8", rows)?;
    Ok(Table {
        sheets,
        sheet: Some(sheet),
        ..table
    })
}

fn read_text(bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    let Decoded { text, encoding } = decode(bytes)?;
    lines::refuse_long_lines(&text, limits.line_bytes)?;
    refuse_foreign_text(&text)?;
    if cards::are_cards(&text) {
        return cards::read(&text, encoding, limits);
    }
    let (delimiter, rows) = read_delimited(&text, limits)?;
    let table = table(Format::Csv, encoding, rows)?;
    Ok(Table {
        delimiter: Some(char::from(delimiter)),
        ..table
    })
}

fn read_delimited(text: &str, limits: &Limits) -> Result<(u8, Vec<Vec<String>>), ReadError> {
    let mut rows = TableBuilder::new(limits);
    let delimiter = match delimiter::declared(text) {
        Some((delimiter, length)) => {
            rows.end_row()?;
            delimited::read(&text[length..], delimiter, &mut rows)?;
            delimiter
        }
        None => {
            let delimiter = delimiter::detect(text);
            delimited::read(text, delimiter, &mut rows)?;
            delimiter
        }
    };
    Ok((delimiter, rows.finish()?))
}

fn table(
    format: Format,
    encoding: &'static str,
    rows: Vec<Vec<String>>,
) -> Result<Table, ReadError> {
    if rows.is_empty() {
        return Err(ReadError::Empty);
    }
    let split = header::split(rows);
    if split.rows.is_empty() {
        return Err(ReadError::OnlyHeader {
            row: split.header_row_number,
        });
    }
    Ok(Table {
        format,
        encoding,
        delimiter: None,
        sheets: Vec::new(),
        sheet: None,
        headers: split.headers,
        headers_missing: split.is_missing,
        header_row_number: split.header_row_number,
        first_row_number: split.first_row_number,
        rows: split.rows,
    })
}

/// A workbook without its beginning is not text, however its first bytes read.
fn cut_off(name: &str, error: ReadError) -> ReadError {
    let is_binary = error == ReadError::wrong(ForeignKind::Binary);
    let name = name.to_ascii_lowercase();
    let is_named_workbook = [".xlsx", ".xlsm", ".ods"]
        .iter()
        .any(|end| name.ends_with(end));
    if is_binary && is_named_workbook {
        ReadError::damaged("")
    } else {
        error
    }
}
