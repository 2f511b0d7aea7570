//! Proves that a copy is whole, and makes it ready to take the place of a store.

use std::path::Path;

use crypto::DatabaseKey;
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;

use crate::team::end_series;
use crate::write::{Erasures, apply_erasures};
use crate::{StorageError, database};

/// Opens a copy with its key and reads every page, without changing a byte. Answers its schema.
pub async fn check_copy(file: &Path, key: &DatabaseKey) -> Result<u32, StorageError> {
    let mut conn = database::open_to_look(file, key).await?;
    let checked = check(&mut conn).await;
    conn.close().await?;
    checked
}

async fn check(conn: &mut SqliteConnection) -> Result<u32, StorageError> {
    let found = database::user_version(conn).await?;
    database::refuse_newer(found)?;
    check_pages(conn).await?;
    Ok(found)
}

/// Checks a copy, brings it to the newest schema and takes out what was erased since it
/// was made: an erased person never comes back.
pub async fn make_ready_to_restore(
    file: &Path,
    key: &DatabaseKey,
    erasures: &Erasures,
) -> Result<(), StorageError> {
    check_copy(file, key).await?;
    // The copy itself is the backup of its schema.
    let mut conn = database::open(file, key, async |_| Ok(())).await?;
    let ready = make_ready(&mut conn, erasures).await;
    conn.close().await?;
    ready
}

async fn make_ready(conn: &mut SqliteConnection, erasures: &Erasures) -> Result<(), StorageError> {
    apply_erasures(conn, erasures).await?;
    end_series(conn).await
}

/// First whether each page is what was sealed, then whether they fit together.
async fn check_pages(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA quick_check"] {
        let found: Vec<String> = sqlx::query_scalar(pragma).fetch_all(&mut *conn).await?;
        if let Some(first) = found.into_iter().find(|line| line != "ok") {
            return Err(StorageError::Damaged(sqlx::Error::Protocol(first)));
        }
    }
    Ok(())
}
