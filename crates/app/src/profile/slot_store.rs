//! The file with the key slots: read whole, replaced whole.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use crypto::{SlotFile, SlotFileError};
use storage::StorageError;
use storage::durable::write_whole;

use super::exchange;

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

pub(crate) fn read(folder: &Path) -> Result<Option<SlotFile>, SlotStoreError> {
    match fs::read_to_string(exchange::keys_file(folder)) {
        Ok(text) => Ok(Some(SlotFile::decode(&text)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Replaces the file so that a crash leaves the old one or the new one, never a half.
pub(crate) fn write(folder: &Path, slots: &SlotFile) -> Result<(), StorageError> {
    write_whole(&folder.join(exchange::KEYS), |out| {
        Ok(out.write_all(slots.encode().as_bytes())?)
    })
}
