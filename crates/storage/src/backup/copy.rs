//! Makes a backup while acts go on.

use std::path::{Path, PathBuf};

use domain::Moment;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use super::taken_out::TakenOut;
use super::{About, BackupName, BackupReason, archive, check_copy};
use crate::database::{SCHEMA, user_version};
use crate::room::explained;
use crate::write::erasure_digest;
use crate::{StorageError, Store};

/// A backup to make.
#[derive(Clone, Debug)]
pub struct BackupOrder {
    /// Where to.
    pub place: BackupPlace,
    /// The slot file as it stands.
    pub keys: String,
    /// The data folder that is copied.
    pub profile: Uuid,
    /// Why.
    pub reason: BackupReason,
    /// When.
    pub now: Moment,
}

/// Where a backup goes.
#[derive(Clone, Debug)]
pub enum BackupPlace {
    /// In a folder of backups, under a name that says when and why.
    In(PathBuf),
    /// In this very file.
    At(PathBuf),
}

/// A backup that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where.
    pub file: PathBuf,
    /// What is written about it.
    pub about: About,
    /// Size of the whole file.
    pub bytes: u64,
}

impl Store {
    /// Copies the whole store to a new file. Acts go on meanwhile; they are not part of it.
    ///
    /// Runs to its end even when nobody waits for it any more.
    pub async fn back_up(&self, order: BackupOrder) -> Result<Backup, StorageError> {
        let store = self.clone();
        let work = tokio::spawn(async move { store.copy_and_pack(order).await });
        work.await.unwrap_or(Err(StorageError::Closed))
    }

    /// Proves that every page of the store is whole, on a copy: nobody waits for it.
    ///
    /// Runs to its end even when nobody waits for it any more.
    pub async fn check(&self) -> Result<(), StorageError> {
        let store = self.clone();
        let work = tokio::spawn(async move {
            let _one = store.copying.lock().await;
            store.checked_copy().await.map(drop)
        });
        work.await.unwrap_or(Err(StorageError::Closed))
    }

    async fn copy_and_pack(&self, order: BackupOrder) -> Result<Backup, StorageError> {
        explained(self.copy_and_pack_whole(order).await, &self.file)
    }

    async fn copy_and_pack_whole(&self, order: BackupOrder) -> Result<Backup, StorageError> {
        let _one = self.copying.lock().await;
        let (copy, erasures) = self.checked_copy().await?;
        let about = about(&order, SCHEMA, erasures);
        pack(copy, order, about).await
    }

    /// A copy of the file that was read whole: a damaged store makes no backup, so that
    /// none takes the place of a good one. Copying needs the file to stand still; checking
    /// does not.
    async fn checked_copy(&self) -> Result<(TakenOut, String), StorageError> {
        let still = self.still.lock().await;
        let held = self.hold_still().await;
        let copied = match held {
            Ok(erasures) => copy_file(&self.file).await.map(|copy| (copy, erasures)),
            Err(error) => Err(error),
        };
        // A store that closed meanwhile merged its log into the file: the copy is worth nothing.
        self.move_again().await?;
        drop(still);
        let (copy, erasures) = copied?;
        check_copy(&copy.path(), &self.key).await?;
        Ok((copy, erasures))
    }

    async fn hold_still(&self) -> Result<String, StorageError> {
        let mut lease = self.background_lease().await?;
        let core = lease.core()?;
        core.log.stands_still = true;
        hold_still(&mut core.conn).await
    }

    async fn move_again(&self) -> Result<(), StorageError> {
        let mut lease = self.lease().await?;
        lease.core()?.log.stands_still = false;
        Ok(())
    }
}

/// Merges the log into the file, so that the file alone holds everything.
async fn hold_still(conn: &mut SqliteConnection) -> Result<String, StorageError> {
    let (blocked, ..): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(&mut *conn)
        .await?;
    if blocked != 0 {
        return Err(StorageError::Inconsistent {
            table: "log",
            what: "not merged",
        });
    }
    erasure_digest(conn).await
}

fn about(order: &BackupOrder, schema: u32, erasures: String) -> About {
    About {
        format: About::FORMAT,
        schema,
        made_at_ms: order.now.0,
        reason: order.reason,
        profile: order.profile.to_string(),
        erasures,
    }
}

async fn copy_file(database: &Path) -> Result<TakenOut, StorageError> {
    let database = database.to_owned();
    let work = tokio::task::spawn_blocking(move || {
        let copy = TakenOut::beside(&database)?;
        std::fs::copy(&database, copy.path())?;
        Ok(copy)
    });
    work.await.unwrap_or(Err(StorageError::Closed))
}

async fn pack(copy: TakenOut, order: BackupOrder, about: About) -> Result<Backup, StorageError> {
    let work = tokio::task::spawn_blocking(move || {
        let (made_at, file) = match &order.place {
            BackupPlace::At(file) => (order.now, file.clone()),
            BackupPlace::In(folder) => {
                std::fs::create_dir_all(folder)?;
                let (name, file) = BackupName::free_in(folder, order.now, order.reason);
                (name.made_at, file)
            }
        };
        let about = About {
            made_at_ms: made_at.0,
            ..about
        };
        let bytes = archive::write(&file, &about, &order.keys, &copy.path())?;
        Ok(Backup { file, about, bytes })
    });
    work.await.unwrap_or(Err(StorageError::Closed))
}

/// A store whose schema is about to change.
pub struct Unmigrated<'a> {
    pub(crate) conn: &'a mut SqliteConnection,
    pub(crate) file: &'a Path,
}

impl Unmigrated<'_> {
    /// Copies it as it stands; nobody else can write yet.
    pub async fn back_up(&mut self, order: BackupOrder) -> Result<Backup, StorageError> {
        let schema = user_version(self.conn).await?;
        let erasures = hold_still(self.conn).await?;
        let about = about(&order, schema, erasures);
        let copy = copy_file(self.file).await?;
        pack(copy, order, about).await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crypto::DatabaseKey;
    use tempfile::TempDir;
    use tokio::time::timeout;

    use super::*;
    use crate::write::Doomed;

    async fn a_store() -> (TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(
            &folder.path().join("samenspel.db"),
            &DatabaseKey::new([7; 32]),
        )
        .await;
        (folder, store.unwrap())
    }

    /// More than the log holds before it is merged by itself.
    async fn write_much(store: &Store, what: &str) {
        for number in 0..8 {
            let text = what.repeat(1_000_000);
            store
                .lease()
                .await
                .unwrap()
                .set_setting(&format!("text {number}"), &text)
                .await
                .unwrap();
        }
        drop(store.background_lease().await); // comes after all chores
    }

    #[tokio::test]
    async fn the_file_stands_still_while_acts_go_on_and_moves_again_after() {
        let (_folder, store) = a_store().await;
        store.hold_still().await.unwrap();
        let before = std::fs::read(&store.file).unwrap();
        write_much(&store, "a").await;
        assert!(
            std::fs::read(&store.file).unwrap() == before,
            "the file changed under the copy"
        );
        store.move_again().await.unwrap();
        write_much(&store, "b").await;
        assert!(
            std::fs::read(&store.file).unwrap() != before,
            "the log grows for ever"
        );
    }

    #[tokio::test]
    async fn erasing_and_closing_wait_for_a_copy() {
        let (_folder, store) = a_store().await;
        let copying = store.still.lock().await;
        let soon = Duration::from_millis(50);
        assert!(
            timeout(soon, store.erase("erase", &Doomed::new(), Moment(1)))
                .await
                .is_err()
        );
        assert!(timeout(soon, store.close()).await.is_err());
        drop(copying);
        store
            .erase("erase", &Doomed::new(), Moment(1))
            .await
            .unwrap();
        store.close().await.unwrap();
    }
}
