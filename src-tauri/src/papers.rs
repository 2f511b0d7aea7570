//! Papers that are shown by another program: where they stand meanwhile, and which may be opened.
//!
//! They hold names and are not encrypted. So they stand where nobody else of this computer reads,
//! in memory where the computer offers that, and are gone when the program ends, or begins again.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::export::write_file;
use app::{ErrorCode, Refusal};
use directories::BaseDirs;

use crate::error::AppError;

/// The papers of this run.
pub(crate) struct Papers {
    folder: PathBuf,
    /// What was written for the person, who may ask to open it.
    written: Mutex<BTreeSet<PathBuf>>,
}

impl Papers {
    /// Those of a data folder.
    pub(crate) fn of(profile: &Path) -> Self {
        let mut hasher = DefaultHasher::new();
        profile.hash(&mut hasher);
        let name = format!("samenspel-papers-{:016x}", hasher.finish());
        let places = BaseDirs::new();
        let in_memory = places.as_ref().and_then(BaseDirs::runtime_dir);
        Self::in_folder(match in_memory {
            Some(folder) => folder.join(name),
            None => profile.with_file_name(name),
        })
    }

    fn in_folder(folder: PathBuf) -> Self {
        Self {
            folder,
            written: Mutex::default(),
        }
    }

    /// Puts a paper into the private folder, for another program to show.
    pub(crate) async fn put(&self, name: &str, pdf: Vec<u8>) -> Result<PathBuf, AppError> {
        make_private(&self.folder).map_err(|_| self.unwritable())?;
        let path = self.folder.join(name);
        write_file(&path, pdf).await?;
        self.note(&path);
        Ok(path)
    }

    /// Remembers that a paper was written there for the person.
    pub(crate) fn note(&self, path: &Path) {
        self.lock().insert(path.to_owned());
    }

    /// Opens a paper of this run with the program that the person has for it. The window names no
    /// other file.
    pub(crate) fn open(&self, path: &Path) -> Result<(), AppError> {
        if !self.lock().contains(path) {
            return Err(AppError::new(ErrorCode::NotFound));
        }
        show(path).map_err(|()| {
            Refusal::new(ErrorCode::NoViewer)
                .with("name", path.display())
                .into()
        })
    }

    /// Removes what was shown, of this run or of one that was ended hard.
    pub(crate) fn clear(&self) {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::error!(%error, "papers that were shown could not be removed");
            }
            _ => {}
        }
    }

    fn unwritable(&self) -> Refusal {
        Refusal::new(ErrorCode::FileUnreadable).with("name", self.folder.display())
    }

    fn lock(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A test reads what would be opened in the file that `SAMENSPEL_OPENED` names.
fn show(path: &Path) -> Result<(), ()> {
    #[cfg(feature = "test-hooks")]
    if let Some(answers) = std::env::var_os("SAMENSPEL_OPENED") {
        return fs::write(answers, path.as_os_str().as_encoded_bytes()).map_err(|_| ());
    }
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(|error| {
        tracing::warn!(%error, "no program opened a paper");
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_paper_that_is_shown_is_read_by_nobody_else_and_gone_in_the_end() {
        let place = tempfile::tempdir().unwrap();
        let papers = Papers::in_folder(place.path().join("papers"));
        let path = papers.put("slip.pdf", b"%PDF-".to_vec()).await;
        let path = path.unwrap_or_else(|_| panic!("it can be written"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(path.parent().unwrap()).unwrap().permissions();
            assert_eq!(mode.mode() & 0o777, 0o700);
        }
        papers.clear();
        assert!(!path.exists());
        papers.clear();
    }

    #[test]
    fn the_window_opens_no_file_that_was_not_written_for_it() {
        let place = tempfile::tempdir().unwrap();
        let papers = Papers::in_folder(place.path().join("papers"));
        let refused = papers.open(Path::new("/etc/passwd"));
        assert!(refused.is_err_and(|error| error.is(ErrorCode::NotFound)));
    }
}
