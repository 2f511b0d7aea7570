//! Files that a crash leaves old or new, never half.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::StorageError;

/// Ending of a file that is being written. Whatever carries it is of no use after a crash.
pub const UNFINISHED: &str = "new";

/// Writes a file beside its place, brings it to the disk and only then gives it its name.
pub fn write_whole<T, E: From<StorageError>>(
    to: &Path,
    write: impl FnOnce(&mut File) -> Result<T, E>,
) -> Result<T, E> {
    let fresh = unfinished(to);
    let written = write_and_name(to, &fresh, write);
    if written.is_err() {
        // What is left of it would only take room.
        let _gone = fs::remove_file(&fresh);
    }
    written
}

fn write_and_name<T, E: From<StorageError>>(
    to: &Path,
    fresh: &Path,
    write: impl FnOnce(&mut File) -> Result<T, E>,
) -> Result<T, E> {
    let mut out = File::create(fresh).map_err(StorageError::Io)?;
    let written = write(&mut out)?;
    out.sync_all().map_err(StorageError::Io)?;
    drop(out);
    fs::rename(fresh, to).map_err(StorageError::Io)?;
    sync_parent(to).map_err(StorageError::Io)?;
    Ok(written)
}

/// Brings the names in the folder of a file to the disk.
pub fn sync_parent(of: &Path) -> io::Result<()> {
    match of.parent() {
        Some(folder) if folder.as_os_str().is_empty() => sync_folder(Path::new(".")),
        Some(folder) => sync_folder(folder),
        None => Ok(()),
    }
}

/// Brings the names in a folder to the disk. Only Unix opens folders.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// The name of a file while it is being written, in the same folder.
pub fn unfinished(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(UNFINISHED);
    to.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn a_write_that_fails_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keys");
        fs::write(&file, "old").unwrap();
        let failed = write_whole(&file, |out| {
            out.write_all(b"half").map_err(StorageError::Io)?;
            Err::<(), _>(StorageError::Closed)
        });
        assert!(matches!(failed, Err(StorageError::Closed)));
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_bare_name_is_in_the_folder_where_the_program_runs() {
        sync_parent(Path::new("list.csv")).unwrap();
    }
}
