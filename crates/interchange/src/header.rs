//! Where the headers stand, if there are any.

mod words;

use crate::looks;

pub(crate) use words::{Word, word};

/// A title, a date and a blank line may stand above the headers.
const ROWS_ABOVE: usize = 10;

/// Headers and what is below them.
#[derive(Debug)]
pub(crate) struct Split {
    /// Trimmed headers, one for every column; all empty when there are none.
    pub(crate) headers: Vec<String>,
    pub(crate) is_missing: bool,
    /// Number of the row with the headers, 0 when there are none.
    pub(crate) header_row_number: usize,
    /// Number of the first row below them.
    pub(crate) first_row_number: usize,
    pub(crate) rows: Vec<Vec<String>>,
}

/// Separates the headers from the rows below them. `rows` has at least one filled row.
pub(crate) fn split(mut rows: Vec<Vec<String>>) -> Split {
    let index = header_index(&rows);
    let is_missing = is_data(&rows[index]);
    let below = rows.split_off(if is_missing { index } else { index + 1 });
    let mut headers = match rows.pop().filter(|_| !is_missing) {
        Some(row) => row.iter().map(|header| tidy(header)).collect(),
        None => Vec::new(),
    };
    if is_missing {
        let widest = below.iter().map(Vec::len).max().unwrap_or(0);
        headers.resize(widest, String::new());
    }
    Split {
        headers,
        is_missing,
        header_row_number: if is_missing { 0 } else { index + 1 },
        first_row_number: if is_missing { index + 1 } else { index + 2 },
        rows: below,
    }
}

/// The first filled row, unless a later one of the first few has clearly more header words.
fn header_index(rows: &[Vec<String>]) -> usize {
    let first = rows.iter().position(|row| !row.is_empty()).unwrap_or(0);
    let near = rows.iter().enumerate().skip(first).take(ROWS_ABOVE);
    let is_title = rows[first].iter().filter(|cell| !cell.is_empty()).count() <= 2;
    let named = near
        .filter(|(_, row)| known_words(row) >= 2)
        .map(|(index, _)| index)
        .next();
    named.filter(|_| is_title).unwrap_or(first)
}

/// Data in a row without any header word: a postcode, a phone number, an e-mail address or a number.
fn is_data(row: &[String]) -> bool {
    known_words(row) == 0 && row.iter().any(|cell| is_datum(cell))
}

fn is_datum(cell: &str) -> bool {
    let is_number = !cell.is_empty() && cell.trim().bytes().all(|b| b.is_ascii_digit());
    is_number || looks::like_postcode(cell) || looks::like_phone(cell) || looks::like_email(cell)
}

fn known_words(row: &[String]) -> usize {
    row.iter().filter(|cell| word(cell).is_some()).count()
}

fn tidy(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        cells.iter().map(row).collect()
    }

    #[test]
    fn the_first_row_names_the_columns() {
        let split = split(rows(&[&["Naam", " Post  code "], &["Jan", "1234 AB"]]));
        assert_eq!(split.headers, ["Naam", "Post code"]);
        assert_eq!(
            (
                split.header_row_number,
                split.first_row_number,
                split.rows.len()
            ),
            (1, 2, 1)
        );
    }

    #[test]
    fn a_title_above_the_headers_is_skipped() {
        let split = split(rows(&[
            &["Bewoners Eendrachtstraat"],
            &[],
            &["Naam", "Telefoon"],
            &["Jan", "06 12345678"],
        ]));
        assert_eq!(split.headers, ["Naam", "Telefoon"]);
        assert_eq!(split.first_row_number, 4);
    }

    #[test]
    fn a_file_that_begins_with_data_has_no_headers() {
        let split = split(rows(&[&["Jan", "1234 AB"], &["Els", "1234 AC", "x"]]));
        assert!(split.is_missing);
        assert_eq!(split.headers, ["", "", ""]);
        assert_eq!(
            (
                split.header_row_number,
                split.first_row_number,
                split.rows.len()
            ),
            (0, 1, 2)
        );
    }
}
