//! Opening the file: key, pragmas, schema.

use std::path::Path;
use std::time::Duration;

use crypto::DatabaseKey;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::StorageError;

/// Each step takes the schema one number further. Shipped steps are never edited.
const MIGRATIONS: [&str; 1] = [include_str!("../migrations/0001_first_evening.sql")];

/// The newest schema this program knows.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Marks the file as ours ("Sams").
const APPLICATION_ID: i64 = 0x5361_6d73;

/// Opens or makes the file and brings it to the newest schema.
///
/// `before_migrating` runs when an existing file is about to change its schema.
pub(crate) async fn open(
    file: &Path,
    key: &DatabaseKey,
    before_migrating: impl AsyncFnOnce(&mut SqliteConnection) -> Result<(), StorageError>,
) -> Result<SqliteConnection, StorageError> {
    refuse_newer_untouched(file, key).await?;
    let mut conn = options(file, key).create_if_missing(true).connect().await?;
    let found = user_version(&mut conn).await?;
    refuse_newer(found)?;
    if found > 0 && found < SCHEMA {
        before_migrating(&mut conn).await?;
    }
    migrate(&mut conn, found).await?;
    Ok(conn)
}

/// Opens an existing file that no one else uses, without changing its schema.
pub(crate) async fn open_existing(
    file: &Path,
    key: &DatabaseKey,
) -> Result<SqliteConnection, StorageError> {
    let mut conn = options(file, key).connect().await?;
    refuse_newer(user_version(&mut conn).await?)?;
    Ok(conn)
}

/// The schema number of an existing file, read without changing a byte of it.
pub async fn schema_of(file: &Path, key: &DatabaseKey) -> Result<u32, StorageError> {
    let mut conn = with_key(file, key).read_only(true).immutable(true).connect().await?;
    let found = user_version(&mut conn).await?;
    conn.close().await?;
    Ok(found)
}

fn with_key(file: &Path, key: &DatabaseKey) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .pragma("key", format!("\"x'{}'\"", key.to_hex().as_str()))
        // SQLCipher writes to stderr by itself otherwise.
        .pragma("cipher_log_level", "NONE")
        .log_statements(log::LevelFilter::Off)
        .log_slow_statements(log::LevelFilter::Off, Duration::MAX)
}

fn options(file: &Path, key: &DatabaseKey) -> SqliteConnectOptions {
    with_key(file, key)
        .locking_mode(SqliteLockingMode::Exclusive)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-65536")
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("mmap_size", "0")
        .foreign_keys(false)
        .statement_cache_capacity(256)
}

/// A newer file keeps its bytes: it is looked at read-only before anything can write.
async fn refuse_newer_untouched(file: &Path, key: &DatabaseKey) -> Result<(), StorageError> {
    if !file.exists() || has_unmerged_log(file) {
        return Ok(());
    }
    refuse_newer(schema_of(file, key).await?)
}

/// After an unclean end the schema number may still stand in the log beside the file.
fn has_unmerged_log(file: &Path) -> bool {
    let log = file.with_extension("db-wal");
    log.metadata().is_ok_and(|about| about.len() > 0)
}

fn refuse_newer(found: u32) -> Result<(), StorageError> {
    if found > SCHEMA {
        return Err(StorageError::NewerSchema { found, known: SCHEMA });
    }
    Ok(())
}

async fn user_version(conn: &mut SqliteConnection) -> Result<u32, StorageError> {
    let version: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(conn).await?;
    u32::try_from(version)
        .map_err(|_| StorageError::Inconsistent { table: "header", what: "user_version" })
}

async fn migrate(conn: &mut SqliteConnection, found: u32) -> Result<(), StorageError> {
    for (step, sql) in (1..).zip(MIGRATIONS).skip(found as usize) {
        let script = format!(
            "BEGIN IMMEDIATE; {sql} PRAGMA user_version = {step}; PRAGMA application_id = {APPLICATION_ID}; COMMIT;"
        );
        sqlx::raw_sql(AssertSqlSafe(script)).execute(&mut *conn).await?;
    }
    let secure = "INSERT INTO neighbour_search (neighbour_search, rank) VALUES ('secure-delete', 1)";
    sqlx::raw_sql(secure).execute(&mut *conn).await?;
    Ok(())
}
