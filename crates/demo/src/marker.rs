//! The file that says: what is in this folder is a demo and may be thrown away.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

const NAME: &str = "samenspel-demo";
const BUILDING: &str = "being built\n";
const READY: &str = "ready\n";

/// What a folder holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// Nothing at all, or it does not exist.
    Nothing,
    /// A whole demo.
    Demo,
    /// A demo that was not finished.
    HalfADemo,
    /// A demo that another Samenspel is building now.
    BeingBuilt,
    /// Something else, which is none of our business.
    Other,
}

/// Whether a folder holds a whole demo.
pub fn is_demo(folder: &Path) -> bool {
    content(folder).is_ok_and(|content| content == Content::Demo)
}

pub(crate) fn content(folder: &Path) -> io::Result<Content> {
    match std::fs::read_to_string(file(folder)) {
        Ok(text) if text == READY => Ok(Content::Demo),
        Ok(_) if is_being_built(folder)? => Ok(Content::BeingBuilt),
        Ok(_) => Ok(Content::HalfADemo),
        Err(error) if error.kind() == ErrorKind::NotFound && is_empty(folder)? => {
            Ok(Content::Nothing)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Content::Other),
        Err(error) => Err(error),
    }
}

/// Marks a folder before anything else stands in it. Held until the demo is ready or given up,
/// so that nobody takes what is being built for the remains of a crash.
pub(crate) fn mark_building(folder: &Path) -> io::Result<File> {
    std::fs::create_dir_all(folder)?;
    let mut mark = File::create(file(folder))?;
    mark.lock()?;
    mark.write_all(BUILDING.as_bytes())?;
    Ok(mark)
}

pub(crate) fn mark_ready(folder: &Path) -> io::Result<()> {
    std::fs::write(file(folder), READY)
}

pub(crate) fn file(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

fn is_being_built(folder: &Path) -> io::Result<bool> {
    match File::open(file(folder))?.try_lock() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_being_built_is_not_taken_for_the_remains_of_a_crash() {
        let folder = tempfile::tempdir().unwrap();
        let mark = mark_building(folder.path()).unwrap();
        assert_eq!(content(folder.path()).unwrap(), Content::BeingBuilt);
        drop(mark);
        assert_eq!(content(folder.path()).unwrap(), Content::HalfADemo);
    }
}
