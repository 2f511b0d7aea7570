//! Gives a file whose schema can not be read the schema of a fresh one.
//!
//! In a fresh file every page is the first of a table or index, or holds the schema. The
//! latter never change afterwards, so that they fit in any file of the same schema.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crypto::DatabaseKey;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _};

use crate::{StorageError, database};

/// As SQLCipher makes them.
const PAGE_BYTES: u64 = 4096;

/// Leaves a file alone whose schema is readable; else replaces the pages that hold it.
/// `fresh` is used for it, and gone afterwards.
pub(super) async fn make_readable(
    damaged: &Path,
    fresh: &Path,
    key: &DatabaseKey,
) -> Result<(), StorageError> {
    if is_readable(damaged, key).await? {
        return Ok(());
    }
    let pages = make_as_long(fresh, key, fs::metadata(damaged)?.len() / PAGE_BYTES).await?;
    replace_pages(damaged, fresh, &pages)?;
    fs::remove_file(fresh)?;
    Ok(())
}

async fn is_readable(file: &Path, key: &DatabaseKey) -> Result<bool, StorageError> {
    let read = async {
        let mut conn = database::open_existing(file, key).await?;
        let read = sqlx::query("SELECT * FROM sqlite_schema")
            .fetch_all(&mut conn)
            .await;
        // A connection that met a damaged page may refuse to end well.
        let _closed = conn.close().await;
        read.map_err(StorageError::from)
    };
    match read.await {
        Ok(_) => Ok(true),
        Err(StorageError::WrongKey | StorageError::Damaged(_) | StorageError::Sql(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Makes a fresh file with at least as many pages, as its first page says how many there
/// are. Answers which pages hold the schema, counted from 1.
async fn make_as_long(
    fresh: &Path,
    key: &DatabaseKey,
    pages: u64,
) -> Result<BTreeSet<u64>, StorageError> {
    let mut conn = database::open(fresh, key, async |_| Ok(())).await?;
    let schema = schema_pages(&mut conn).await?;
    let half = pages.saturating_mul(PAGE_BYTES) / 2;
    let filler =
        format!("INSERT INTO setting (name, value) VALUES ('filler', hex(zeroblob({half})))");
    sqlx::raw_sql(AssertSqlSafe(filler))
        .execute(&mut conn)
        .await?;
    conn.close().await?;
    Ok(schema)
}

async fn schema_pages(conn: &mut SqliteConnection) -> Result<BTreeSet<u64>, StorageError> {
    let all: i64 = sqlx::query_scalar("PRAGMA page_count")
        .fetch_one(&mut *conn)
        .await?;
    let first: Vec<i64> = sqlx::query_scalar("SELECT rootpage FROM sqlite_schema")
        .fetch_all(conn)
        .await?;
    let is_schema = |page: &i64| *page == 1 || !first.contains(page);
    Ok((1..=all)
        .filter(is_schema)
        .map(i64::cast_unsigned)
        .collect())
}

fn replace_pages(damaged: &Path, fresh: &Path, pages: &BTreeSet<u64>) -> Result<(), StorageError> {
    let mut from = File::open(fresh)?;
    let mut out = OpenOptions::new().write(true).open(damaged)?;
    for page in pages {
        let at = SeekFrom::Start((page - 1) * PAGE_BYTES);
        let mut bytes = Vec::new();
        from.seek(at)?;
        (&mut from).take(PAGE_BYTES).read_to_end(&mut bytes)?;
        out.seek(at)?;
        out.write_all(&bytes)?;
    }
    // SQLite refuses a file that is shorter than its first page says.
    out.set_len(from.metadata()?.len())?;
    out.sync_all()?;
    Ok(())
}
