//! The file with the key slots: read whole, replaced whole.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crypto::{SlotFile, SlotFileError};

/// Why the slots could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SlotStoreError {
    /// The file could not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The file is not what this program writes.
    #[error(transparent)]
    Content(#[from] SlotFileError),
}

pub(super) fn read(folder: &Path) -> Result<Option<SlotFile>, SlotStoreError> {
    match fs::read_to_string(file(folder)) {
        Ok(text) => Ok(Some(SlotFile::decode(&text)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Replaces the file so that a crash leaves the old one or the new one, never a half.
pub(super) fn write(folder: &Path, slots: &SlotFile) -> io::Result<()> {
    let fresh = folder.join("keys.new");
    let mut out = File::create(&fresh)?;
    out.write_all(slots.encode().as_bytes())?;
    out.sync_all()?;
    fs::rename(&fresh, file(folder))?;
    File::open(folder)?.sync_all()
}

fn file(folder: &Path) -> PathBuf {
    folder.join("keys")
}
