//! Saves a backup where a person says: a stick, another disk.

use std::path::Path;

use storage::StorageError;
use storage::backup::{BackupPlace, BackupReason};

use super::list_backups::BackupInfo;
use super::make_backup::make;
use crate::App;

const COUNT: &str = "backups_saved_elsewhere";

/// Makes a backup in this file. It is out of reach from then on: nothing removes it, and
/// an erasure can not rewrite it, so that they are counted.
pub async fn save_backup_as(app: &App, file: &Path) -> Result<BackupInfo, StorageError> {
    let made = make(app, BackupPlace::At(file.to_owned()), BackupReason::ByHand).await?;
    let count = saved_elsewhere(app).await?;
    remember_saved_elsewhere(app, count + 1).await?;
    Ok(made)
}

/// How many backups were saved where nothing can reach them.
pub(crate) async fn saved_elsewhere(app: &App) -> Result<u32, StorageError> {
    let count = app.store.lease().await?.setting(COUNT).await?;
    Ok(count.and_then(|count| count.parse().ok()).unwrap_or(0))
}

/// The count outlives a restore: what lies elsewhere lies there still.
pub(super) async fn remember_saved_elsewhere(app: &App, count: u32) -> Result<(), StorageError> {
    app.store
        .lease()
        .await?
        .set_setting(COUNT, &count.to_string())
        .await
}
