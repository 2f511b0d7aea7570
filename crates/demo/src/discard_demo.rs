//! Throws the demo away.

use std::io;
use std::path::Path;

use app::{ErrorCode, Refusal, StorageError};

use crate::marker::{self, Content};

/// Why nothing was thrown away.
#[derive(Debug, thiserror::Error)]
pub enum DiscardDemoError {
    /// The folder is not marked as a demo; it may hold someone's real data.
    #[error("the folder holds no demo")]
    NotADemo,
    /// Another Samenspel is building it.
    #[error("the demo is being built")]
    BeingBuilt,
    /// A file could not be removed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<DiscardDemoError> for Refusal {
    fn from(error: DiscardDemoError) -> Self {
        match error {
            DiscardDemoError::NotADemo => Self::new(ErrorCode::NotFound),
            DiscardDemoError::BeingBuilt => Self::new(ErrorCode::InUse),
            DiscardDemoError::Io(error) => StorageError::Io(error).into(),
        }
    }
}

/// Removes a demo folder that nobody has open. Any other folder is refused untouched.
///
/// The mark goes last: after a crash on the way the rest can still be thrown away.
pub fn discard_demo(folder: &Path) -> Result<(), DiscardDemoError> {
    match marker::content(folder)? {
        Content::Demo | Content::HalfADemo => {}
        Content::BeingBuilt => return Err(DiscardDemoError::BeingBuilt),
        Content::Nothing | Content::Other => return Err(DiscardDemoError::NotADemo),
    }
    let mark = marker::file(folder);
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path != mark {
            remove(&path)?;
        }
    }
    std::fs::remove_file(mark)?;
    Ok(std::fs::remove_dir(folder)?)
}

fn remove(path: &Path) -> io::Result<()> {
    if path.symlink_metadata()?.is_dir() {
        std::fs::remove_dir_all(path)
    } else {
        std::fs::remove_file(path)
    }
}

#[cfg(test)]
mod tests {
    use app::profile::begin_profile;
    use app::testing::{PASSPHRASE, test_ports};

    use super::*;

    #[tokio::test]
    async fn a_real_profile_is_never_thrown_away() {
        let folder = tempfile::tempdir().unwrap();
        let app = begin_profile(test_ports(), folder.path(), Some(PASSPHRASE))
            .await
            .unwrap();
        app.close().await.unwrap();
        let names = || {
            let entries = std::fs::read_dir(folder.path()).unwrap();
            let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
            names.sort();
            names
        };
        let before = names();
        assert!(matches!(
            discard_demo(folder.path()),
            Err(DiscardDemoError::NotADemo)
        ));
        assert_eq!(names(), before);
    }

    #[test]
    fn an_empty_or_absent_folder_is_no_demo() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path(), &folder.path().join("absent")] {
            assert!(matches!(
                discard_demo(path),
                Err(DiscardDemoError::NotADemo)
            ));
        }
    }
}
