//! Notices that the program or the computer stopped without closing the store.

use sqlx::sqlite::SqliteConnection;

use crate::StorageError;

const NAME: &str = "clean_end";

/// Says whether the store was closed the last time, and notes that it is open now.
pub(crate) async fn begin(conn: &mut SqliteConnection) -> Result<bool, StorageError> {
    let last = sqlx::query_scalar!("SELECT value FROM setting WHERE name = ?", NAME);
    let last = last.fetch_optional(&mut *conn).await?;
    note(conn, "no").await?;
    Ok(last.is_none_or(|last| last == "yes"))
}

/// Notes that the store is being closed.
pub(crate) async fn end(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    note(conn, "yes").await
}

async fn note(conn: &mut SqliteConnection, value: &str) -> Result<(), StorageError> {
    sqlx::query!(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        NAME,
        value
    )
    .execute(conn)
    .await?;
    Ok(())
}
