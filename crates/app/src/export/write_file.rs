//! One file beside the profile, put where a person wants it.

use std::io::Write as _;
use std::path::Path;

use storage::StorageError;
use storage::durable::write_whole;
use tokio::task::spawn_blocking;

use crate::{ErrorCode, Refusal};

/// Writes what a person wanted to have, where they said. What stood there by that name stays
/// until the new file is whole.
pub async fn write_file(to: &Path, bytes: impl Into<Vec<u8>>) -> Result<(), Refusal> {
    let (path, bytes) = (to.to_owned(), bytes.into());
    let written =
        spawn_blocking(move || write_whole(&path, |out| Ok(out.write_all(&bytes)?))).await;
    let refused = |error: StorageError| match error {
        StorageError::Io(_) if !error.is_lack_of_room() => {
            Refusal::new(ErrorCode::FileUnreadable).with("name", to.display())
        }
        error => error.into(),
    };
    written
        .unwrap_or(Err(StorageError::Closed))
        .map_err(refused)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[tokio::test]
    async fn a_file_that_is_not_written_leaves_the_older_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("buren.csv");
        write_file(&file, "older").await.unwrap();
        // In the way of the file while it is being written.
        let in_the_way = folder.path().join("buren.csv.new");
        fs::create_dir(&in_the_way).unwrap();
        let refused = write_file(&file, "newer").await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::FileUnreadable);
        assert_eq!(fs::read_to_string(&file).unwrap(), "older");
        fs::remove_dir(&in_the_way).unwrap();
        write_file(&file, "newer").await.unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "newer");
    }
}
