//! Proves that a backup can be put back, without putting it back.

use std::fs;
use std::path::Path;

use domain::Moment;
use storage::backup::{BackupReason, check_copy};
use storage::{StorageError, backup};

use super::unpack::{UnpackError, unpack};
use crate::App;
use crate::profile::Secret;
use crate::refusal::refuses;

/// What a backup turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedBackup {
    /// When it was made.
    pub made_at: Moment,
    /// Why.
    pub reason: BackupReason,
    /// Schema of its database.
    pub schema: u32,
}

/// Why a backup can not be put back.
#[derive(Debug, thiserror::Error)]
pub enum VerifyBackupError {
    /// It can not be taken apart.
    #[error(transparent)]
    Unpack(#[from] UnpackError),
    /// Its database is damaged, of a later version, or has another key.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(VerifyBackupError {
    VerifyBackupError::Unpack(error) => error.into(),
    VerifyBackupError::Storage(error) => error.into(),
});

/// Takes a backup apart beside the others, opens it and reads every page.
///
/// Without a secret the key of the open folder is tried.
pub async fn verify_backup(
    app: &App,
    file: &Path,
    secret: Option<Secret<'_>>,
) -> Result<VerifiedBackup, VerifyBackupError> {
    let _alone = app.backups.lock().await;
    let folder = app.profile.backups();
    fs::create_dir_all(&folder).map_err(StorageError::Io)?;
    backup::discard_unfinished(&folder)?;
    // An ending that a crash leaves to be cleared away.
    let copy = folder.join("verify.out");
    let verified = verify(app, file, &copy, secret).await;
    backup::discard_unfinished(&folder)?;
    verified
}

async fn verify(
    app: &App,
    file: &Path,
    copy: &Path,
    secret: Option<Secret<'_>>,
) -> Result<VerifiedBackup, VerifyBackupError> {
    let unpacked = unpack(file, copy.to_owned()).await?;
    let key = secret
        .map(|secret| unpacked.key(&app.ports, secret))
        .transpose()?;
    let schema = check_copy(copy, key.as_ref().unwrap_or(app.profile.key())).await?;
    let about = unpacked.about;
    Ok(VerifiedBackup {
        made_at: about.made_at(),
        reason: about.reason,
        schema,
    })
}
