//! Statements of people who are erased: what they said stays, who said it does not.
//!
//! The row goes, with its values in the log, and another stands for it: at the same door, of the
//! same position and day, without the person and the remark. It is named after the row that it
//! stands for, so that two laptops that erase the same person make the same row.

use std::collections::BTreeSet;

use sqlx::sqlite::SqliteConnection;
use sync::registry::{INITIATIVE, NEIGHBOUR, SUPPORT};
use sync::{ColumnId, TableId, Value};
use uuid::Uuid;

use super::erase::{Doomed, has_table};
use super::erasures::stored_erasures;
use super::load::load_rows;
use super::merge::Wish;
use crate::StorageError;

/// The row that stands for a statement once who made it is erased.
pub fn heir_of(statement: Uuid) -> Uuid {
    derived("samenspel support heir v1", statement)
}

/// What tells the statements of an erased person from those of others at their door.
pub(crate) fn pseudonym_of(neighbour: Uuid) -> Uuid {
    derived("samenspel support pseudonym v1", neighbour)
}

fn derived(context: &str, of: Uuid) -> Uuid {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    hasher.update(of.as_bytes());
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    uuid::Builder::from_custom_bytes(id).into_uuid()
}

/// What stands for the statements among these rows. Those in the trash have no heirs, and neither
/// have those that go with their initiative or by themselves.
pub(super) async fn heirs(
    conn: &mut SqliteConnection,
    doomed: &Doomed,
) -> Result<Vec<Wish>, StorageError> {
    let statements: Vec<Uuid> = of_table(doomed, SUPPORT.id).collect();
    if statements.is_empty() || !has_table(conn, SUPPORT.name).await? {
        return Ok(Vec::new());
    }
    let mut erased: BTreeSet<Uuid> = of_table(doomed, NEIGHBOUR.id).collect();
    let gone = stored_erasures(conn).await?;
    erased.extend(gone.of_table(NEIGHBOUR.id));
    let mut heirs = Vec::new();
    for (id, row) in load_rows(conn, &SUPPORT, &statements).await? {
        let value = |name| row.value(&SUPPORT, SUPPORT.column(name));
        let of_gone = |it: &Uuid| value("initiative_id") == Some(&Value::reference(*it));
        if of_table(doomed, INITIATIVE.id).any(|it| of_gone(&it)) {
            continue;
        }
        let Some(Value::Bytes(person)) = value("neighbour_id") else {
            continue;
        };
        let person = Uuid::from_slice(person).ok();
        let Some(person) = person.filter(|person| erased.contains(person)) else {
            continue;
        };
        let heir = (SUPPORT.id, heir_of(id));
        let is_gone = gone.has(heir.0, heir.1) || doomed.contains(&heir);
        if value("removed_at") == Some(&Value::Null) && !is_gone {
            let heir = Wish::new(&SUPPORT, heir_of(id), columns_of_heir(&row, person));
            heirs.push(heir);
        }
    }
    Ok(heirs)
}

fn columns_of_heir(row: &sync::Row, person: Uuid) -> Vec<(ColumnId, Value)> {
    let kept = SUPPORT.columns.iter().filter(|column| {
        !["removed_at", "removed_as", "neighbour_id", "remark"].contains(&column.name)
    });
    let value = |column: &sync::Column| match column.name {
        "pseudonym" => Some((column.id, Value::reference(pseudonym_of(person)))),
        _ => Some((column.id, row.value(&SUPPORT, column.id)?.clone())),
    };
    kept.filter_map(value).collect()
}

fn of_table(doomed: &Doomed, table: TableId) -> impl Iterator<Item = Uuid> {
    let rows = doomed.iter().filter(move |(of, _)| *of == table);
    rows.map(|(_, row)| *row)
}
