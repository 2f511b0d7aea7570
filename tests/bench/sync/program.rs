//! The rival in a process of its own, and requests without a laptop.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use app::remote::{Answer, Exchange as _, Https, Method, Request, ServerAddress};
use samenspel_tests::Town;
use tempfile::TempDir;

use crate::bare::RELAY;

/// A bare relay that ends when this is dropped.
pub struct Bare {
    child: Child,
    address: String,
    _folder: TempDir,
}

impl Bare {
    /// Starts it. It says where it listens once it does.
    pub fn start() -> Result<Self> {
        let folder = tempfile::tempdir_in(bench_folder()?)?;
        let mut child = Command::new(std::env::current_exe()?)
            .arg(RELAY)
            .arg(folder.path().join("bare.db"))
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().context("it tells")?;
        let mut said = BufReader::new(out).lines().map_while(Result::ok);
        let address = said.next().context("it listens")?;
        Ok(Self {
            child,
            address: address.trim_start_matches("listening on ").to_owned(),
            _folder: folder,
        })
    }

    /// A connection of its own.
    pub fn connection(&self) -> Result<Https> {
        connection(&self.address)
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _waited = self.child.wait();
    }
}

/// The server of Samenspel.
pub fn samenspel() -> Result<Town> {
    Town::start(&bench_folder()?)
}

/// A connection of its own.
pub fn connection(address: &str) -> Result<Https> {
    Ok(Https::new(&ServerAddress::parse(address)?, &[])?)
}

/// Posts bytes without a signature.
pub async fn post(connection: &Https, path: &str, body: Vec<u8>) -> Result<Answer> {
    let request = Request {
        method: Method::Post,
        path: path.to_owned(),
        headers: Vec::new(),
        body,
        answer_max: 64 << 20,
        wait_s: 0,
    };
    Ok(connection.send(request).await?)
}

/// A real disk, not a memory file system.
pub fn bench_folder() -> Result<PathBuf> {
    let folder = std::env::current_exe()?.with_file_name("bench-data");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
