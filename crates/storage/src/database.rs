//! Opening the file: key, pragmas, schema.

use std::path::Path;
use std::time::Duration;

use crypto::DatabaseKey;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::StorageError;
use crate::backup::Unmigrated;

/// Each step takes the schema one number further. Shipped steps are never edited.
#[cfg(not(feature = "later-schema"))]
const MIGRATIONS: [&str; 8] = [
    FIRST_EVENING,
    TEAM,
    SERVER,
    MINUTES,
    STREET,
    RESOURCES,
    NETWORK,
    DEPTH,
];

/// With a step that no one ships, to try what every later step must survive.
#[cfg(feature = "later-schema")]
const MIGRATIONS: [&str; 9] = [
    FIRST_EVENING,
    TEAM,
    SERVER,
    MINUTES,
    STREET,
    RESOURCES,
    NETWORK,
    DEPTH,
    "ALTER TABLE neighbour ADD COLUMN called TEXT NOT NULL DEFAULT ''; \
     UPDATE neighbour SET called = given_name; \
     CREATE INDEX neighbour_by_called ON neighbour (called); \
     CREATE TABLE later (id INTEGER PRIMARY KEY, called TEXT NOT NULL) STRICT; \
     INSERT INTO later (called) SELECT called FROM neighbour;",
];

const FIRST_EVENING: &str = include_str!("../migrations/0001_first_evening.sql");
const TEAM: &str = include_str!("../migrations/0002_team.sql");
const SERVER: &str = include_str!("../migrations/0003_server.sql");
const MINUTES: &str = include_str!("../migrations/0004_minutes.sql");
const STREET: &str = include_str!("../migrations/0005_street.sql");
const RESOURCES: &str = include_str!("../migrations/0006_resources.sql");
const NETWORK: &str = include_str!("../migrations/0007_network.sql");
const DEPTH: &str = include_str!("../migrations/0008_depth.sql");

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
    before_migrating: impl AsyncFnOnce(Unmigrated<'_>) -> Result<(), StorageError>,
) -> Result<SqliteConnection, StorageError> {
    open_steps(file, key, &MIGRATIONS, before_migrating).await
}

async fn open_steps(
    file: &Path,
    key: &DatabaseKey,
    steps: &[&str],
    before_migrating: impl AsyncFnOnce(Unmigrated<'_>) -> Result<(), StorageError>,
) -> Result<SqliteConnection, StorageError> {
    refuse_newer_untouched(file, key).await?;
    let mut conn = with_key(file, key)
        .create_if_missing(true)
        .connect()
        .await?;
    let ready = bring_up_to_date(&mut conn, file, steps, before_migrating).await;
    or_closed(conn, ready).await
}

async fn bring_up_to_date(
    conn: &mut SqliteConnection,
    file: &Path,
    steps: &[&str],
    before_migrating: impl AsyncFnOnce(Unmigrated<'_>) -> Result<(), StorageError>,
) -> Result<(), StorageError> {
    set_up(conn).await?;
    let found = user_version(conn).await?;
    refuse_newer(found)?;
    if found > 0 && (found as usize) < steps.len() {
        before_migrating(Unmigrated { conn, file }).await?;
    }
    migrate(conn, steps, found).await
}

/// Opens an existing file that no one else uses, without changing its schema.
pub(crate) async fn open_existing(
    file: &Path,
    key: &DatabaseKey,
) -> Result<SqliteConnection, StorageError> {
    let mut conn = with_key(file, key).connect().await?;
    let ready = ready_as_it_is(&mut conn).await;
    or_closed(conn, ready).await
}

async fn ready_as_it_is(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    set_up(conn).await?;
    refuse_newer(user_version(conn).await?)
}

/// The schema number of an existing file, read without changing a byte of it.
pub async fn schema_of(file: &Path, key: &DatabaseKey) -> Result<u32, StorageError> {
    let mut conn = open_to_look(file, key).await?;
    let found = user_version(&mut conn).await;
    conn.close().await?;
    found
}

/// Opens an existing file that changes by no byte, and that no one else changes.
pub(crate) async fn open_to_look(
    file: &Path,
    key: &DatabaseKey,
) -> Result<SqliteConnection, StorageError> {
    Ok(with_key(file, key)
        .read_only(true)
        .immutable(true)
        .connect()
        .await?)
}

/// The connection, unless what was done with it went wrong.
///
/// One that is only dropped closes some time later on its own thread. When the program ends
/// meanwhile, that thread uses a library that was taken down already, and the end is a crash.
async fn or_closed(
    conn: SqliteConnection,
    outcome: Result<(), StorageError>,
) -> Result<SqliteConnection, StorageError> {
    match outcome {
        Ok(()) => Ok(conn),
        Err(error) => {
            let _closed = conn.close().await;
            Err(error)
        }
    }
}

fn with_key(file: &Path, key: &DatabaseKey) -> SqliteConnectOptions {
    keep_openssl_from_cleaning_up();
    SqliteConnectOptions::new()
        .filename(file)
        .pragma("key", key_and_salt(key))
        // SQLCipher writes to stderr by itself otherwise.
        .pragma("cipher_log_level", "NONE")
        .log_statements(log::LevelFilter::Off)
        .log_slow_statements(log::LevelFilter::Off, Duration::MAX)
        .foreign_keys(false)
        .statement_cache_capacity(256)
}

/// OpenSSL, which encrypts for SQLCipher, would clean up after itself once the program ends.
/// The thread of a connection that was just closed may be ending then too, and both would
/// free what OpenSSL keeps for that thread.
fn keep_openssl_from_cleaning_up() {
    // Its first call decides, and this one says that nothing is to be done at the end.
    #[cfg(not(target_vendor = "apple"))]
    openssl_sys::init();
}

/// The key with the salt that SQLCipher would else draw and keep in the first bytes of the
/// file. The key is random by itself, so that the salt may follow from it; and then a
/// file whose first bytes are damaged can still be read.
fn key_and_salt(key: &DatabaseKey) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("samenspel 2026 v1 database salt");
    hasher.update(key.as_bytes());
    let salt = hasher.finalize().to_hex();
    format!("\"x'{}{}'\"", key.to_hex().as_str(), &salt.as_str()[..32])
}

/// How the store uses its file. Reads it, and so tells whether the key fits.
async fn set_up(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    let pragmas = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; \
        PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; \
        PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; \
        PRAGMA mmap_size = 0;";
    sqlx::raw_sql(pragmas).execute(conn).await?;
    Ok(())
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

pub(crate) fn refuse_newer(found: u32) -> Result<(), StorageError> {
    if found > SCHEMA {
        return Err(StorageError::NewerSchema {
            found,
            known: SCHEMA,
        });
    }
    Ok(())
}

pub(crate) async fn user_version(conn: &mut SqliteConnection) -> Result<u32, StorageError> {
    let version: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(conn)
        .await?;
    u32::try_from(version).map_err(|_| StorageError::Inconsistent {
        table: "header",
        what: "user_version",
    })
}

async fn migrate(
    conn: &mut SqliteConnection,
    steps: &[&str],
    found: u32,
) -> Result<(), StorageError> {
    for (step, sql) in (1..).zip(steps).skip(found as usize) {
        let script = format!(
            "BEGIN IMMEDIATE; {sql} PRAGMA user_version = {step}; PRAGMA application_id = {APPLICATION_ID}; COMMIT;"
        );
        sqlx::raw_sql(AssertSqlSafe(script))
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::{Archive, BackupOrder, BackupPlace, BackupReason};

    const OLD: [&str; 1] = [MIGRATIONS[0]];
    const NEW: [&str; 2] = [MIGRATIONS[0], "ALTER TABLE setting ADD COLUMN more TEXT;"];

    #[tokio::test]
    async fn a_schema_changes_only_after_a_backup_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let (file, key) = (
            folder.path().join("samenspel.db"),
            DatabaseKey::new([7; 32]),
        );
        let nothing_before = async |_: Unmigrated<'_>| Err(StorageError::Closed);
        open_steps(&file, &key, &OLD, nothing_before)
            .await
            .unwrap()
            .close()
            .await
            .unwrap();
        let order = BackupOrder {
            place: BackupPlace::In(folder.path().join("backups")),
            keys: "slots".into(),
            profile: uuid::Uuid::nil(),
            reason: BackupReason::BeforeMigration,
            now: domain::Moment(0),
        };
        let mut made = None;
        let before = async |mut store: Unmigrated<'_>| {
            made = Some(store.back_up(order).await?);
            Ok(())
        };
        open_steps(&file, &key, &NEW, before)
            .await
            .unwrap()
            .close()
            .await
            .unwrap();
        assert_eq!(schema_of(&file, &key).await.unwrap(), 2);
        let copy = folder.path().join("copy.db");
        let mut archive = Archive::open(&made.unwrap().file).unwrap();
        archive.extract_database(&copy).unwrap();
        assert_eq!(
            (
                archive.about().schema,
                schema_of(&copy, &key).await.unwrap()
            ),
            (1, 1)
        );
    }

    #[tokio::test]
    async fn a_schema_stays_when_its_backup_fails() {
        let folder = tempfile::tempdir().unwrap();
        let (file, key) = (
            folder.path().join("samenspel.db"),
            DatabaseKey::new([7; 32]),
        );
        let failing = async |_: Unmigrated<'_>| Err(StorageError::Closed);
        open_steps(&file, &key, &OLD, failing)
            .await
            .unwrap()
            .close()
            .await
            .unwrap();
        assert!(open_steps(&file, &key, &NEW, failing).await.is_err());
        assert_eq!(schema_of(&file, &key).await.unwrap(), 1);
    }
}
