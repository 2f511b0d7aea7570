//! The real program as a process of its own.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::SocketAddr;
use std::process::{Child, ChildStdout, Command, Stdio};

use crypto::Envelope;
use domain::InitiativeId;
use protocol::{About, paths, split_numbered};
use server::database::DatabaseOptions;
use server::edge::{Clock as _, SystemClock};

use super::{Device, Stands, Wire};

pub struct Program {
    pub child: Child,
    pub address: SocketAddr,
    /// Held open: a test that serves fails when it can not say that it takes long.
    _said: BufReader<ChildStdout>,
}

/// A test that failed leaves no server behind.
impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// The program, set up for this database and for being asked often.
pub fn command(database: &DatabaseOptions) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenspel-server"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("SAMENSPEL_")) {
        command.env_remove(name);
    }
    command
        .env("SAMENSPEL_DATABASE", url(database))
        .env("SAMENSPEL_LISTEN", "127.0.0.1:0")
        .env("SAMENSPEL_DEVICE_PER_MINUTE", "1000000")
        .env("SAMENSPEL_ADDRESS_PER_MINUTE", "1000000")
        .env("RUST_LOG", "off");
    command
}

pub fn url(database: &DatabaseOptions) -> String {
    match database {
        DatabaseOptions::Sqlite(file) => format!("sqlite:{}", file.display()),
        DatabaseOptions::Postgres(url) => url.clone(),
    }
}

impl Program {
    pub fn start(database: &DatabaseOptions) -> Self {
        Self::run(command(database).arg("serve"))
    }

    /// Starts it and waits until it says where it listens.
    pub fn run(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut lines = said.by_ref().lines().map_while(Result::ok);
        let address = lines.find_map(|line| {
            let address = line.strip_prefix("listening on http://")?;
            Some(address.parse().unwrap())
        });
        Self {
            child,
            address: address.expect("the server says where it listens"),
            _said: said,
        }
    }

    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn about(&self) -> About {
        let mut wire = Wire::to(self.address).unwrap();
        wire.send(b"GET /v1 HTTP/1.1\r\nhost: server\r\n\r\n")
            .unwrap();
        wire.answer().unwrap().json()
    }

    pub fn stop(mut self) {
        let pid = nix::unistd::Pid::from_raw(self.child.id().cast_signed());
        nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).unwrap();
        assert!(self.child.wait().unwrap().success());
    }

    /// The laptop whose keys have this seed, at this series; its clock is right.
    pub fn laptop(&self, initiative: InitiativeId, seed: u8, series: u32) -> Device {
        let keys = crypto::DeviceKeys::new(&[seed; 64]);
        let generation = self.about().generation;
        let nonces = (u64::from(seed) << 56) + (u64::from(series) << 24);
        let now = SystemClock.now();
        Device::known(keys, initiative, &generation, series, now, nonces)
    }
}

/// Everything that a server hands out.
pub fn pages(database: &DatabaseOptions, initiative: InitiativeId) -> Vec<Stands> {
    let program = Program::start(database);
    let device = program.laptop(initiative, 1, 0);
    let mut wire = Wire::to(program.address).unwrap();
    let mut found: Vec<Stands> = Vec::new();
    loop {
        let after = found.last().map_or(0, |(position, _)| *position);
        let path = paths::within(initiative, &format!("team/envelopes?after={after}"));
        let page = wire.ask(&device, "GET", &path, "", b"").unwrap();
        let parts = split_numbered(&page.body, 1 << 20).unwrap();
        if parts.is_empty() {
            return found;
        }
        let hash = |bytes: &[u8]| Envelope::parse(bytes.to_vec()).unwrap().hash();
        found.extend(
            parts
                .iter()
                .map(|(position, bytes)| (*position, hash(bytes))),
        );
    }
}
