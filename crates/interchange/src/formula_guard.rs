//! Keeps text from being run as a formula when a spreadsheet opens a text file.
//!
//! Source: OWASP, "CSV Injection". A cell that begins like a formula gets an apostrophe in
//! front. Reading takes one apostrophe away again, so writing and reading cancel out.

use std::borrow::Cow;

/// First characters that spreadsheets take for a formula.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text as it may stand in a cell of a text file.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that was guarded; any other is left as it is.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_dangerous(text) => text,
        _ => cell,
    }
}

/// Apostrophes in front count as well, so that a text with one of its own comes back with it.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(DANGEROUS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_come_back() {
        for text in ["=1+1", "+31", "-5", "@SUM(A1)", "\tx", "'=x", "''=x"] {
            assert!(guarded(text).starts_with('\''));
            assert_eq!(unguarded(&guarded(text)), text);
        }
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["'s-Gravenhage", "Jan", "", "'", "a=b"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
