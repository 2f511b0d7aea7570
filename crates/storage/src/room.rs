//! Tells a full disk from a broken one.
//!
//! SQLite says "full" of a write alone. Where a full disk refuses to flush, cut or make a
//! file, it says "input or output" or "can not open", as it does of a disk that is gone.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::StorageError;
use crate::durable::unfinished;

/// As much as one page takes.
const PROBE: [u8; 4_096] = [0; 4_096];

/// The same outcome, named for what it is when the disk of this file is full.
pub(crate) fn explained<T>(
    outcome: Result<T, StorageError>,
    file: &Path,
) -> Result<T, StorageError> {
    outcome.map_err(|error| match error {
        StorageError::Sql(error) if is_about_files(&error) && is_full(file) => {
            StorageError::NoRoom(error)
        }
        error => error,
    })
}

fn is_about_files(error: &sqlx::Error) -> bool {
    const SQLITE_IOERR: i32 = 10;
    const SQLITE_CANTOPEN: i32 = 14;
    let code = StorageError::primary_code(error);
    code.is_some_and(|code| [SQLITE_IOERR, SQLITE_CANTOPEN].contains(&code))
}

/// Tries to bring a page to the disk, beside the file.
fn is_full(file: &Path) -> bool {
    let probe = unfinished(&file.with_extension("room"));
    let written = write(&probe);
    let _gone = fs::remove_file(&probe);
    written.is_err_and(|error| lacks_room(&error))
}

fn write(probe: &Path) -> io::Result<()> {
    let mut file = File::create(probe)?;
    file.write_all(&PROBE)?;
    file.sync_all()
}

/// No block left on the disk, or none for this person.
pub(crate) fn lacks_room(error: &io::Error) -> bool {
    [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded].contains(&error.kind())
}
