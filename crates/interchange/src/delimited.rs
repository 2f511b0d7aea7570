//! Text with a delimiter (RFC 4180), read the way spreadsheet programs forgive it.
//!
//! Written out rather than taken from a library, because a person must hear in which
//! row a quote was left open, and because blank lines count as rows.

use std::borrow::Cow;

use crate::formula_guard::unguarded;
use crate::read_error::ReadError;
use crate::table_builder::TableBuilder;

/// One cell, and where the next one begins.
struct Cell<'t> {
    text: Cow<'t, str>,
    next: usize,
    ends_row: bool,
}

/// Reads all rows of `text` into `table`.
pub(crate) fn read(
    text: &str,
    delimiter: u8,
    table: &mut TableBuilder<'_>,
) -> Result<(), ReadError> {
    let mut at = 0;
    let mut column = 0;
    while at < text.len() {
        let cell = if text.as_bytes()[at] == b'"' {
            quoted(text, at, delimiter, table)?
        } else {
            plain(text, at, delimiter)
        };
        table.set(column, unguarded(&cell.text))?;
        at = cell.next;
        column += 1;
        if cell.ends_row {
            table.end_row()?;
            column = 0;
        }
    }
    Ok(())
}

fn plain(text: &str, at: usize, delimiter: u8) -> Cell<'_> {
    let bytes = text.as_bytes();
    let is_end = |b: &u8| *b == delimiter || *b == b'\n' || *b == b'\r';
    let end = bytes[at..]
        .iter()
        .position(is_end)
        .map_or(bytes.len(), |length| at + length);
    let is_windows_end = bytes[end..].starts_with(b"\r\n");
    Cell {
        text: Cow::Borrowed(&text[at..end]),
        next: end + 1 + usize::from(is_windows_end),
        ends_row: bytes.get(end) != Some(&delimiter),
    }
}

/// A cell that begins with a quote. A quote that ends elsewhere than at a delimiter is taken
/// as it stands on one line; over several lines it was surely left open.
fn quoted<'t>(
    text: &'t str,
    at: usize,
    delimiter: u8,
    table: &TableBuilder<'_>,
) -> Result<Cell<'t>, ReadError> {
    let open = ReadError::UnclosedQuote {
        row: table.row_number(),
    };
    let Some(close) = closing_quote(text, at + 1) else {
        return Err(open);
    };
    let content = &text[at + 1..close];
    let rest = plain(text, close + 1, delimiter);
    let is_clean = rest.text.trim().is_empty();
    let is_endless = !is_clean || content.len() > table.limits().cell_chars;
    if is_endless && content.contains('\n') {
        return Err(open);
    }
    let text = if is_clean {
        unescaped(content)
    } else {
        joined(content, &rest.text)
    };
    Ok(Cell { text, ..rest })
}

/// The quote that is not doubled.
fn closing_quote(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|b| *b == b'"')?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

fn unescaped(content: &str) -> Cow<'_, str> {
    if content.contains('"') {
        Cow::Owned(content.replace("\"\"", "\""))
    } else {
        Cow::Borrowed(content)
    }
}

fn joined<'t>(content: &str, rest: &str) -> Cow<'t, str> {
    Cow::Owned([&unescaped(content), rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn rows(text: &str) -> Result<Vec<Vec<String>>, ReadError> {
        let limits = Limits::default();
        let mut table = TableBuilder::new(&limits);
        read(text, b';', &mut table)?;
        table.finish()
    }

    #[test]
    fn quotes_hold_delimiters_line_ends_and_doubled_quotes() {
        let read = rows("a;\"b;\r\nc\";\"d \"\"e\"\"\"\r\nf").expect("rows");
        assert_eq!(read, [vec!["a", "b;\r\nc", "d \"e\""], vec!["f"]]);
    }

    #[test]
    fn a_quote_within_a_cell_is_taken_as_it_stands() {
        assert_eq!(
            rows("12\" scherm;\"Jan\" Jansen\n").expect("rows"),
            [["12\" scherm", "Jan Jansen"]]
        );
    }

    #[test]
    fn blank_lines_keep_their_row_number_and_trailing_ones_vanish() {
        let read = rows("a\n\n;;\nb\n\n\n").expect("rows");
        assert_eq!(read, [vec!["a"], vec![], vec![], vec!["b"]]);
    }

    #[test]
    fn an_open_quote_is_named_by_the_row_where_it_opens() {
        let error = rows("a;b\nc;d\n\"e;f\ng;h\n").expect_err("open");
        assert_eq!(error, ReadError::UnclosedQuote { row: 3 });
    }

    #[test]
    fn an_open_quote_is_found_when_a_later_cell_seems_to_close_it() {
        let error = rows("a;b\n\"c;d\ne;\"f\"\n").expect_err("open");
        assert_eq!(error, ReadError::UnclosedQuote { row: 2 });
    }

    #[test]
    fn old_mac_line_ends_are_line_ends() {
        assert_eq!(rows("a;b\rc;d").expect("rows"), [["a", "b"], ["c", "d"]]);
    }
}
