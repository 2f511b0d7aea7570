//! A copy of a database that stands beside its original for a while.

use std::fs;
use std::path::{Path, PathBuf};

use crate::StorageError;

/// Endings of such a copy, its log and its journal.
pub(crate) const ENDINGS: [&str; 3] = ["out", "out-wal", "out-journal"];

/// Removed when no longer needed; what a crash leaves goes at the next opening.
pub(crate) struct TakenOut(PathBuf);

impl TakenOut {
    /// A place beside a database or backup, with nothing in it.
    pub(crate) fn beside(original: &Path) -> Result<Self, StorageError> {
        let this = Self(original.to_owned());
        this.remove()?;
        Ok(this)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> PathBuf {
        self.0.with_extension(ENDINGS[0])
    }

    fn remove(&self) -> Result<(), StorageError> {
        ENDINGS
            .iter()
            .try_for_each(|ending| remove_if_there(&self.0.with_extension(ending)))
    }
}

impl Drop for TakenOut {
    fn drop(&mut self) {
        let _gone = self.remove();
    }
}

pub(super) fn remove_if_there(file: &Path) -> Result<(), StorageError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
