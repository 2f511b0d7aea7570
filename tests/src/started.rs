//! A program that a test started, and that ends with it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

#[cfg(unix)]
use std::os::unix::process::CommandExt;

use anyhow::{Context, Result, ensure};
use rustix::process::{Pid, Signal, kill_process_group};

use crate::process::Process;
use crate::wait::{PATIENCE, POLL};

/// A program that is told to end when the test that started it is killed.
pub fn program(name: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", "--", name]);
    command
}

/// A running program with everything that it starts in turn.
///
/// It leads a process group of its own, so that its end is also theirs.
pub struct Started(Child);

impl Started {
    /// Starts a program.
    pub fn start(command: &mut Command) -> Result<Self> {
        let child = command.process_group(0).stdin(Stdio::null()).spawn();
        Ok(Self(child.with_context(|| {
            format!("{command:?} could not be started")
        })?))
    }

    /// Starts a program that says where it can be reached, in its first line.
    pub fn start_and_hear(command: &mut Command) -> Result<(Self, String)> {
        let mut started = Self::start(command.stdout(Stdio::piped()))?;
        let output = started
            .0
            .stdout
            .take()
            .context("its output was not caught")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        ensure!(!line.is_empty(), "{command:?} ended without a word");
        Ok((started, line.trim().to_owned()))
    }

    /// The program itself, as the kernel knows it.
    pub fn process(&self) -> Process {
        Process::of(&self.0)
    }

    /// The child that runs this program.
    pub fn child_running(&self, program: &Path) -> Result<Process> {
        let children = self.process().children()?;
        let child = children.into_iter().find(|child| child.runs(program));
        child.with_context(|| format!("{} does not run", program.display()))
    }

    fn signal(&self, signal: Signal) {
        // It may have ended by itself; then there is nobody to tell.
        let _gone = kill_process_group(Pid::from_child(&self.0), signal);
    }

    /// Whether it ended in time. Xvfb takes its lock file along only when asked to end.
    fn ends_by_itself(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE / 10 {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return true;
            }
            std::thread::sleep(POLL);
        }
        false
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
        let has_ended = self.ends_by_itself();
        self.signal(Signal::KILL); // whatever it left behind
        if !has_ended {
            let _status = self.0.wait();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::wait::until;

    fn is_alive(pid: &str) -> bool {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat"));
        stat.is_ok_and(|stat| !stat.contains(") Z "))
    }

    #[tokio::test]
    async fn what_a_program_started_ends_with_it() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 600 & echo $!; wait"]);
        let (started, grandchild) = Started::start_and_hear(&mut shell).unwrap();
        assert!(is_alive(&grandchild));
        drop(started);
        // The kernel ends what was told to end in its own time.
        let ended = until("the grandchild to end", async || {
            Ok((!is_alive(&grandchild)).then_some(()))
        });
        ended.await.unwrap();
    }

    #[tokio::test]
    async fn a_child_is_killed_by_the_program_it_runs() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 600 & echo $!; wait"]);
        let (started, child) = Started::start_and_hear(&mut shell).unwrap();
        let program = Path::new("/proc").join(child).join("exe");
        // Between its birth and its own program a child still runs that of its parent.
        let sleep = until("the child to run its own program", async || {
            let runs = fs::read_link(&program)?;
            Ok(runs.ends_with("sleep").then_some(runs))
        });
        let child = started.child_running(&sleep.await.unwrap()).unwrap();
        assert!(!child.has_ended());
        child.kill().unwrap();
        let ended = until("the child to end", async || {
            Ok(child.has_ended().then_some(()))
        });
        ended.await.unwrap();
        assert!(
            started
                .child_running(Path::new("/no/such/program"))
                .is_err()
        );
    }

    #[test]
    fn a_program_that_ends_without_a_word_is_named() {
        let problem = Started::start_and_hear(&mut Command::new("true"))
            .err()
            .unwrap();
        assert!(problem.to_string().contains("true"));
    }
}
