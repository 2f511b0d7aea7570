//! Where a measurement stands, and how far it may grow.

use anyhow::Result;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "vier groene tuinstoelen buiten";

/// On a real disk, not a memory file system.
pub fn on_disk() -> Result<TempDir> {
    let folder = std::env::current_exe()?.with_file_name("bench-data");
    std::fs::create_dir_all(&folder)?;
    Ok(tempfile::tempdir_in(folder)?)
}

/// How many times longer many may take than few.
pub fn n_log_n(few: usize, many: usize) -> f64 {
    let (few, many) = (few as f64, many as f64);
    many * many.log2() / (few * few.log2())
}
