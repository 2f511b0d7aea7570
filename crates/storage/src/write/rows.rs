//! The statements that put rows in their tables.

use sqlx::sqlite::SqliteConnection;
use sync::{Table, Value};

use super::derive::derived;
use super::merge::RowWrite;
use super::script::{Script, pieces};
use crate::StorageError;

/// Up to so many rows go with the rest of their act in one call.
const FEW_ROWS: usize = 16;

/// Puts rows in their tables: few with the script, many before what is added to it from now on.
pub(super) async fn put_rows(
    script: &mut Script,
    conn: &mut SqliteConnection,
    writes: &[RowWrite],
) -> Result<(), StorageError> {
    if writes.len() <= FEW_ROWS {
        return push_rows(script, writes);
    }
    std::mem::take(script).run(conn).await?;
    for rows in row_scripts(writes, 0)? {
        rows.run(conn).await?;
    }
    Ok(())
}

/// Statements that put rows in their tables, each by itself: there are many, and each is
/// prepared only once. `batch` hides the rows when it is not 0.
pub(super) fn row_scripts(writes: &[RowWrite], batch: i64) -> Result<Vec<Script>, StorageError> {
    let script = |piece| {
        let mut script = Script::default();
        push_upsert(&mut script, piece, batch)?;
        Ok(script)
    };
    let same_table = writes.chunk_by(|a, b| a.table.id == b.table.id);
    same_table.flat_map(pieces).map(script).collect()
}

/// Puts a few rows in their tables.
fn push_rows(script: &mut Script, writes: &[RowWrite]) -> Result<(), StorageError> {
    for same_table in writes.chunk_by(|a, b| a.table.id == b.table.id) {
        for piece in pieces(same_table) {
            push_upsert(script, piece, 0)?;
        }
    }
    Ok(())
}

fn push_upsert(script: &mut Script, rows: &[RowWrite], batch: i64) -> Result<(), StorageError> {
    let Some(table) = rows.first().map(|row| row.table) else {
        return Ok(());
    };
    let mut names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    names.push("clock");
    for (at, write) in rows.iter().enumerate() {
        let derived = derived(table, &write.row.values);
        if at == 0 {
            names.extend(derived.iter().map(|(name, _)| *name));
            push_insert_into(script, table, &names, rows.len());
        }
        script.bind(&Value::reference(write.id))?;
        script.bind(&Value::Integer(batch))?;
        for value in &write.row.values {
            script.bind(value)?;
        }
        script.bind(&Value::Bytes(write.row.clock.encode()))?;
        if let Some((_, value)) = derived {
            script.bind(&value)?;
        }
    }
    Ok(())
}

fn push_insert_into(script: &mut Script, table: &Table, names: &[&str], rows: usize) {
    let marks = format!("({})", vec!["?"; names.len() + 2].join(", "));
    let updates: Vec<String> = names
        .iter()
        .map(|name| format!("{name} = excluded.{name}"))
        .collect();
    script.push(&format!(
        "INSERT INTO {} (id, batch, {}) VALUES {} ON CONFLICT (id) DO UPDATE SET {}; ",
        table.name,
        names.join(", "),
        vec![marks; rows].join(", "),
        updates.join(", ")
    ));
}
