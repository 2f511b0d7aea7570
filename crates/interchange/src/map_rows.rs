//! From rows of text to people, under a choice of columns.

mod address;
mod contacts;
mod headers;
mod name;
mod plain_number;
mod plan;
mod row;
mod suspicious;

use crate::{Column, Mapped, Table};
use plan::Plan;
use row::Row;

/// Reads every row as a person. Blank rows are skipped; a row with anything wrong becomes
/// issues, one for every cell that is to blame, and never half a person.
pub fn map_rows(table: &Table, columns: &[Column]) -> Mapped {
    let plan = Plan::new(table, columns);
    let mut mapped = Mapped {
        drafts: Vec::with_capacity(table.rows.len()),
        issues: headers::issues(table, columns),
        repairs: Vec::new(),
    };
    for (index, cells) in table
        .rows
        .iter()
        .enumerate()
        .filter(|(_, cells)| !cells.is_empty())
    {
        Row::new(table, &plan, index, cells).map_into(&mut mapped);
    }
    mapped
}
