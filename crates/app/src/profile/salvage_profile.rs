//! Goes on with what can still be read of a damaged store.

use std::path::{Path, PathBuf};

use storage::StorageError;
use storage::salvage::{Salvaged, TableLoss, salvage};

use super::exchange::{self, Prepared};
use super::unlock_profile::{lock_existing, unlock_profile};
use super::{Profile, Secret, UnlockProfileError, open_slot, set_aside, slot_store};
use crate::backup::{BackupInfo, last_backup};
use crate::{App, Ports};

/// What was kept and what was lost, for a person to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalvageReport {
    /// Each table that held or lost rows.
    pub tables: Vec<TableLoss>,
    /// Where the damaged files are, as they were.
    pub set_aside: PathBuf,
    /// The last backup, to put back instead.
    pub last_backup: Option<BackupInfo>,
}

/// Opens a folder whose store is damaged: the damaged files are copied aside and never
/// removed, and a new store takes over what can be read.
///
/// A store of which nothing can be read stays as it is; then only a backup helps.
pub async fn salvage_profile(
    ports: Ports,
    folder: &Path,
    secret: Secret<'_>,
) -> Result<(App, SalvageReport), UnlockProfileError> {
    let lock = lock_existing(folder)?;
    let slots = slot_store::read(folder)?.ok_or(UnlockProfileError::NoProfile)?;
    let key = open_slot(&ports, &slots, secret)?;
    take_over(ports, Profile::new(folder, lock, key, slots)).await
}

/// Opens a folder, and salvages it when its store is damaged.
pub async fn unlock_or_salvage(
    ports: Ports,
    folder: &Path,
    secret: Secret<'_>,
) -> Result<(App, Option<SalvageReport>), UnlockProfileError> {
    match unlock_profile(ports.clone(), folder, secret).await {
        Ok(app) => Ok((app, None)),
        Err(
            UnlockProfileError::FirstPage | UnlockProfileError::Storage(StorageError::Damaged(_)),
        ) => {
            let (app, report) = salvage_profile(ports, folder, secret).await?;
            Ok((app, Some(report)))
        }
        Err(error) => Err(error),
    }
}

/// As [`salvage_profile`], for a store that turned out to be damaged while it was open.
/// The app that was open is closed.
pub async fn salvage_open(app: &App) -> Result<(App, SalvageReport), UnlockProfileError> {
    let _alone = app.backups.lock().await;
    if let Err(error) = app.store.close().await {
        tracing::warn!(%error, "a damaged store did not close");
    }
    take_over(app.ports.clone(), app.profile.clone()).await
}

async fn take_over(
    ports: Ports,
    profile: Profile,
) -> Result<(App, SalvageReport), UnlockProfileError> {
    let folder = profile.folder().to_owned();
    let aside = set_aside(&folder, ports.clock.now()).map_err(StorageError::Io)?;
    let salvaged = match prepare(&profile, &aside).await {
        Err(UnlockProfileError::NothingLeft) => {
            // The damaged file stays where it is; trying again must not fill the disk.
            std::fs::remove_dir_all(&aside).map_err(StorageError::Io)?;
            return Err(UnlockProfileError::NothingLeft);
        }
        prepared => prepared?,
    };
    let store = profile.open_store(&ports).await?;
    let report = SalvageReport {
        tables: salvaged.tables,
        set_aside: aside,
        last_backup: last_backup(&profile.backups())?,
    };
    Ok((App::new(store, ports, profile), report))
}

/// Reads a copy of the copy, as reading changes it.
async fn prepare(profile: &Profile, aside: &Path) -> Result<Salvaged, UnlockProfileError> {
    let prepared = Prepared::new(profile.folder()).map_err(StorageError::Io)?;
    let work = profile.backups().join("salvage.out");
    copy_with_log(aside, &work).map_err(StorageError::Io)?;
    let salvaged = salvage(&work, &prepared.database(), profile.key()).await;
    storage::backup::discard_unfinished(&profile.backups())?;
    let salvaged = salvaged?;
    if salvaged.tables.iter().all(|table| table.kept == 0) {
        return Err(UnlockProfileError::NothingLeft);
    }
    prepared.decide().map_err(StorageError::Io)?;
    exchange::finish(profile.folder()).map_err(StorageError::Io)?;
    Ok(salvaged)
}

fn copy_with_log(aside: &Path, to: &Path) -> std::io::Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(aside.join(exchange::DATABASE), to)?;
    let log = aside.join(exchange::LOG);
    if log.exists() {
        std::fs::copy(log, to.with_extension("out-wal"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::make_backup;
    use crate::testing::{PASSPHRASE, TestApp, test_ports};
    use crate::{ErrorCode, Refusal};

    const SECRET: Secret<'_> = Secret::Passphrase(PASSPHRASE);

    /// A closed profile with its hash, and the name of its backup.
    async fn a_closed_profile() -> (tempfile::TempDir, String, String) {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        t.a_neighbour(initiative, "Kees", "Zandstra").await;
        let backup = make_backup(&t.app).await.unwrap();
        let hash = t.app.state_hash().await.unwrap();
        t.app.close().await.unwrap();
        (t.folder, hash, backup.name)
    }

    fn harm(folder: &Path, at: usize, count: usize) -> Vec<u8> {
        let file = folder.join(exchange::DATABASE);
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[at..at + count].fill(0x55);
        std::fs::write(&file, &bytes).unwrap();
        bytes
    }

    #[tokio::test]
    async fn a_profile_without_its_first_page_opens_again_whole() {
        let (folder, hash, backup) = a_closed_profile().await;
        let damaged = harm(folder.path(), 0, 4_096);
        let refused = unlock_profile(test_ports(), folder.path(), SECRET).await;
        assert_eq!(
            Refusal::from(refused.err().unwrap()).code,
            ErrorCode::Damaged
        );
        let (app, report) = unlock_or_salvage(test_ports(), folder.path(), SECRET)
            .await
            .unwrap();
        let report = report.unwrap();
        assert_eq!(app.state_hash().await.unwrap(), hash);
        assert_eq!(report.tables.iter().map(|table| table.lost).sum::<u64>(), 0);
        assert_eq!(report.last_backup.unwrap().name, backup);
        let aside = std::fs::read(report.set_aside.join(exchange::DATABASE)).unwrap();
        assert!(aside == damaged, "the damaged file is kept as it was");
        app.close().await.unwrap();
        drop(app);
        unlock_profile(test_ports(), folder.path(), SECRET)
            .await
            .unwrap();
    }

    #[tokio::test]
    async fn a_store_of_which_nothing_is_left_stays_as_it_is() {
        let (folder, hash, backup) = a_closed_profile().await;
        let length = std::fs::metadata(folder.path().join(exchange::DATABASE))
            .unwrap()
            .len();
        let damaged = harm(folder.path(), 0, usize::try_from(length).unwrap());
        let refused = salvage_profile(test_ports(), folder.path(), SECRET).await;
        assert_eq!(
            Refusal::from(refused.err().unwrap()).code,
            ErrorCode::Damaged
        );
        assert!(std::fs::read(folder.path().join(exchange::DATABASE)).unwrap() == damaged);
        let file = folder.path().join("backups").join(backup);
        let app = crate::backup::restore_into(test_ports(), folder.path(), &file, SECRET)
            .await
            .unwrap();
        assert_eq!(app.state_hash().await.unwrap(), hash);
    }

    #[tokio::test]
    async fn a_wrong_secret_salvages_nothing() {
        let (folder, ..) = a_closed_profile().await;
        let wrong = Secret::Passphrase("vier rode tuinstoelen binnen");
        let refused = salvage_profile(test_ports(), folder.path(), wrong).await;
        assert_eq!(
            Refusal::from(refused.err().unwrap()).code,
            ErrorCode::WrongKey
        );
        assert!(!folder.path().join("set-aside").exists());
    }
}
