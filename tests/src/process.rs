//! What the kernel tells of a process.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

use anyhow::{Context, Result};
use rustix::param::clock_ticks_per_second;
use rustix::process::{Pid, Signal, kill_process};
use rustix::time::{ClockId, clock_gettime};

/// A process that may have ended by now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Process(Pid);

impl Process {
    /// The process of a child.
    pub fn of(child: &Child) -> Self {
        Self(Pid::from_child(child))
    }

    /// Those that it started and that run now.
    pub fn children(self) -> Result<Vec<Self>> {
        let names = fs::read_dir("/proc")?
            .flatten()
            .map(|entry| entry.file_name());
        let all = names.filter_map(|name| Pid::from_raw(name.to_str()?.parse().ok()?));
        Ok(all
            .map(Self)
            .filter(|one| one.parent() == Some(self))
            .collect())
    }

    /// Whether it runs this program.
    pub fn runs(self, program: &Path) -> bool {
        fs::read_link(self.file("exe")).is_ok_and(|exe| exe == program)
    }

    /// Ends it at once, without a good-bye.
    pub fn kill(self) -> Result<()> {
        Ok(kill_process(self.0, Signal::KILL)?)
    }

    /// Lets it stand still, or go on.
    pub(crate) fn signal(self, signal: Signal) -> Result<()> {
        Ok(kill_process(self.0, signal)?)
    }

    /// Whether it holds nothing any more: each of its threads is gone, or waits to be buried.
    pub fn has_ended(self) -> bool {
        let threads = fs::read_dir(self.file("task"))
            .into_iter()
            .flatten()
            .flatten();
        let mut stats =
            threads.filter_map(|thread| fs::read_to_string(thread.path().join("stat")).ok());
        stats.all(|stat| stat.contains(") Z "))
    }

    /// Its number.
    pub fn id(self) -> u32 {
        self.0.as_raw_nonzero().get().unsigned_abs()
    }

    /// How long ago it was started, to a hundredth of a second.
    pub fn age(self) -> Result<Duration> {
        const STARTED: usize = 19; // the 22nd field of `stat`, without the first three
        let stat = self.stat().context("it has ended")?;
        let ticks: u64 = stat
            .split(' ')
            .nth(STARTED)
            .context("an odd `stat`")?
            .parse()?;
        let now = Duration::try_from(clock_gettime(ClockId::Boottime))?;
        let started = Duration::from_secs(ticks) / u32::try_from(clock_ticks_per_second())?;
        Ok(now.saturating_sub(started))
    }

    /// How long it has worked until now, in seconds of processors.
    pub fn cpu_s(self) -> Result<f64> {
        const WORKED: usize = 11; // the 14th field of `stat`, without the first three
        let stat = self.stat().context("it has ended")?;
        let ticks = stat.split(' ').skip(WORKED).take(2).map(str::parse::<f64>);
        let ticks: f64 = ticks.sum::<Result<f64, _>>()?;
        Ok(ticks / clock_ticks_per_second() as f64)
    }

    /// The memory that it and all that it started take, in KiB. What is shared counts once.
    pub fn memory_kib(self) -> Result<u64> {
        let maps = fs::read_to_string(self.file("smaps_rollup"))?;
        let own = maps.lines().find_map(|line| line.strip_prefix("Pss:"));
        let own = own.and_then(|line| line.trim().strip_suffix(" kB"));
        let own: u64 = own.context("no line for PSS")?.trim().parse()?;
        let children = self.children()?.into_iter().map(Self::memory_kib);
        Ok(own + children.sum::<Result<u64>>()?)
    }

    fn parent(self) -> Option<Self> {
        Pid::from_raw(self.stat()?.split(' ').nth(1)?.parse().ok()?).map(Self)
    }

    /// What `stat` says after the name, which may hold blanks: the state comes first.
    pub(crate) fn stat(self) -> Option<String> {
        let stat = fs::read_to_string(self.file("stat")).ok()?;
        Some(stat.rsplit_once(") ")?.1.to_owned())
    }

    pub(crate) fn file(self, name: &str) -> PathBuf {
        Path::new("/proc")
            .join(self.0.as_raw_nonzero().to_string())
            .join(name)
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::started::Started;

    #[test]
    fn memory_holds_that_of_the_children() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sh -c 'echo up; sleep 600; true'; true"]);
        let (started, _) = Started::start_and_hear(&mut shell).unwrap();
        let parent = started.process();
        let child = parent.children().unwrap().pop().unwrap();
        assert!(parent.memory_kib().unwrap() > child.memory_kib().unwrap());
    }

    #[test]
    fn a_process_is_younger_than_the_one_that_started_it() {
        let (started, _) =
            Started::start_and_hear(Command::new("sh").args(["-c", "echo up; sleep 600"])).unwrap();
        let ours = Process(rustix::process::getpid());
        assert!(started.process().age().unwrap() <= ours.age().unwrap());
    }
}
