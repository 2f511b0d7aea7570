//! A laptop: a folder, and the real program on it.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use samenspel_tests::{copy_folder, database};
use serde_json::Value;
use tempfile::TempDir;

const PASSPHRASE: &str = "vier groene tuinstoelen buiten";

/// A laptop. The recovery sheet opens its folder: that costs no stretching.
pub struct Laptop {
    folder: TempDir,
    code: String,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Ran {
    pub exit: i32,
    pub answer: Value,
}

impl Laptop {
    /// A laptop with nothing on it.
    pub fn new() -> Result<Self> {
        Ok(Self {
            folder: tempfile::tempdir()?,
            code: String::new(),
        })
    }

    /// From now on its recovery sheet opens it.
    pub fn make_sheet(&mut self) -> Result<()> {
        let sheet = self.done(&["keys", "sheet"])?;
        let groups = sheet["groups"].as_array().context("a code")?;
        let groups: Vec<&str> = groups.iter().filter_map(Value::as_str).collect();
        self.code = groups.join("-");
        Ok(())
    }

    /// One that the sheet of another program opens.
    pub fn opened_by(mut self, code: String) -> Self {
        self.code = code;
        self
    }

    /// The same in another place.
    pub fn copy(&self) -> Result<Self> {
        let copy = Self::new()?.opened_by(self.code.clone());
        copy_folder(self.folder.path(), copy.folder.path())?;
        Ok(copy)
    }

    pub fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    /// A place beside the profile.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs to its end.
    pub fn run(&self, words: &[&str]) -> Result<Ran> {
        let output = self.command(&[&["--json"], words].concat())?.output()?;
        let said = String::from_utf8(output.stdout)?;
        let complained = String::from_utf8_lossy(&output.stderr).into_owned();
        let ended = || format!("{words:?}: {}, {said:?}, {complained:?}", output.status);
        Ok(Ran {
            exit: output.status.code().with_context(ended)?,
            answer: serde_json::from_str(&said).with_context(ended)?,
        })
    }

    /// Runs to its end, which is a good one.
    pub fn done(&self, words: &[&str]) -> Result<Value> {
        let Ran { exit, answer } = self.run(words)?;
        ensure!(exit == 0, "{words:?} ended with {exit}: {answer}");
        Ok(answer)
    }

    /// What it says to a person, on either stream.
    pub fn says(&self, words: &[&str]) -> Result<String> {
        let output = self.command(words)?.output()?;
        let said = [output.stdout, output.stderr].concat();
        Ok(String::from_utf8(said)?)
    }

    /// Starts and goes on.
    pub fn start(&self, words: &[&str]) -> Result<Child> {
        let mut command = self.command(words)?;
        Ok(command.stdout(Stdio::null()).spawn()?)
    }

    /// The hash of all that can be seen.
    pub fn hash(&self) -> Result<String> {
        let said = self.done(&["state-hash"])?;
        Ok(said["state_hash"].as_str().context("a hash")?.to_owned())
    }

    /// Meets the server; whether both have the same.
    pub fn syncs(&self) -> Result<bool> {
        let met = self.done(&["sync"])?;
        Ok(met["initiatives"][0]["in_step"] == true)
    }

    /// Every row, by table.
    pub fn rows(&self) -> Result<BTreeMap<String, Vec<String>>> {
        let runtime = tokio::runtime::Runtime::new()?;
        runtime.block_on(database::rows(&self.profile(), &self.code))
    }

    /// The columns of text in which one of these words stands.
    pub fn columns_with(&self, words: &[&str]) -> Result<BTreeSet<String>> {
        let runtime = tokio::runtime::Runtime::new()?;
        runtime.block_on(database::columns_with(&self.profile(), &self.code, words))
    }

    fn command(&self, words: &[&str]) -> Result<Command> {
        let program = env::var_os("SAMENSPEL_CLI");
        let program = program.context("start these tests with `cargo xtask test liar`")?;
        let mut command = Command::new(program);
        command.arg("--profile").arg(self.profile()).args(words);
        command.env_clear().env("LANG", "nl_NL.UTF-8");
        command.stdin(Stdio::null());
        match self.code.as_str() {
            "" => command.env("SAMENSPEL_PASSPHRASE", PASSPHRASE),
            code => command.env("SAMENSPEL_RECOVERY_CODE", code),
        };
        Ok(command)
    }
}
