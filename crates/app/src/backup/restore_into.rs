//! Puts a backup in a folder that is not open: on a new laptop, or when nothing else opens.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use storage::backup::make_ready_to_restore;
use storage::{Erasures, FolderLock};

use super::restore_backup::{RestoreBackupError, restore_backup};
use super::unpack::{open_backup, unpack};
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
    // A secret that does not fit leaves no trace.
    let (key, slots) = open_backup(&ports, file, secret)?;
    fs::create_dir_all(folder)?;
    let lock = Arc::new(FolderLock::take(folder).map_err(UnlockProfileError::from)?);
    exchange::finish(folder)?;
    let prepared = Prepared::new(folder)?;
    unpack(file, prepared.database()).await?;
    make_ready_to_restore(&prepared.database(), &key, &Erasures::none()).await?;
    slot_store::write(&prepared.preparing(), &slots)?;
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
