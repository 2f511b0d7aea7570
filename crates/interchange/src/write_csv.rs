//! Text that Dutch Excel and LibreOffice open with a double click.

use crate::formula_guard::guarded;
use crate::{ExportHeaders, ExportRow};

/// UTF-8 with a byte order mark, or Excel takes it for Windows-1252.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Writes a list as text: `;` between the cells, `\r\n` behind the rows (RFC 4180 with the Dutch
/// delimiter). Cells that begin like a formula are guarded by an apostrophe.
pub fn write_csv(headers: &ExportHeaders, rows: &[ExportRow]) -> Vec<u8> {
    let mut text = String::from(BYTE_ORDER_MARK);
    push_csv_row(&mut text, headers.cells());
    for row in rows {
        push_csv_row(&mut text, row.cells());
    }
    text.into_bytes()
}

/// The beginning of a text of any table.
pub fn begin_csv<C: AsRef<str>>(headers: impl IntoIterator<Item = C>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    push_csv_row(&mut text, headers);
    text
}

/// Adds a row of any table, as [`write_csv`] does.
pub fn push_csv_row<C: AsRef<str>>(text: &mut String, cells: impl IntoIterator<Item = C>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            text.push(';');
        }
        push_cell(text, &guarded(cell.as_ref()));
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    if cell.contains([';', '"', '\r', '\n', '\t', ',']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
