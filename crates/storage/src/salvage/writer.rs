//! Puts rows that were read into the fresh file, as they are.

use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _, TypeInfo as _, ValueRef as _};

use crate::StorageError;

/// Writes rows in one transaction. A row that the schema refuses is not taken over; says
/// how many were.
pub(super) async fn write(
    to: &mut SqliteConnection,
    table: &str,
    rows: &[SqliteRow],
) -> Result<u64, StorageError> {
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *to).await?;
    let mut written = 0;
    for row in rows {
        written += write_row(to, table, row).await?;
    }
    sqlx::raw_sql("COMMIT").execute(&mut *to).await?;
    Ok(written)
}

async fn write_row(
    to: &mut SqliteConnection,
    table: &str,
    row: &SqliteRow,
) -> Result<u64, StorageError> {
    let names: Vec<&str> = row.columns().iter().map(sqlx::Column::name).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!(
        "INSERT OR IGNORE INTO {table} ({}) VALUES ({marks})",
        names.join(", ")
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for at in 0..names.len() {
        let value = row.try_get_raw(at)?;
        let kind = if value.is_null() {
            "NULL".to_owned()
        } else {
            value.type_info().name().to_owned()
        };
        query = match kind.as_str() {
            "NULL" => query.bind(None::<i64>),
            "INTEGER" => query.bind(row.try_get_unchecked::<i64, _>(at)?),
            "TEXT" => query.bind(without_missing_end(row.try_get_unchecked(at)?)),
            _ => query.bind(row.try_get_unchecked::<Vec<u8>, _>(at)?),
        };
    }
    match query.execute(to).await.map_err(StorageError::from) {
        Ok(done) => Ok(done.rows_affected()),
        Err(StorageError::Sql(sqlx::Error::Database(_))) => Ok(0),
        Err(error) => Err(error),
    }
}

/// Where a file was cut off, SQLite reads zeros; no text that was ever typed holds one.
fn without_missing_end(mut text: String) -> String {
    text.truncate(text.find('\0').unwrap_or(text.len()));
    text
}
