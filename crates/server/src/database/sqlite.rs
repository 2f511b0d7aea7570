//! The file: how it is opened, copied and looked over.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};

use super::StoreError;

/// The first version in which two connections that write can not lose a page when the
/// write-ahead log starts over.
const FIXED: [u32; 3] = [3, 51, 3];

/// Opens the file. The server has this one connection; where the linked SQLite is older than
/// 3.51.3 no other process can open the file beside it.
pub async fn connect(file: &Path, create: bool) -> Result<SqliteConnection, StoreError> {
    let mut conn = options(file).create_if_missing(create).connect().await?;
    let ready = set_up(&mut conn).await;
    match ready {
        Ok(()) => Ok(conn),
        Err(error) => {
            let _closed = conn.close().await;
            Err(error)
        }
    }
}

/// Writes all there is into a new file, in one piece and onto the disk.
pub async fn copy_to(conn: &mut SqliteConnection, target: &Path) -> Result<(), StoreError> {
    let path = target.to_string_lossy().into_owned();
    sqlx::query("VACUUM INTO $1")
        .bind(path)
        .execute(conn)
        .await?;
    let synced = std::fs::File::open(target).and_then(|file| file.sync_all());
    synced.map_err(|source| StoreError::File {
        path: target.display().to_string(),
        source,
    })
}

/// What SQLite finds wrong with the file; empty when nothing is.
pub async fn check(conn: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_all(conn)
        .await?;
    Ok(found.into_iter().filter(|line| line != "ok").collect())
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .log_statements(log::LevelFilter::Off)
        .log_slow_statements(log::LevelFilter::Off, Duration::MAX)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(128)
}

async fn set_up(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()")
        .fetch_one(&mut *conn)
        .await?;
    let locking = if is_fixed(&version) {
        "NORMAL"
    } else {
        "EXCLUSIVE"
    };
    let pragmas = format!(
        "PRAGMA locking_mode = {locking}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; \
         PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -32768;"
    );
    sqlx::raw_sql(AssertSqlSafe(pragmas)).execute(conn).await?;
    Ok(())
}

fn is_fixed(version: &str) -> bool {
    let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    numbers.is_some_and(|numbers| numbers.as_slice() >= FIXED.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_sqlite_keeps_the_file_to_one_connection() {
        assert!(!is_fixed("3.50.4"));
        assert!(!is_fixed("3.51.2"));
        assert!(is_fixed("3.51.3"));
        assert!(is_fixed("3.52.0"));
        assert!(!is_fixed("new"));
    }
}
