//! The system on which the package is put.

use std::collections::HashSet;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use samenspel_tests::Stage;

/// A package on the system. Dropping it takes it off, also when a test failed.
pub struct Installed(());

impl Installed {
    /// Puts a package on the system.
    pub fn from(package: &Path) -> Result<Self> {
        let installed = Self(());
        as_root(&["dpkg", "--install", &package.to_string_lossy()])?;
        Ok(installed)
    }

    /// Every file is there as it was packed, and the software centre can read of it.
    pub fn is_whole(&self) -> Result<()> {
        let different = heard(Command::new("dpkg").args(["--verify", "samenspel"]))?;
        ensure!(different.is_empty(), "changed: {different}");
        let about = "/usr/share/metainfo/nl.samenspel.Samenspel.metainfo.xml";
        heard(Command::new("appstreamcli").args(["validate", "--no-net", about]))?;
        Ok(())
    }

    /// Takes it off the system, and everything that was noted of it.
    pub fn remove(self) -> Result<()> {
        as_root(&["dpkg", "--remove", "samenspel"])?;
        as_root(&["dpkg", "--purge", "samenspel"])?;
        let known = Command::new("dpkg-query")
            .args(["--status", "samenspel"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        ensure!(!known.success(), "the system still knows of it");
        Ok(())
    }
}

impl Drop for Installed {
    fn drop(&mut self) {
        let _gone_already = as_root(&["dpkg", "--purge", "samenspel"]);
    }
}

/// How many colours the app's window shows: none as long as there is no window.
pub fn colours_of_the_window(stage: &Stage) -> Result<usize> {
    let mut dump = stage.command("xwd")?;
    dump.args(["-silent", "-name", "Samenspel"]);
    let picture = dump.stdout(Stdio::piped()).output()?.stdout;
    // The first number of an X window dump tells how long its head is; four bytes a pixel follow.
    let head = picture
        .first_chunk()
        .map_or(0, |head| u32::from_be_bytes(*head));
    let pixels = picture.get(head as usize..).unwrap_or_default();
    let colours: HashSet<&[u8]> = pixels.chunks_exact(4).collect();
    Ok(colours.len())
}

/// Does as the owner of the system.
fn as_root(words: &[&str]) -> Result<()> {
    let sudo = (!rustix::process::geteuid().is_root()).then_some("sudo");
    let mut line = sudo.into_iter().chain(words.iter().copied());
    let mut command = Command::new(line.next().context("nothing to do")?);
    heard(command.args(line)).map(drop)
}

pub fn heard(command: &mut Command) -> Result<String> {
    let heard = command
        .output()
        .with_context(|| format!("{command:?} could not be started"))?;
    let told = String::from_utf8_lossy(&heard.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&heard.stderr);
    ensure!(heard.status.success(), "{command:?}: {told}{complaint}");
    Ok(told)
}
