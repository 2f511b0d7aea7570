//! Puts a prepared database, and slots when they differ, in the place of the present ones.
//!
//! The order, so that a crash at any point leaves the old state or the new one:
//!
//! 1. Everything is written in `restoring/` and brought to the disk. A crash here leaves
//!    the old state; the next preparing begins with an empty folder.
//! 2. `restoring/` is renamed to `restored/`. This one step decides: from here on the new
//!    state counts, and its slots are the ones that open the folder ([`keys_file`]).
//! 3. The old log goes, then the new database and the new slots get their places, then
//!    the empty `restored/` goes. A crash here is finished by [`finish`] at the next
//!    opening, before anything is read: each step can be done again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use storage::durable::sync_folder;

const PREPARING: &str = "restoring";
const READY: &str = "restored";
pub(super) const DATABASE: &str = "samenspel.db";
pub(super) const LOG: &str = "samenspel.db-wal";
pub(super) const KEYS: &str = "keys";

/// What will take the place of what stands.
pub(crate) struct Prepared {
    folder: PathBuf,
}

impl Prepared {
    /// Begins with nothing.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        let this = Self {
            folder: folder.to_owned(),
        };
        remove_folder(&this.preparing())?;
        fs::create_dir_all(this.preparing())?;
        Ok(this)
    }

    /// Where the database is to be written.
    pub(crate) fn database(&self) -> PathBuf {
        self.preparing().join(DATABASE)
    }

    /// The folder as slots are written to it.
    pub(crate) fn preparing(&self) -> PathBuf {
        self.folder.join(PREPARING)
    }

    /// From here on the new state counts.
    pub(crate) fn decide(&self) -> io::Result<()> {
        sync_folder(&self.preparing())?;
        fs::rename(self.preparing(), self.folder.join(READY))?;
        sync_folder(&self.folder)
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        // After `decide` there is nothing by this name; else the next `new` removes it.
        let _gone = remove_folder(&self.preparing());
    }
}

/// Finishes what was decided. Does nothing when nothing was.
pub(crate) fn finish(folder: &Path) -> io::Result<()> {
    let ready = folder.join(READY);
    if !ready.exists() {
        return Ok(());
    }
    if ready.join(DATABASE).exists() {
        remove_file(&folder.join(LOG))?;
        sync_folder(folder)?;
    }
    for name in [DATABASE, KEYS] {
        move_over(&ready.join(name), &folder.join(name))?;
    }
    sync_folder(folder)?;
    remove_folder(&ready)?;
    sync_folder(folder)
}

/// The file with the slots that count.
pub(super) fn keys_file(folder: &Path) -> PathBuf {
    let decided = folder.join(READY).join(KEYS);
    if decided.exists() {
        decided
    } else {
        folder.join(KEYS)
    }
}

fn move_over(from: &Path, to: &Path) -> io::Result<()> {
    if from.exists() {
        fs::rename(from, to)
    } else {
        Ok(())
    }
}

fn remove_file(file: &Path) -> io::Result<()> {
    there(fs::remove_file(file))
}

fn remove_folder(folder: &Path) -> io::Result<()> {
    there(fs::remove_dir_all(folder))
}

fn there(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn old_with_prepared() -> (TempDir, Prepared) {
        let folder = tempfile::tempdir().unwrap();
        for name in [DATABASE, LOG, KEYS] {
            fs::write(folder.path().join(name), "old").unwrap();
        }
        let prepared = Prepared::new(folder.path()).unwrap();
        for name in [DATABASE, KEYS] {
            fs::write(prepared.preparing().join(name), "new").unwrap();
        }
        (folder, prepared)
    }

    fn state(folder: &Path) -> Vec<String> {
        let read = |name| fs::read_to_string(folder.join(name)).unwrap_or_default();
        [DATABASE, LOG, KEYS].map(read).to_vec()
    }

    #[test]
    fn a_crash_before_the_decision_leaves_the_old_state() {
        let (folder, prepared) = old_with_prepared();
        std::mem::forget(prepared);
        finish(folder.path()).unwrap();
        assert_eq!(state(folder.path()), ["old"; 3]);
        assert_eq!(keys_file(folder.path()), folder.path().join(KEYS));
    }

    #[test]
    fn a_crash_after_the_decision_is_finished_from_any_point() {
        type Step = fn(&Path);
        let steps: [Step; 4] = [
            |folder| fs::remove_file(folder.join(LOG)).unwrap(),
            |folder| fs::rename(folder.join(READY).join(DATABASE), folder.join(DATABASE)).unwrap(),
            |folder| fs::rename(folder.join(READY).join(KEYS), folder.join(KEYS)).unwrap(),
            |folder| fs::remove_dir(folder.join(READY)).unwrap(),
        ];
        for done in 0..=steps.len() {
            let (folder, prepared) = old_with_prepared();
            prepared.decide().unwrap();
            steps[..done].iter().for_each(|step| step(folder.path()));
            assert_eq!(
                fs::read_to_string(keys_file(folder.path())).unwrap(),
                "new",
                "after {done} steps"
            );
            finish(folder.path()).unwrap();
            finish(folder.path()).unwrap();
            assert_eq!(
                state(folder.path()),
                ["new", "", "new"],
                "after {done} steps"
            );
            assert!(!folder.path().join(READY).exists());
        }
    }

    #[test]
    fn a_log_of_the_new_database_is_never_removed() {
        let (folder, prepared) = old_with_prepared();
        prepared.decide().unwrap();
        fs::rename(
            folder.path().join(READY).join(DATABASE),
            folder.path().join(DATABASE),
        )
        .unwrap();
        fs::write(folder.path().join(LOG), "of the new one").unwrap();
        finish(folder.path()).unwrap();
        assert_eq!(state(folder.path()), ["new", "of the new one", "new"]);
    }
}
