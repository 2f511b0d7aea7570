//! A disk that is full, for one folder of one program.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// The disk of a folder, as a program sees it that is started with its variables.
///
/// Every call that would take room in the folder is counted: writing, making, renaming,
/// cutting and flushing a file. A full disk refuses it with `ENOSPC`.
pub struct FullDisk {
    folder: PathBuf,
    from: Option<u64>,
    signs: TempDir,
}

impl FullDisk {
    /// A disk that has room until it is filled.
    pub fn of(folder: &Path) -> Result<Self> {
        Ok(Self {
            folder: folder.to_owned(),
            from: None,
            signs: tempfile::tempdir()?,
        })
    }

    /// A disk that has room for all calls before this one, counted from 1.
    pub fn from_call(folder: &Path, call: u64) -> Result<Self> {
        let from = Some(call);
        Ok(Self {
            from,
            ..Self::of(folder)?
        })
    }

    /// Lets the next call find the disk full.
    pub fn fill(&self) -> Result<()> {
        File::create(self.sign("switch"))?;
        Ok(())
    }

    /// Makes room again.
    pub fn make_room(&self) -> Result<()> {
        Ok(fs::remove_file(self.sign("switch"))?)
    }

    /// Whether a call was refused so far.
    pub fn was_full(&self) -> bool {
        self.sign("refused").exists()
    }

    /// What lets a program see this disk.
    pub fn variables(&self) -> Result<Vec<(&'static str, OsString)>> {
        let library = env::var_os("SAMENSPEL_FULL_DISK")
            .context("start these tests with `cargo xtask test`, which builds the full disk")?;
        let mut variables = vec![
            ("LD_PRELOAD", library),
            ("SAMENSPEL_FULL_DISK_FOLDER", self.folder.clone().into()),
            ("SAMENSPEL_FULL_DISK_SWITCH", self.sign("switch").into()),
            ("SAMENSPEL_FULL_DISK_REFUSED", self.sign("refused").into()),
        ];
        let from = self.from.map(|call| call.to_string().into());
        variables.extend(from.map(|from| ("SAMENSPEL_FULL_DISK_FROM", from)));
        Ok(variables)
    }

    fn sign(&self, name: &str) -> PathBuf {
        self.signs.path().join(name)
    }
}
