//! One test's own world: a screen, a bus and a home, and the app opened in it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use futures_util::FutureExt;
use tempfile::TempDir;

use crate::artefacts::Artefacts;
use crate::home::Home;
use crate::started::{Started, program};
use crate::window::Window;

/// A screen, a message bus and a home folder that nobody else has.
pub struct Stage {
    /// The account in which the app runs.
    pub home: Home,
    /// What the person holds in hand, outside the account: lists, photos, answers to the chooser.
    stick: TempDir,
    surroundings: Vec<(&'static str, OsString)>,
    artefacts: Artefacts,
    app: PathBuf,
    bus: Bus,
    screen: Screen,
}

struct Screen {
    display: String,
    _running: Started,
}

struct Bus {
    address: String,
    _running: Started,
}

impl Stage {
    /// Sets everything up. `test` names the files that are left behind.
    pub fn set(test: &str) -> Result<Self> {
        Self::set_for(test, program_built("SAMENSPEL_APP")?)
    }

    /// The same for another program than the app.
    pub fn set_for(test: &str, app: PathBuf) -> Result<Self> {
        let home = Home::make()?;
        Ok(Self {
            stick: tempfile::Builder::new().prefix("stick-").tempdir()?,
            surroundings: Vec::new(),
            artefacts: Artefacts::of(test)?,
            app,
            bus: Bus::start(&home)?,
            screen: Screen::start()?,
            home,
        })
    }

    /// Opens the app, lets `walk` use it, and keeps a picture of how it ended when that goes wrong.
    pub async fn with_window(
        &self,
        arguments: &[&str],
        walk: impl AsyncFnOnce(&Window) -> Result<()>,
    ) -> Result<()> {
        let window = Window::open(self, arguments).await?;
        let outcome = AssertUnwindSafe(walk(&window)).catch_unwind().await;
        if !matches!(outcome, Ok(Ok(()))) {
            window.picture("failed").await.ok(); // the failure itself is what must be told
        }
        let closed = window.close().await;
        outcome.unwrap_or_else(|panic| resume_unwind(panic))?;
        closed
    }

    /// Gives every program that is started from now on these variables too.
    pub fn surround(&mut self, variables: impl IntoIterator<Item = (&'static str, OsString)>) {
        self.surroundings.extend(variables);
    }

    /// A file that the person brings along, and where it stands.
    pub fn bring(&self, name: &str, content: impl AsRef<[u8]>) -> Result<PathBuf> {
        let path = self.on_stick(name);
        fs::write(&path, content)
            .with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(path)
    }

    /// A place on what the person brings along.
    pub fn on_stick(&self, name: &str) -> PathBuf {
        self.stick.path().join(name)
    }

    /// The file that the person will choose from now on, where the app asks for one.
    pub fn choose(&self, file: &Path) -> Result<()> {
        Ok(fs::write(
            self.chooser(),
            file.as_os_str().as_encoded_bytes(),
        )?)
    }

    /// From now on the person closes the file chooser without choosing.
    pub fn choose_nothing(&self) -> Result<()> {
        Ok(fs::write(self.chooser(), "")?)
    }

    fn chooser(&self) -> PathBuf {
        self.on_stick("chooser")
    }

    pub(crate) fn app(&self) -> &PathBuf {
        &self.app
    }

    pub(crate) fn artefacts(&self) -> &Artefacts {
        &self.artefacts
    }

    /// A program that sees this stage and nothing of the one at the keyboard.
    pub fn command(&self, name: &str) -> Result<Command> {
        let mut command = program(name);
        let log = self.artefacts.log()?;
        command.env_clear().envs(self.home.variables()).envs(kept());
        command.env("DISPLAY", &self.screen.display);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.bus.address);
        command.env("SAMENSPEL_CHOOSER", self.chooser());
        command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        command.envs(self.surroundings.iter().map(|(name, value)| (name, value)));
        command
            .current_dir(self.home.path(""))
            .stdout(log.try_clone()?)
            .stderr(log);
        Ok(command)
    }
}

impl Screen {
    /// Xvfb looks for a free display by itself.
    fn start() -> Result<Self> {
        let mut xvfb = program("Xvfb");
        xvfb.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
        ]);
        let (running, number) = Started::start_and_hear(xvfb.stderr(Stdio::null()))?;
        Ok(Self {
            display: format!(":{number}"),
            _running: running,
        })
    }
}

impl Bus {
    fn start(home: &Home) -> Result<Self> {
        let mut daemon = program("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]);
        daemon.envs(home.variables()).stderr(Stdio::null());
        let (running, address) = Started::start_and_hear(&mut daemon)?;
        Ok(Self {
            address,
            _running: running,
        })
    }
}

/// A program that `cargo xtask` built for what it starts, or a file that it needs.
pub fn program_built(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable)
        .with_context(|| format!("`cargo xtask` sets {variable}: start this with it"))?;
    Ok(path.into())
}

/// What a stage takes over from the world around it.
fn kept() -> impl Iterator<Item = (String, String)> {
    let names = ["PATH", "LANG", "RUST_BACKTRACE"];
    env::vars().filter(move |(name, _)| names.contains(&name.as_str()))
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
