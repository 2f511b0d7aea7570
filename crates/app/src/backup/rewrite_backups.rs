//! Takes what was erased out of the backups in the folder.

use storage::StorageError;
use storage::backup::{Archive, OpenBackupError, discard_unfinished, erase_in_backup};
use uuid::Uuid;

use super::list_backups::{BackupInfo, list_in};
use crate::{App, Event, Job};

/// What became of the backups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// Backups that now hold less.
    pub rewritten: usize,
    /// Backups that could not be rewritten now; the next opening tries again.
    pub failed: usize,
}

/// Rewrites every backup of this folder that lacks a mark of the open store.
///
/// Each is replaced as a whole, so that a kill in between leaves backups for the next
/// opening to rewrite. Backups of another profile, left by a restore, have another key and
/// other rows; they are let be.
pub async fn rewrite_backups(app: &App) -> Result<Rewritten, StorageError> {
    let _alone = app.backups.lock().await;
    discard_unfinished(&app.profile.backups())?;
    let erasures = app.store.background_lease().await?.erasures().await?;
    let mut outcome = Rewritten::default();
    let own = own_backups(app).await?;
    let total = own.len() as u64;
    for (done, backup) in (1..).zip(own) {
        match erase_in_backup(&backup.file, app.profile.key(), &erasures).await {
            Ok(changed) => outcome.rewritten += usize::from(changed),
            Err(error) => {
                tracing::warn!(%error, backup = backup.name, "a backup was not rewritten");
                outcome.failed += 1;
            }
        }
        app.announce(Event::ProgressChanged {
            job: Job::Erase,
            done,
            total,
        });
    }
    Ok(outcome)
}

async fn own_backups(app: &App) -> Result<Vec<BackupInfo>, StorageError> {
    let profile = app.profile.id().await;
    let mut backups = list_in(&app.profile.backups())?;
    backups.retain(|backup| belongs_to(backup, profile));
    Ok(backups)
}

/// A file that is not readable counts as own, so that it is reported.
fn belongs_to(backup: &BackupInfo, profile: Uuid) -> bool {
    let opened: Result<Archive, OpenBackupError> = Archive::open(&backup.file);
    opened.map_or(true, |archive| {
        archive.about().profile == profile.to_string()
    })
}
