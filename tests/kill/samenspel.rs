//! Runs the command line program, to its end or not.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use samenspel_tests::PATIENCE;
use serde_json::Value;

/// The builds of the program that the lane made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// As it is.
    Plain,
    /// With a schema that comes after the present one.
    LaterSchema,
    /// With the lie that an act is on the disk before it is.
    AcknowledgesEarly,
}

/// The program on one profile, which the recovery sheet opens: that costs no stretching.
#[derive(Clone)]
pub struct Samenspel {
    build: Build,
    profile: PathBuf,
    secret: (&'static str, String),
    variables: Vec<(&'static str, OsString)>,
}

/// How a run ended by itself.
#[derive(Debug)]
pub struct Ran {
    pub exit: i32,
    pub answer: Value,
}

impl Samenspel {
    pub fn new(build: Build, profile: &Path, code: &str) -> Self {
        Self {
            build,
            profile: profile.to_owned(),
            secret: ("SAMENSPEL_RECOVERY_CODE", code.to_owned()),
            variables: Vec::new(),
        }
    }

    pub fn with_passphrase(build: Build, profile: &Path, passphrase: &str) -> Self {
        Self {
            secret: ("SAMENSPEL_PASSPHRASE", passphrase.to_owned()),
            ..Self::new(build, profile, "")
        }
    }

    pub fn with(mut self, variables: impl IntoIterator<Item = (&'static str, OsString)>) -> Self {
        self.variables.extend(variables);
        self
    }

    /// Runs to its end.
    pub fn run(&self, words: &[&str]) -> Result<Ran> {
        let mut command = self.command(words)?;
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let output = spawn(&mut command)?.wait_with_output()?;
        let said = String::from_utf8(output.stdout)?;
        let ended = || {
            let complained = String::from_utf8_lossy(&output.stderr);
            let status = output.status;
            format!("{words:?} ended with {status}, said {said:?} and complained {complained:?}")
        };
        let exit = output.status.code().with_context(ended)?;
        let answer = serde_json::from_str(&said).with_context(ended)?;
        Ok(Ran { exit, answer })
    }

    /// Runs to its end, which is a good one.
    pub fn done(&self, words: &[&str]) -> Result<Value> {
        let ran = self.run(words)?;
        ensure!(
            ran.exit == 0,
            "{words:?} ended with {}: {}",
            ran.exit,
            ran.answer
        );
        Ok(ran.answer)
    }

    /// Starts, and listens to what is said.
    pub fn start(&self, words: &[&str]) -> Result<Running> {
        let mut command = self.command(words)?;
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = spawn(command.stderr(Stdio::piped()))?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (output, readers_output) = listen(output.context("no output")?);
        let (progress, readers_progress) = listen(child.stderr.take().context("no progress")?);
        Ok(Running {
            child,
            input,
            output,
            progress,
            readers: vec![readers_output, readers_progress],
        })
    }

    fn command(&self, words: &[&str]) -> Result<Command> {
        let mut command = Command::new(program(self.build)?);
        command
            .arg("--profile")
            .arg(&self.profile)
            .arg("--json")
            .args(words);
        command
            .env_clear()
            .env("LANG", "nl_NL.UTF-8")
            .env(self.secret.0, &self.secret.1);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        Ok(command)
    }
}

/// Held while a program is born: until it runs its own, it has all files of ours open.
static BIRTH: Mutex<()> = Mutex::new(());

/// Starts a program.
pub fn spawn(command: &mut Command) -> Result<Child> {
    let _alone = BIRTH.lock().expect("no panic");
    Ok(command.spawn()?)
}

/// Waits until no program that was started meanwhile has a file of ours open any more: a
/// lock on a folder ends only then.
pub fn let_go_of_files() {
    drop(BIRTH.lock().expect("no panic"));
}

/// Where the lane put a build.
fn program(build: Build) -> Result<PathBuf> {
    let name = match build {
        Build::Plain => "SAMENSPEL_PLAIN",
        Build::LaterSchema => "SAMENSPEL_LATER_SCHEMA",
        Build::AcknowledgesEarly => "SAMENSPEL_ACKNOWLEDGES_EARLY",
    };
    let program = env::var_os(name).context("start these tests with `cargo xtask test kill`")?;
    Ok(program.into())
}

/// A program that works. It is killed when this is dropped.
pub struct Running {
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<String>,
    progress: Receiver<String>,
    readers: Vec<JoinHandle<()>>,
}

/// What a killed program had said before.
pub struct Killed {
    /// When the signal was sent.
    pub at: Instant,
    /// Whole answers that nobody had read yet.
    pub answers: Vec<Value>,
}

impl Running {
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Hands it a line.
    pub fn tell(&mut self, line: &Value) -> Result<()> {
        let input = self.input.as_mut().context("it is told nothing any more")?;
        Ok(input.write_all(format!("{line}\n").as_bytes())?)
    }

    /// The next answer, when it comes within this time.
    pub fn answer_within(&self, time: Duration) -> Result<Option<Value>> {
        match self.output.recv_timeout(time) {
            Ok(line) => Ok(Some(serde_json::from_str(&line)?)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => bail!("it ended without an answer"),
        }
    }

    /// The next answer.
    pub fn answer(&self) -> Result<Value> {
        let answer = self.answer_within(PATIENCE)?;
        answer.context("waited in vain for an answer")
    }

    /// When it first says how far it is.
    pub fn begun(&self) -> Result<Instant> {
        let line = self.progress.recv_timeout(PATIENCE);
        let line = line.context("waited in vain for progress")?;
        let told: Value = serde_json::from_str(&line).with_context(|| line.clone())?;
        ensure!(told["done"] == 0, "it began with {told}");
        Ok(Instant::now())
    }

    /// Kills it at once, as when the battery falls out.
    pub fn kill(mut self) -> Result<Killed> {
        let at = Instant::now();
        self.child.kill()?;
        self.child.wait()?;
        let whole = |line: String| serde_json::from_str(&line).ok();
        // The readers end with the pipe, so that this does too.
        let answers = self.output.iter().filter_map(whole).collect();
        Ok(Killed { at, answers })
    }

    /// Waits for its own end, after nothing more comes in. Answers the exit code.
    pub fn end(mut self) -> Result<i32> {
        drop(self.input.take());
        let status = self.child.wait()?;
        status.code().context("it was killed")
    }

    /// Whether it still works.
    pub fn is_alive(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_none())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _gone = self.child.kill();
        let _status = self.child.wait();
        for reader in self.readers.drain(..) {
            let _ended = reader.join();
        }
    }
}

fn listen(pipe: impl Read + Send + 'static) -> (Receiver<String>, JoinHandle<()>) {
    let (heard, lines) = channel();
    let reader = std::thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut line = String::new();
        while pipe.read_line(&mut line).is_ok_and(|count| count > 0) && line.ends_with('\n') {
            // Whoever listened may have gone.
            let _listener = heard.send(std::mem::take(&mut line));
        }
    });
    (lines, reader)
}
