//! By what a mapping of columns is remembered.

use domain::fold;

use crate::Table;

/// What files with the same columns in the same order share, whatever is in their rows.
///
/// The key holds the headers themselves, folded; a file without headers is known by its
/// number of columns. Keys only ever compare, so they may be stored and hashed.
pub fn remember_key(table: &Table) -> String {
    let kind = table.format.as_str();
    if table.headers_missing {
        return format!("{kind}:{}", table.headers.len());
    }
    // A workbook saved as text keeps its columns, so the three kinds of tables share keys.
    let headers: Vec<String> = table
        .headers
        .iter()
        .map(|header| letters_and_digits(header))
        .collect();
    format!("{}:{}", headers.len(), headers.join("|"))
}

fn letters_and_digits(header: &str) -> String {
    fold(header)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(60)
        .collect()
}
