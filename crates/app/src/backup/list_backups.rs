//! Lists the backups of the open folder.

use std::fs;
use std::path::{Path, PathBuf};

use domain::Moment;
use storage::StorageError;
use storage::backup::{Backup, BackupName, BackupReason};

use crate::App;

/// A backup as it stands in its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupInfo {
    /// Name of the file.
    pub name: String,
    /// Where it is.
    pub file: PathBuf,
    /// When it was made.
    pub made_at: Moment,
    /// Why.
    pub reason: BackupReason,
    /// Its size.
    pub bytes: u64,
}

impl From<Backup> for BackupInfo {
    fn from(made: Backup) -> Self {
        let name = made
            .file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let (made_at, reason) = (made.about.made_at(), made.about.reason);
        Self {
            name,
            file: made.file,
            made_at,
            reason,
            bytes: made.bytes,
        }
    }
}

/// The backups in the folder, newest first. They are not opened.
pub async fn list_backups(app: &App) -> Result<Vec<BackupInfo>, StorageError> {
    list_in(&app.profile.backups())
}

/// The newest backup in a folder.
pub(crate) fn last_backup(folder: &Path) -> Result<Option<BackupInfo>, StorageError> {
    Ok(list_in(folder)?.into_iter().next())
}

/// The backup of this name.
pub(super) fn find(folder: &Path, name: &str) -> Result<Option<BackupInfo>, StorageError> {
    Ok(list_in(folder)?
        .into_iter()
        .find(|backup| backup.name == name))
}

pub(super) fn list_in(folder: &Path) -> Result<Vec<BackupInfo>, StorageError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // Other files are someone else's affair.
        let Ok(BackupName { made_at, reason }) = name.parse() else {
            continue;
        };
        found.push(BackupInfo {
            name,
            file: entry.path(),
            made_at,
            reason,
            bytes: entry.metadata()?.len(),
        });
    }
    found.sort_by(|a, b| b.name.cmp(&a.name));
    Ok(found)
}
