//! What is wrong with the choice of columns itself.

use domain::fold;

use crate::{Column, Problem, RowIssue, Table};

/// Columns that were chosen twice, and twins of a chosen column that say something else.
pub(super) fn issues(table: &Table, columns: &[Column]) -> Vec<RowIssue> {
    let count = table.headers.len().min(columns.len());
    let mut issues = Vec::new();
    for later in 0..count {
        let problem = (0..later).find_map(|earlier| problem(table, columns, earlier, later));
        if let Some((field, problem)) = problem {
            issues.push(RowIssue {
                row: table.header_row_number,
                column_header: table.headers[later].clone(),
                field,
                problem,
                value: table.headers[later]
                    .chars()
                    .take(RowIssue::VALUE_CHARS)
                    .collect(),
            });
        }
    }
    issues
}

fn problem(
    table: &Table,
    columns: &[Column],
    earlier: usize,
    later: usize,
) -> Option<(Column, Problem)> {
    let meaning = columns[earlier];
    if meaning.is_repeatable() {
        None
    } else if columns[later] == meaning {
        Some((meaning, Problem::ColumnUsedTwice))
    } else if columns[later] == Column::Ignore && are_twins(table, earlier, later) {
        Some((meaning, Problem::DuplicateHeader))
    } else {
        None
    }
}

/// The same header over different cells: choosing one loses what the other says.
fn are_twins(table: &Table, earlier: usize, later: usize) -> bool {
    let [a, b] = [earlier, later].map(|column| fold(&table.headers[column]));
    let differs = |row: usize| {
        let text = table.cell(row, later).trim();
        !text.is_empty() && text != table.cell(row, earlier).trim()
    };
    !a.is_empty() && a == b && (0..table.rows.len()).any(differs)
}
