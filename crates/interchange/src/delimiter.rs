//! Which character stands between the cells of a text file.

use crate::header;

/// Tried in this order; the first wins a tie, and Dutch spreadsheets write the first.
const CANDIDATES: [u8; 3] = [b';', b'\t', b','];

/// How much of a file decides.
const HEAD_BYTES: usize = 64 * 1024;
const HEAD_ROWS: usize = 100;

/// How many lines can hold the headers.
const HEADER_LINES: usize = 10;

/// The delimiter that cuts words for columns out of the first lines, or else cuts the first rows
/// into the same number of cells most often.
pub(crate) fn detect(text: &str) -> u8 {
    let mut best = ((0, 0), CANDIDATES[0]);
    for candidate in CANDIDATES {
        let score = (
            known_headers(text, candidate),
            score(&cells_per_row(text, candidate)),
        );
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// The delimiter that Excel was told in a first line `sep=;`, and the length of that line.
pub(crate) fn declared(text: &str) -> Option<(u8, usize)> {
    let line = text.split_inclusive('\n').next()?;
    let delimiter = line.trim_end().strip_prefix("sep=")?;
    match delimiter.as_bytes() {
        [one] => Some((*one, line.len())),
        // The tab itself was trimmed away.
        [] => Some((b'\t', line.len())),
        _ => None,
    }
}

/// The most header words that one of the first lines has; a single one may be chance.
fn known_headers(text: &str, delimiter: u8) -> usize {
    let words = |line: &str| {
        let cells = line.split(char::from(delimiter));
        cells
            .filter(|cell| header::word(cell.trim_matches('"')).is_some())
            .count()
    };
    let most = text
        .lines()
        .take(HEADER_LINES)
        .map(words)
        .max()
        .unwrap_or(0);
    if most > 1 { most } else { 0 }
}

/// Rows that agree count; a first row that agrees counts for as much again, because headers seldom
/// hold a delimiter as text. More cells win over fewer.
fn score(cells: &[usize]) -> usize {
    let agreeing = |count: usize| cells.iter().filter(|c| **c == count).count();
    let rows = |count: usize| agreeing(count) * if cells[0] == count { 2 } else { 1 };
    let counts = cells.iter().copied().filter(|count| *count > 1);
    counts
        .map(|count| rows(count) * 1000 + count.min(999))
        .max()
        .unwrap_or(0)
}

fn cells_per_row(text: &str, delimiter: u8) -> Vec<usize> {
    let mut rows = Vec::new();
    let (mut cells, mut is_quoted, mut is_start) = (1, false, true);
    let mut row_bytes = 0;
    for &byte in text.as_bytes().iter().take(HEAD_BYTES) {
        match byte {
            b'"' if is_quoted || is_start => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted && row_bytes > 0 => {
                rows.push(cells);
                (cells, row_bytes) = (1, 0);
            }
            _ if byte == delimiter && !is_quoted => cells += 1,
            _ => {}
        }
        is_start = byte == delimiter || byte == b'\n' || byte == b'\r';
        row_bytes += usize::from(!matches!(byte, b'\n' | b'\r'));
        if rows.len() == HEAD_ROWS {
            return rows;
        }
    }
    if row_bytes > 0 {
        rows.push(cells);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_delimiter_is_found() {
        assert_eq!(detect("Naam;Plaats\nJan;Utrecht\n"), b';');
        assert_eq!(detect("Naam,Plaats\nJan,Utrecht\n"), b',');
        assert_eq!(detect("Naam\tPlaats\nJan\tUtrecht\n"), b'\t');
    }

    #[test]
    fn commas_within_cells_do_not_mislead() {
        assert_eq!(
            detect("Naam;Adres\nJan, Piet;Kerkstraat 1, Utrecht\nEls, Ans;Dam 2, Utrecht\n"),
            b';'
        );
        assert_eq!(
            detect("Naam,Note\n\"a;b;c\",\"d;e;f\"\n\"a;b;c\",\"d;e;f\"\n"),
            b','
        );
    }

    #[test]
    fn words_for_columns_outweigh_everything_below_them() {
        assert_eq!(detect("Naam;Notitie\nJan;\",\n,\"\"\n,\"\n"), b';');
    }

    #[test]
    fn one_column_has_the_dutch_delimiter() {
        assert_eq!(detect("Naam\nJan\n"), b';');
    }

    #[test]
    fn a_line_for_excel_decides() {
        assert_eq!(declared("sep=,\r\nNaam;x,y\n"), Some((b',', 7)));
        assert_eq!(declared("separator\n"), None);
    }
}
