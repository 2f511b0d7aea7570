//! Puts rows that were read into the fresh file, as they are.

use std::collections::BTreeSet;

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
    let stored = stored_columns(to, table).await?;
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *to).await?;
    let mut written = 0;
    for row in rows {
        written += write_row(to, table, &stored, row).await?;
    }
    sqlx::raw_sql("COMMIT").execute(&mut *to).await?;
    Ok(written)
}

/// The columns of a table without those that SQLite computes.
async fn stored_columns(
    conn: &mut SqliteConnection,
    table: &str,
) -> Result<BTreeSet<String>, StorageError> {
    let names: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)")
        .bind(table)
        .fetch_all(conn)
        .await?;
    Ok(names.into_iter().collect())
}

async fn write_row(
    to: &mut SqliteConnection,
    table: &str,
    stored: &BTreeSet<String>,
    row: &SqliteRow,
) -> Result<u64, StorageError> {
    let names = row.columns().iter().map(sqlx::Column::name);
    let names: Vec<&str> = names.filter(|name| stored.contains(*name)).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!(
        "INSERT OR IGNORE INTO {table} ({}) VALUES ({marks})",
        names.join(", ")
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for name in names {
        let value = row.try_get_raw(name)?;
        let kind = if value.is_null() {
            "NULL".to_owned()
        } else {
            value.type_info().name().to_owned()
        };
        query = match kind.as_str() {
            "NULL" => query.bind(None::<i64>),
            "INTEGER" => query.bind(row.try_get_unchecked::<i64, _>(name)?),
            "TEXT" => query.bind(without_missing_end(row.try_get_unchecked(name)?)),
            _ => query.bind(row.try_get_unchecked::<Vec<u8>, _>(name)?),
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
