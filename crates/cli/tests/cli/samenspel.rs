//! Starts the program and reads what it says.

use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;

use app::testing::PASSPHRASE;
use serde_json::Value;
use tempfile::TempDir;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;
use tokio::time::timeout;

/// A program that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(120);

const PASSPHRASE_VARIABLE: &str = "SAMENSPEL_PASSPHRASE";

/// A folder for one test, with a profile in it.
pub struct Home {
    folder: TempDir,
    /// The variable that holds what opens the folder, and its value.
    secret: (&'static str, String),
    lang: &'static str,
}

/// What a run left behind.
pub struct Ran {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    /// Nothing yet.
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            secret: (PASSPHRASE_VARIABLE, PASSPHRASE.to_owned()),
            lang: "nl_NL.UTF-8",
        }
    }

    /// A profile with an initiative.
    pub async fn begun() -> Self {
        let home = Self::empty();
        home.done(&["init", "--title", "Speelplein"]).await;
        home
    }

    pub fn with_passphrase(mut self, passphrase: &str) -> Self {
        self.secret = (PASSPHRASE_VARIABLE, passphrase.to_owned());
        self
    }

    pub fn with_recovery_code(mut self, code: &str) -> Self {
        self.secret = ("SAMENSPEL_RECOVERY_CODE", code.to_owned());
        self
    }

    /// On a computer that speaks this.
    pub fn speaking(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    pub fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    /// A file beside the profile.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the profile and gives its path as an argument.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), content).expect("a file");
        self.argument(name)
    }

    pub fn argument(&self, name: &str) -> String {
        self.path(name).to_str().expect("a plain path").to_owned()
    }

    pub async fn run(&self, words: &[&str]) -> Ran {
        run(self, words, "").await
    }

    /// Runs with this on the standard input.
    pub async fn run_with(&self, words: &[&str], input: &str) -> Ran {
        run(self, words, input).await
    }

    /// Runs in Dutch and expects success; gives what is written.
    pub async fn done(&self, words: &[&str]) -> String {
        let ran = self.run(words).await;
        assert_eq!(ran.exit, 0, "{words:?}: {}{}", ran.out, ran.err);
        assert_eq!(ran.err, "", "{words:?}");
        ran.out
    }

    /// Runs with `--json` and expects success.
    pub async fn json(&self, words: &[&str]) -> Value {
        self.object(words, 0).await
    }

    /// Runs with `--json` and expects this ending and exactly one object.
    pub async fn object(&self, words: &[&str], exit: i32) -> Value {
        let ran = self.run(&[words, &["--json"]].concat()).await;
        assert_eq!(ran.exit, exit, "{words:?}: {}{}", ran.out, ran.err);
        let object: Value = serde_json::from_str(&ran.out).expect("one JSON object");
        assert!(object.is_object(), "{object}");
        object
    }

    pub async fn state_hash(&self) -> String {
        text(&self.json(&["state-hash"]).await["state_hash"])
    }

    /// The only initiative.
    pub async fn initiative(&self) -> String {
        text(&self.json(&["initiatives", "list"]).await["initiatives"][0]["id"])
    }

    /// The only person that a search finds.
    pub async fn person(&self, search: &str) -> String {
        let found = self.json(&["neighbours", "search", search]).await;
        assert_eq!(found["total"], 1, "{search}");
        text(&found["neighbours"][0]["id"])
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// A run that takes too long is killed.
async fn run(home: &Home, words: &[&str], input: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenspel"));
    command.arg("--profile").arg(home.profile()).args(words);
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES");
    command
        .env("LANG", home.lang)
        .env(home.secret.0, &home.secret.1);
    command.stdin(Stdio::piped()).kill_on_drop(true);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let output = timeout(PATIENCE, told(command, input)).await;
    let output = output
        .unwrap_or_else(|_| panic!("{words:?} hangs"))
        .expect("a program");
    Ran {
        exit: output.status.code().expect("no signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Hands a program its input and waits for its end.
async fn told(mut command: Command, input: &str) -> std::io::Result<Output> {
    let mut child = command.spawn()?;
    let mut pipe = child.stdin.take().expect("a pipe");
    // A program that ends before it has read everything has its reasons.
    let _read = pipe.write_all(input.as_bytes()).await;
    drop(pipe);
    child.wait_with_output().await
}
