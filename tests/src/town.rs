//! The municipal server: the real program, on a port and a file of its own.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::Process;

/// A server that ends when this is dropped.
pub struct Town {
    program: PathBuf,
    folder: TempDir,
    /// Port 0 until it has one.
    address: String,
    running: Option<Child>,
    /// Into which it writes everything that it ever says.
    log: Option<PathBuf>,
}

impl Town {
    /// Starts the server that `SAMENSPEL_SERVER` names, with its file in a folder of its own
    /// below `place`. It may be asked as often as a test likes.
    pub fn start(place: &Path) -> Result<Self> {
        Self::start_in(tempfile::tempdir_in(place)?)
    }

    /// Starts it on what stands in a folder.
    pub fn start_in(folder: TempDir) -> Result<Self> {
        Self::start_telling(folder, None)
    }

    /// The same; everything that it ever says goes into a file.
    pub fn start_telling(folder: TempDir, log: Option<PathBuf>) -> Result<Self> {
        let program = std::env::var_os("SAMENSPEL_SERVER");
        let program = program.context("SAMENSPEL_SERVER names the server")?;
        let mut town = Self {
            program: program.into(),
            folder,
            address: "127.0.0.1:0".to_owned(),
            running: None,
            log,
        };
        town.start_again()?;
        Ok(town)
    }

    /// Where its file stands.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts it on the same port and file, after it was stopped.
    pub fn start_again(&mut self) -> Result<()> {
        let database = format!("sqlite:{}", self.folder.path().join("server.db").display());
        let mut command = Command::new(&self.program);
        command
            .arg("serve")
            .env_clear() // it refuses settings that it does not know
            .env("SAMENSPEL_LISTEN", &self.address)
            .env("SAMENSPEL_DATABASE", database)
            .env("SAMENSPEL_DEVICE_PER_MINUTE", "10000000")
            .env("SAMENSPEL_ADDRESS_PER_MINUTE", "10000000")
            .env("SAMENSPEL_CONNECTIONS", "8000")
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped());
        if let Some(log) = &self.log {
            let log = File::options().create(true).append(true).open(log)?;
            command.env("RUST_LOG", "trace").stderr(log);
        }
        let mut child = command.spawn()?;
        let out = child.stdout.take().context("the server tells")?;
        self.running = Some(child);
        let mut said = BufReader::new(out).lines().map_while(Result::ok);
        let address = said.find_map(|line| Some(line.split_once("http://")?.1.trim().to_owned()));
        self.address = address.context("the server listens")?;
        Ok(())
    }

    /// Ends it at once, as a power cut would.
    pub fn stop(&mut self) -> Result<()> {
        if let Some(mut child) = self.running.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What the kernel knows of it.
    pub fn process(&self) -> Result<Process> {
        let child = self.running.as_ref().context("it was stopped")?;
        Ok(Process::of(child))
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        let _ended = self.stop();
    }
}
