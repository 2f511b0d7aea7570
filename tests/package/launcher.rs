//! What a menu shows of the app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::system::heard;

const FILE: &str = "/usr/share/applications/nl.samenspel.Samenspel.desktop";

pub struct Launcher(String);

impl Launcher {
    pub fn read() -> Result<Self> {
        Ok(Self(fs::read_to_string(FILE)?))
    }

    pub fn is_valid(&self) -> Result<()> {
        heard(Command::new("desktop-file-validate").arg(FILE)).map(drop)
    }

    pub fn value(&self, key: &str) -> Option<&str> {
        let mut pairs = self.0.lines().filter_map(|line| line.split_once('='));
        pairs.find_map(|(name, value)| (name == key).then_some(value))
    }

    /// The program that it starts, as found by who looks for programs.
    pub fn program(&self) -> PathBuf {
        Path::new("/usr/bin").join(self.value("Exec").unwrap_or_default())
    }

    pub fn has_icon(&self, size: &str) -> bool {
        let name = self.value("Icon").unwrap_or_default();
        let kind = if size == "scalable" { "svg" } else { "png" };
        let folder = Path::new("/usr/share/icons/hicolor").join(size);
        folder.join("apps").join(format!("{name}.{kind}")).is_file()
    }
}
