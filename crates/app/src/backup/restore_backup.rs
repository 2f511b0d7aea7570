//! Puts a backup in the place of what is open.

use std::path::Path;

use crypto::{DatabaseKey, SlotFile};
use storage::backup::{BackupPlace, BackupReason, make_ready_to_restore};
use storage::{Erasures, StorageError};

use super::make_backup::make;
use super::save_backup_as::{remember_saved_elsewhere, saved_elsewhere};
use super::unpack::{UnpackError, unpack};
use crate::profile::exchange::{self, Prepared};
use crate::profile::{Secret, UnlockProfileError, slot_store};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Event, Job, Ports, Refusal};

/// Why a backup was not put back.
#[derive(Debug, thiserror::Error)]
pub enum RestoreBackupError {
    /// There is no backup of this name.
    #[error("no backup {0}")]
    Unknown(String),
    /// It can not be taken apart.
    #[error(transparent)]
    Unpack(#[from] UnpackError),
    /// The folder could not be taken.
    #[error(transparent)]
    Profile(#[from] UnlockProfileError),
    /// A store or a file failed, or the backup is damaged or of a later version.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A file could not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

refuses!(RestoreBackupError {
    RestoreBackupError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    RestoreBackupError::Unpack(error) => error.into(),
    RestoreBackupError::Profile(error) => error.into(),
    RestoreBackupError::Storage(error) => error.into(),
    RestoreBackupError::Io(error) => StorageError::Io(error).into(),
});

const STEPS: u64 = 4;

/// Puts a backup in the place of what is open, and opens it: the answer is the new app,
/// and the old one is closed. What stood before is backed up first. Who was erased since
/// the backup was made stays erased.
///
/// Until everything is ready nothing changes, and a refusal leaves the app as it was.
/// Without a secret the key of the open folder is tried. Slots come from the backup only
/// when its key is another one: else a passphrase that was changed since would come back.
pub async fn restore_backup(
    app: &App,
    file: &Path,
    secret: Option<Secret<'_>>,
) -> Result<App, RestoreBackupError> {
    let _alone = app.backups.lock().await;
    let told = |done| {
        let job = Job::Restore;
        app.announce(Event::ProgressChanged {
            job,
            done,
            total: STEPS,
        });
    };
    told(0);
    let prepared = Prepared::new(app.profile.folder())?;
    let erasures = app.store.lease().await?.erasures().await?;
    let present = app.profile.key();
    let (key, slots) = prepare(
        &app.ports,
        &prepared,
        file,
        secret,
        Some(present),
        &erasures,
    )
    .await?;
    told(1);
    let place = BackupPlace::In(app.profile.backups());
    make(app, place, BackupReason::BeforeRestore).await?;
    told(2);
    let elsewhere = saved_elsewhere(app).await?;
    if let Err(error) = app.store.close().await {
        // What it holds is in the backup, and takes the place of nothing.
        tracing::warn!(%error, "the store did not close before a restore");
    }
    prepared.decide()?;
    exchange::finish(app.profile.folder())?;
    told(3);
    let slots = match slots {
        Some(slots) => slots,
        None => app.profile.slots().await,
    };
    let profile = app.profile.with_key(key, slots);
    let store = profile.open_store(&app.ports).await?;
    let restored = App::new(store, app.ports.clone(), profile);
    remember_saved_elsewhere(&restored, elsewhere).await?;
    told(STEPS);
    Ok(restored)
}

impl App {
    /// Puts the backup of this name, in the folder of backups, in the place of what is open.
    pub async fn restore(&self, name: &str) -> Result<Self, RestoreBackupError> {
        let found = super::list_backups::find(&self.profile.backups(), name)?;
        let backup = found.ok_or_else(|| RestoreBackupError::Unknown(name.to_owned()))?;
        restore_backup(self, &backup.file, None).await
    }
}

/// Writes a database, and slots when its key is not the present one, ready to be placed.
async fn prepare(
    ports: &Ports,
    prepared: &Prepared,
    file: &Path,
    secret: Option<Secret<'_>>,
    present: Option<&DatabaseKey>,
    erasures: &Erasures,
) -> Result<(DatabaseKey, Option<SlotFile>), RestoreBackupError> {
    let unpacked = unpack(file, prepared.database()).await?;
    let key = match (secret, present) {
        (Some(secret), _) => unpacked.key(ports, secret)?,
        (None, Some(present)) => present.clone(),
        (None, None) => unpacked.key(ports, Secret::Keychain)?,
    };
    make_ready_to_restore(&prepared.database(), &key, erasures).await?;
    if present.is_some_and(|present| present.as_bytes() == key.as_bytes()) {
        return Ok((key, None));
    }
    slot_store::write(&prepared.preparing(), &unpacked.slots)?;
    Ok((key, Some(unpacked.slots)))
}
