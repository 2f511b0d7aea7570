//! One program per data folder: a kernel lock that dies with its process.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

/// Held from start to exit; dropping it frees the folder.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// Why the folder could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum FolderInUse {
    /// Another Samenspel has it open.
    #[error("another Samenspel uses this folder")]
    Taken,
    /// The lock file could not be made.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl FolderLock {
    /// Takes the folder, making it when it is not there.
    pub fn take(folder: &Path) -> Result<Self, FolderInUse> {
        std::fs::create_dir_all(folder)?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(FolderInUse::Taken),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_taker_is_told_that_the_folder_is_in_use() {
        let folder = tempfile::tempdir().unwrap();
        let first = FolderLock::take(folder.path()).unwrap();
        assert!(matches!(
            FolderLock::take(folder.path()),
            Err(FolderInUse::Taken)
        ));
        drop(first);
        assert!(FolderLock::take(folder.path()).is_ok());
    }
}
