//! A home folder of the test's own, so that nothing of the person at the keyboard is touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::Result;
use tempfile::TempDir;

/// A private folder that looks like a fresh account.
pub struct Home(TempDir);

/// What the account has, by the variable that names it.
const FOLDERS: &[(&str, &str)] = &[
    ("HOME", ""),
    ("TMPDIR", "tmp"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_RUNTIME_DIR", "run"),
    ("XDG_STATE_HOME", "state"),
];

impl Home {
    /// Makes the folders.
    pub fn make() -> Result<Self> {
        let home = Self(tempfile::Builder::new().prefix("samenspel-").tempdir()?);
        for (_, folder) in FOLDERS {
            fs::create_dir_all(home.path(folder))?;
        }
        let private = fs::Permissions::from_mode(0o700);
        fs::set_permissions(home.path("run"), private)?; // else it is not believed
        home.ask_for_rest()?;
        Ok(home)
    }

    /// This account likes no moving pictures, so that a page is either there or not.
    fn ask_for_rest(&self) -> Result<()> {
        let folder = self.path("config/gtk-3.0");
        fs::create_dir_all(&folder)?;
        let settings = "[Settings]\ngtk-enable-animations=false\n";
        Ok(fs::write(folder.join("settings.ini"), settings)?)
    }

    /// A place inside.
    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(inside)
    }

    /// The variables that make a program live here.
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, PathBuf)> {
        FOLDERS
            .iter()
            .map(|(name, folder)| (*name, self.path(folder)))
    }
}
