//! Text that no field may hold, whatever it means.

use super::row::Row;
use crate::{Column, Problem};

/// Errors of formulas as English and Dutch spreadsheets show them.
const FORMULA_ERRORS: [&str; 18] = [
    "#REF!",
    "#NAME?",
    "#VALUE!",
    "#DIV/0!",
    "#N/A",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#DATA!",
    "#VERW!",
    "#NAAM?",
    "#WAARDE!",
    "#DEEL/0!",
    "#N/B",
    "#GETAL!",
    "#LEEG!",
    "#OVERLOOP!",
];

/// Blames every chosen cell that holds such text, and cells that belong to no column. Remarks and
/// tags are a person's own words and stay as they are.
pub(super) fn check(row: &mut Row<'_>) {
    for &(column, meaning) in &row.plan.used {
        let text = row.text(column);
        let is_free = matches!(meaning, Column::Note | Column::Tags);
        if let Some(problem) = problem(text).filter(|_| !is_free) {
            row.blame_text(Some(column), meaning, problem, text);
        }
    }
    if let Some(extra) = row.extra() {
        row.blame_text(None, Column::Ignore, Problem::ExtraCells, extra);
    }
}

fn problem(text: &str) -> Option<Problem> {
    if text.starts_with('#') && is_formula_error(text) {
        Some(Problem::FormulaError)
    } else if !text.is_ascii() && is_garbled(text) {
        Some(Problem::GarbledText)
    } else {
        None
    }
}

/// LibreOffice has errors with a number, `Err:502` and `Fout:502`, which are left as text in notes.
fn is_formula_error(text: &str) -> bool {
    FORMULA_ERRORS
        .iter()
        .any(|error| error.eq_ignore_ascii_case(text))
}

/// UTF-8 that was once read as Windows-1252: `Ã«` for `ë`, `â€™` for an apostrophe, or � for what was lost.
fn is_garbled(text: &str) -> bool {
    let mut before = '\0';
    text.chars().any(|c| {
        let is_pair = matches!(before, 'Ã' | 'Â' | 'Å' | 'Ä') && matches!(c, '\u{80}'..='\u{BF}');
        let is_quote = before == 'â' && c == '€';
        before = c;
        is_pair || is_quote || c == '\u{FFFD}'
    })
}
