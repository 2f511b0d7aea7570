//! Puts a backup in a folder that is not open: on a new laptop, or when nothing else opens.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use storage::{Erasures, FolderLock, StorageError};

use super::restore_backup::{RestoreBackupError, prepare, restore_backup};
use crate::profile::exchange::{self, Prepared};
use crate::profile::{Profile, Secret, UnlockProfileError, set_aside, slot_store};
use crate::{App, Ports};

/// Puts a backup in a folder and opens it. The passphrase or the recovery sheet that
/// opened the data when the backup was made is enough.
///
/// A profile that stands in the folder is backed up first when the same key opens it; else
/// its files are copied aside as they are. Nothing of it is lost.
pub async fn restore_into(
    ports: Ports,
    folder: &Path,
    file: &Path,
    secret: Secret<'_>,
) -> Result<App, RestoreBackupError> {
    fs::create_dir_all(folder)?;
    let lock = Arc::new(FolderLock::take(folder).map_err(UnlockProfileError::from)?);
    exchange::finish(folder)?;
    let prepared = Prepared::new(folder)?;
    let (key, slots) = prepare(
        &ports,
        &prepared,
        file,
        Some(secret),
        None,
        &Erasures::none(),
    )
    .await?;
    let slots = slots.ok_or(StorageError::Closed)?;
    let profile = Profile::new(folder, lock, key, slots);
    if let Some(standing) = slot_store::read(folder).map_err(UnlockProfileError::from)? {
        if let Ok(store) = profile.open_store(&ports).await {
            drop(prepared);
            let profile = profile.with_key(profile.key().clone(), standing);
            return restore_backup(&App::new(store, ports, profile), file, None).await;
        }
        set_aside(folder, ports.clock.now())?;
    }
    prepared.decide()?;
    exchange::finish(folder)?;
    let store = profile.open_store(&ports).await?;
    Ok(App::new(store, ports, profile))
}
