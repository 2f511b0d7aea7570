//! The two servers, each in a process of its own.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use app::remote::{Answer, Exchange as _, Https, Method, Request, ServerAddress};
use samenspel_tests::Process;
use tempfile::TempDir;

use crate::bare::RELAY;

/// A server that ends when this is dropped.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub address: ServerAddress,
    _folder: TempDir,
}

impl Program {
    /// The server of Samenspel. It may be asked as often as a bench likes.
    pub fn samenspel() -> Result<Self> {
        let program = std::env::var_os("SAMENSPEL_SERVER");
        let program = PathBuf::from(program.context("SAMENSPEL_SERVER names the server")?);
        let folder = tempfile::tempdir_in(bench_folder()?)?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?
            .local_addr()?
            .port();
        let database = format!("sqlite:{}", folder.path().join("server.db").display());
        let mut command = Command::new(program);
        command
            .arg("serve")
            .env("SAMENSPEL_LISTEN", format!("127.0.0.1:{port}"))
            .env("SAMENSPEL_DATABASE", database)
            .env("SAMENSPEL_DEVICE_PER_MINUTE", "10000000")
            .env("SAMENSPEL_ADDRESS_PER_MINUTE", "10000000")
            .env("SAMENSPEL_CONNECTIONS", "8000")
            .env("RUST_LOG", "warn");
        Self::started(command, folder)
    }

    /// The rival.
    pub fn bare() -> Result<Self> {
        let folder = tempfile::tempdir_in(bench_folder()?)?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(RELAY).arg(folder.path().join("bare.db"));
        Self::started(command, folder)
    }

    /// It says where it listens once it does.
    fn started(mut command: Command, folder: TempDir) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let out = child.stdout.take().context("the server tells")?;
        let said = BufReader::new(out).lines();
        let mut addresses = said.map_while(Result::ok).filter_map(|line| {
            let at = line.find("http://")?;
            Some(line[at..].trim().to_owned())
        });
        let address = addresses.next().context("the server listens")?;
        Ok(Self {
            child,
            address: ServerAddress::parse(&address)?,
            _folder: folder,
        })
    }

    /// What the kernel knows of it.
    pub fn process(&self) -> Process {
        Process::of(&self.child)
    }

    /// A connection of its own.
    pub fn connection(&self) -> Result<Https> {
        Ok(Https::new(&self.address, &[])?)
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
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _waited = self.child.wait();
    }
}

/// A real disk, not a memory file system.
pub fn bench_folder() -> Result<PathBuf> {
    let folder = std::env::current_exe()?.with_file_name("bench-data");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
