//! The name of a row, from one cell or from its parts.

use domain::{PersonName, PersonNameError, Text};

use super::row::Row;
use crate::{Column, Problem};

/// Parts win over the whole; the whole helps where there is no family name.
pub(super) fn read(row: &mut Row<'_>) -> Option<PersonName> {
    let (given, family) = (row.field(Column::Given), row.field(Column::Family));
    let whole = row.field(Column::FullName);
    let name = if family.is_empty() && !whole.is_empty() {
        PersonName::from_full(whole)
    } else if row.plan.column(Column::Prefix).is_some() {
        PersonName::new(given, row.field(Column::Prefix), family)
    } else {
        name_without_prefix(given, family)
    };
    name.map_err(|error| blame(row, &error)).ok()
}

fn blame(row: &mut Row<'_>, error: &PersonNameError) {
    let problem = match error {
        PersonNameError::Blank => Problem::NameMissing,
        PersonNameError::TooLong { .. } => Problem::NameTooLong,
        PersonNameError::Forbidden(character) => (*character).into(),
    };
    let fields = [
        Column::FullName,
        Column::Family,
        Column::Given,
        Column::Prefix,
    ];
    let is_forbidden = |text: &str| {
        text.chars()
            .any(|c| Text::parse(c.encode_utf8(&mut [0; 4])).is_err())
    };
    let filled = fields
        .into_iter()
        .filter(|field| !row.field(*field).is_empty());
    let guilty = filled.max_by_key(|field| {
        let text = row.field(*field);
        (is_forbidden(text), text.chars().count())
    });
    let present = fields
        .into_iter()
        .find(|field| row.plan.column(*field).is_some());
    row.blame(guilty.or(present).unwrap_or(Column::FullName), problem);
}

/// Lists without a column for the prefix have it in front of the family name (`van der Berg`)
/// or behind it (`Berg, van der`).
fn name_without_prefix(given: &str, family: &str) -> Result<PersonName, PersonNameError> {
    let has_blank = family.contains(|c: char| c.is_whitespace() || c == ',');
    if !has_blank {
        return PersonName::new(given, "", family);
    }
    let parts = match family.split_once(',') {
        Some((name, prefix)) => PersonName::from_full(&format!("{name}, A {prefix}"))?,
        None => PersonName::from_full(&format!("A {family}"))?,
    };
    if parts.given == "A" {
        PersonName::new(given, &parts.prefix, &parts.family)
    } else {
        PersonName::new(given, "", family)
    }
}
