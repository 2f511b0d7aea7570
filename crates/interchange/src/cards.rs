//! Address cards (vCard 2.1, 3.0 and 4.0) as a table: one row per card.

mod card_row;
mod fields;

use calcard::{Entry, Parser};

use crate::read_error::ReadError;
use crate::table::{Format, Table};
use crate::table_builder::TableBuilder;
use crate::{Column, Limits};

/// The columns of every table of cards; their headers are the columns' own names.
const COLUMNS: [Column; 13] = [
    Column::FullName,
    Column::Given,
    Column::Prefix,
    Column::Family,
    Column::Street,
    Column::HouseNumber,
    Column::StreetAndNumber,
    Column::Postcode,
    Column::City,
    Column::Phone,
    Column::Email,
    Column::Note,
    Column::Tags,
];

/// Whether text holds cards.
pub(crate) fn are_cards(text: &str) -> bool {
    text.trim_start().get(..11).is_some_and(is_begin)
}

/// Reads every card of a file; a card's row number is its place among the cards.
pub(crate) fn read(
    text: &str,
    encoding: &'static str,
    limits: &Limits,
) -> Result<Table, ReadError> {
    let mut table = TableBuilder::new(limits);
    let mut rest = text;
    while let Some(card) = next_card(&mut rest, table.row_number())? {
        if let Entry::VCard(card) = Parser::new(card).entry() {
            for (column, text) in card_row::cells(&card) {
                let index = COLUMNS.iter().position(|known| *known == column);
                table.set(index.unwrap_or(COLUMNS.len()), &text)?;
            }
        }
        table.end_row()?;
    }
    Ok(Table {
        format: Format::VCard,
        encoding,
        delimiter: None,
        sheets: Vec::new(),
        sheet: None,
        headers: COLUMNS.map(|column| column.as_str().to_owned()).to_vec(),
        headers_missing: false,
        header_row_number: 0,
        first_row_number: 1,
        rows: table.finish()?,
    })
}

/// Cuts the next card off, so that a card that never ends cannot swallow the others.
fn next_card<'t>(rest: &mut &'t str, number: usize) -> Result<Option<&'t str>, ReadError> {
    let mut begin = None;
    let mut at = 0;
    for line in rest.split_inclusive(['\n', '\r']) {
        let end = at + line.len();
        match begin {
            None if is_begin(line) => begin = Some(at),
            Some(_) if is_begin(line) => return Err(ReadError::UnclosedCard { row: number }),
            Some(begin) if is_end(line) => {
                let card = &rest[begin..end];
                *rest = &rest[end..];
                return Ok(Some(card));
            }
            _ => {}
        }
        at = end;
    }
    match begin {
        Some(_) => Err(ReadError::UnclosedCard { row: number }),
        None => Ok(None),
    }
}

fn is_begin(line: &str) -> bool {
    line.trim_start_matches('\u{FEFF}')
        .trim_end()
        .eq_ignore_ascii_case("BEGIN:VCARD")
}

fn is_end(line: &str) -> bool {
    line.trim_end().eq_ignore_ascii_case("END:VCARD")
}
