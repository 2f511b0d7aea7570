//! A workbook in which every cell is text, so that no zero is lost when it is edited.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{ExportHeaders, ExportRow};

/// Column widths in characters, in the order of the columns.
const WIDTHS: [f64; crate::export_row::WIDTH] = [
    16.0, 10.0, 20.0, 24.0, 8.0, 10.0, 10.0, 18.0, 16.0, 28.0, 40.0, 24.0,
];

/// Why a list does not fit a workbook.
#[derive(Debug, thiserror::Error)]
#[error("the list does not fit a workbook")]
pub struct WriteXlsxError(#[from] XlsxError);

/// Writes a list as a workbook with bold headers that stay in view and can be filtered by.
pub fn write_xlsx(headers: &ExportHeaders, rows: &[ExportRow]) -> Result<Vec<u8>, WriteXlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&timeless()?);
    let sheet = book.add_worksheet();
    lay_out(sheet, rows.len())?;
    let bold = Format::new().set_bold().set_num_format("@");
    write_row(sheet, 0, headers.cells(), &bold)?;
    let text = Format::new().set_num_format("@");
    for (row, number) in rows.iter().zip(1..) {
        write_row(sheet, number, row.cells(), &text)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The library would ask the clock; the same list gives the same bytes.
fn timeless() -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?))
}

fn lay_out(sheet: &mut Worksheet, rows: usize) -> Result<(), XlsxError> {
    let last_row = u32::try_from(rows).map_err(|_| XlsxError::RowColumnLimitError)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last_row, WIDTHS.len() as u16 - 1)?;
    Ok(())
}

fn write_row<C: AsRef<str>>(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl IntoIterator<Item = C>,
    format: &Format,
) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(cells) {
        if !cell.as_ref().is_empty() {
            sheet.write_string_with_format(row, column, cell.as_ref(), format)?;
        }
    }
    Ok(())
}
