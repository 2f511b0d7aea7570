//! Takes a backup apart: the slots that open it, and its database in a file of our own.

use std::path::{Path, PathBuf};

use crypto::{DatabaseKey, SlotFile, SlotFileError};
use storage::StorageError;
use storage::backup::{About, Archive, OpenBackupError};

use crate::profile::{Secret, UnlockProfileError, open_slot};
use crate::refusal::refuses;
use crate::{ErrorCode, Ports, Refusal};

/// Why a backup could not be taken apart.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// The file is not a whole backup.
    #[error(transparent)]
    Backup(#[from] OpenBackupError),
    /// The slots in it are not what this program writes.
    #[error(transparent)]
    Slots(#[from] SlotFileError),
    /// The secret does not open it.
    #[error(transparent)]
    Secret(#[from] UnlockProfileError),
}

refuses!(UnpackError {
    UnpackError::Backup(OpenBackupError::NotABackup) => Refusal::new(ErrorCode::NotABackup),
    UnpackError::Backup(OpenBackupError::NewerFormat { found }) => {
        Refusal::new(ErrorCode::NewerSchema).with("found", found).with("known", About::FORMAT)
    },
    UnpackError::Backup(OpenBackupError::Storage(error)) => error.into(),
    UnpackError::Slots(SlotFileError::UnknownVersion { found }) => {
        Refusal::new(ErrorCode::NewerSchema).with("found", found).with("known", SlotFile::VERSION)
    },
    UnpackError::Slots(_) => Refusal::new(ErrorCode::NotABackup),
    UnpackError::Secret(error) => error.into(),
});

impl From<StorageError> for UnpackError {
    fn from(error: StorageError) -> Self {
        Self::Backup(error.into())
    }
}

/// A backup that was taken apart.
pub(super) struct Unpacked {
    pub(super) about: About,
    pub(super) slots: SlotFile,
}

impl Unpacked {
    /// The key, by one of the ways into the backup.
    pub(super) fn key(
        &self,
        ports: &Ports,
        secret: Secret<'_>,
    ) -> Result<DatabaseKey, UnpackError> {
        Ok(open_slot(ports, &self.slots, secret)?)
    }
}

/// The key of a backup and the slots in it, by one of its ways in. Nothing is written.
pub(super) fn open_backup(
    ports: &Ports,
    file: &Path,
    secret: Secret<'_>,
) -> Result<(DatabaseKey, SlotFile), UnpackError> {
    let slots = SlotFile::decode(&Archive::open(file)?.keys()?)?;
    Ok((open_slot(ports, &slots, secret)?, slots))
}

/// Takes a backup apart; its database is written to a new file.
pub(super) async fn unpack(file: &Path, database: PathBuf) -> Result<Unpacked, UnpackError> {
    let file = file.to_owned();
    let work = tokio::task::spawn_blocking(move || {
        let mut archive = Archive::open(&file)?;
        let slots = SlotFile::decode(&archive.keys()?)?;
        archive.extract_database(&database)?;
        Ok(Unpacked {
            about: archive.about().clone(),
            slots,
        })
    });
    work.await.unwrap_or(Err(StorageError::Closed.into()))
}
