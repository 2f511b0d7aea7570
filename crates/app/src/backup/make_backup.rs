//! Makes backups: when someone asks, and once a day.

use domain::period::day_of;
use storage::StorageError;
use storage::backup::{BackupPlace, BackupReason};

use super::list_backups::{BackupInfo, list_in};
use super::retention::{Dated, kept};
use crate::{App, Event, Job};

/// Makes a backup because someone asks. It stays until a person removes it.
pub async fn make_backup(app: &App) -> Result<BackupInfo, StorageError> {
    let _alone = app.backups.lock().await;
    make(
        app,
        BackupPlace::In(app.profile.backups()),
        BackupReason::ByHand,
    )
    .await
}

/// Makes the backup of the day, unless there is one, and removes those that are too old.
pub async fn backup_if_due(app: &App) -> Result<Option<BackupInfo>, StorageError> {
    let _alone = app.backups.lock().await;
    if has_one_of_today(app)? {
        return Ok(None);
    }
    let made = make(
        app,
        BackupPlace::In(app.profile.backups()),
        BackupReason::Daily,
    )
    .await?;
    thin_out(app)?;
    Ok(Some(made))
}

/// Makes a backup. The caller holds the folder of backups.
pub(super) async fn make(
    app: &App,
    place: BackupPlace,
    reason: BackupReason,
) -> Result<BackupInfo, StorageError> {
    app.announce(Event::ProgressChanged {
        job: Job::Backup,
        done: 0,
        total: 1,
    });
    let order = app.profile.backup_order(place, reason, app.now()).await;
    let made = app.store.back_up(order).await?;
    app.announce(Event::ProgressChanged {
        job: Job::Backup,
        done: 1,
        total: 1,
    });
    Ok(made.into())
}

fn has_one_of_today(app: &App) -> Result<bool, StorageError> {
    let today = app.today();
    let is_of_today =
        |it: &BackupInfo| it.reason == BackupReason::Daily && day_of(it.made_at) == today;
    Ok(list_in(&app.profile.backups())?.iter().any(is_of_today))
}

fn thin_out(app: &App) -> Result<(), StorageError> {
    let standing = list_in(&app.profile.backups())?;
    let dated = |it: &BackupInfo| Dated {
        made_at: it.made_at,
        reason: it.reason,
    };
    let dates: Vec<Dated> = standing.iter().map(dated).collect();
    for (backup, keep) in standing.iter().zip(kept(&dates, app.now())) {
        if !keep {
            std::fs::remove_file(&backup.file)?;
        }
    }
    Ok(())
}
