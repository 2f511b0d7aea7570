//! What a test leaves behind to be looked at: pictures and the app's own words.

use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::Result;

/// The files of one test: `artefacts/<test>-<number>-<what>`.
pub struct Artefacts {
    folder: PathBuf,
    test: String,
    pictures: AtomicU32,
}

impl Artefacts {
    pub fn of(test: &str) -> Result<Self> {
        let folder =
            env::var_os("SAMENSPEL_ARTEFACTS").map_or_else(|| "artefacts".into(), PathBuf::from);
        fs::create_dir_all(&folder)?;
        Ok(Self {
            folder,
            test: test.to_owned(),
            pictures: AtomicU32::new(1),
        })
    }

    /// Where the driver and the app write what they have to say.
    pub fn log(&self) -> Result<File> {
        let path = self.folder.join(format!("{}.log", self.test));
        Ok(File::options().create(true).append(true).open(path)?)
    }

    /// Keeps a picture, numbered in the order of the test.
    pub fn picture(&self, what: &str, png: &[u8]) -> Result<()> {
        let number = self.pictures.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number:02}-{what}.png", self.test);
        Ok(fs::write(self.folder.join(name), png)?)
    }
}
