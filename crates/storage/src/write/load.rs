//! Reads rows as the write path holds them.

use std::collections::BTreeMap;

use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _};
use sync::{Column, Kind, Row, RowClock, Table, Value};
use uuid::Uuid;

use super::script::pieces;
use crate::StorageError;

/// The rows with these ids, removed ones too. Ids without a row are left out.
pub(crate) async fn load_rows(
    conn: &mut SqliteConnection,
    table: &'static Table,
    ids: &[Uuid],
) -> Result<BTreeMap<Uuid, Row>, StorageError> {
    let mut rows = BTreeMap::new();
    for piece in pieces(ids) {
        let mut query = sqlx::query(AssertSqlSafe(select(table, piece.len())));
        for id in piece {
            query = query.bind(id.as_bytes().as_slice());
        }
        for found in query.fetch_all(&mut *conn).await? {
            rows.insert(id_of(&found, table)?, row_of(&found, table)?);
        }
    }
    Ok(rows)
}

fn select(table: &Table, count: usize) -> String {
    let columns = table
        .columns
        .iter()
        .map(|column| column.name)
        .collect::<Vec<_>>()
        .join(", ");
    let marks = vec!["?"; count].join(", ");
    format!(
        "SELECT id, clock, {columns} FROM {} WHERE id IN ({marks})",
        table.name
    )
}

fn id_of(row: &SqliteRow, table: &Table) -> Result<Uuid, StorageError> {
    Uuid::from_slice(row.try_get("id")?).map_err(|_| StorageError::Inconsistent {
        table: table.name,
        what: "id",
    })
}

fn row_of(row: &SqliteRow, table: &Table) -> Result<Row, StorageError> {
    let values = table
        .columns
        .iter()
        .map(|column| value_of(row, column))
        .collect::<Result<_, _>>()?;
    let clock = load_clock(row, table)?;
    Ok(Row { values, clock })
}

/// The clock of a row.
pub(crate) fn load_clock(row: &SqliteRow, table: &Table) -> Result<RowClock, StorageError> {
    let clock = RowClock::decode(row.try_get("clock")?);
    clock.map_err(|_| StorageError::Inconsistent {
        table: table.name,
        what: "clock",
    })
}

/// One column of a row as a value.
pub(crate) fn value_of(row: &SqliteRow, column: &Column) -> Result<Value, StorageError> {
    Ok(match column.kind {
        Kind::Text => Value::Text(row.try_get(column.name)?),
        Kind::Integer => Value::Integer(row.try_get(column.name)?),
        Kind::Bytes | Kind::Minutes => Value::Bytes(row.try_get(column.name)?),
        Kind::OptionalInteger => row
            .try_get::<Option<i64>, _>(column.name)?
            .map_or(Value::Null, Value::Integer),
        Kind::Reference => row
            .try_get::<Option<Vec<u8>>, _>(column.name)?
            .map_or(Value::Null, Value::Bytes),
    })
}
