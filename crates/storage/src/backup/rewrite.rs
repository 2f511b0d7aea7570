//! Takes erased rows out of backups that were made before.

use std::fs;
use std::path::Path;

use crypto::DatabaseKey;
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;

use super::taken_out::{self, TakenOut, remove_if_there};
use super::{About, Archive, OpenBackupError, archive};
use crate::durable::UNFINISHED;
use crate::write::{Erasures, apply_erasures, erasure_digest};
use crate::{StorageError, database};

/// Rewrites a backup without the rows that these marks name, and with the marks.
///
/// Answers whether there was something to do. The file is replaced as a whole: a crash
/// leaves the old one, which a later call rewrites.
pub async fn erase_in_backup(
    file: &Path,
    key: &DatabaseKey,
    erasures: &Erasures,
) -> Result<bool, OpenBackupError> {
    let mut opened = Archive::open(file)?;
    if opened.about().erasures == erasures.digest() {
        return Ok(false);
    }
    let taken_out = TakenOut::beside(file)?;
    let keys = opened.keys()?;
    opened.extract_database(&taken_out.path())?;
    let digest = erase(&taken_out.path(), key, erasures).await?;
    let about = About {
        erasures: digest,
        ..opened.about().clone()
    };
    archive::write(file, &about, &keys, &taken_out.path())?;
    Ok(true)
}

async fn erase(
    file: &Path,
    key: &DatabaseKey,
    erasures: &Erasures,
) -> Result<String, StorageError> {
    let mut conn = database::open_existing(file, key).await?;
    let digest = erase_all(&mut conn, erasures).await;
    conn.close().await?;
    digest
}

async fn erase_all(
    conn: &mut SqliteConnection,
    erasures: &Erasures,
) -> Result<String, StorageError> {
    apply_erasures(conn, erasures).await?;
    erasure_digest(conn).await
}

/// Removes what a crash left half written or taken out in a folder of backups.
pub fn discard_unfinished(folder: &Path) -> Result<(), StorageError> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry?.path();
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if ending == UNFINISHED || taken_out::ENDINGS.contains(&ending) {
            remove_if_there(&path)?;
        }
    }
    Ok(())
}
