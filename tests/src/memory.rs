//! A copy of what a process has in its memory.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rustix::process::Signal;

use crate::Process;

/// What the kernel shows a process and nobody else may read.
const OF_THE_KERNEL: [&str; 3] = ["[vvar]", "[vvar_vclock]", "[vsyscall]"];

/// Everything that a process could read at one moment: what it wrote, what it mapped, its code.
#[derive(Default)]
pub struct Memory(Vec<(PathBuf, Vec<u8>)>);

impl Memory {
    /// Each part with what the kernel calls it.
    pub fn parts(&self) -> impl Iterator<Item = (&Path, &[u8])> {
        self.0
            .iter()
            .map(|(place, bytes)| (place.as_path(), bytes.as_slice()))
    }

    /// Those that are not the same as they were in another copy.
    pub fn since(&self, before: &Self) -> impl Iterator<Item = (&Path, &[u8])> {
        let is_new = |(place, bytes): &(&Path, &[u8])| {
            let mut known = before.parts();
            !known.any(|part| part == (*place, *bytes))
        };
        self.parts().filter(is_new)
    }
}

impl Process {
    /// Copies its memory. It stands still meanwhile.
    pub fn memory(self) -> Result<Memory> {
        self.signal(Signal::STOP)?;
        let copied = self.copied();
        self.signal(Signal::CONT)?;
        copied
    }

    fn copied(self) -> Result<Memory> {
        while !self.stat().context("it has ended")?.starts_with('T') {
            std::thread::yield_now();
        }
        let memory = File::open(self.file("mem"))?;
        let maps = fs::read_to_string(self.file("maps"))?;
        let mut parts = Vec::new();
        for line in maps.lines() {
            let Some((place, from, until)) = readable(line)? else {
                continue;
            };
            let mut bytes = vec![0; usize::try_from(until - from)?];
            let copied = memory.read_exact_at(&mut bytes, from);
            copied.with_context(|| format!("{line} can not be read"))?;
            parts.push((place, bytes));
        }
        Ok(Memory(parts))
    }
}

/// A line such as `7f00-7f10 rw-p 00000000 00:00 0 [heap]`.
fn readable(line: &str) -> Result<Option<(PathBuf, u64, u64)>> {
    let mut words = line.split_whitespace();
    let range = words.next().context("a range")?;
    let (from, until) = range.split_once('-').context("a range")?;
    let may = words.next().context("what it may")?;
    let place = words.nth(3).unwrap_or("memory");
    if !may.starts_with('r') || OF_THE_KERNEL.contains(&place) {
        return Ok(None);
    }
    let number = |digits| u64::from_str_radix(digits, 16);
    Ok(Some((place.into(), number(from)?, number(until)?)))
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::process::{Command, Stdio};

    use super::*;
    use crate::canary::written;
    use crate::{Canaries, Encoding};

    /// `dd` keeps what it read until it reads more.
    fn found_in_dd(text: &[u8]) -> Vec<Encoding> {
        let mut dd = Command::new("dd")
            .args(["bs=1000", "count=2", "status=none"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        dd.stdin.as_mut().unwrap().write_all(text).unwrap();
        let mut through = vec![0; text.len()];
        dd.stdout
            .as_mut()
            .unwrap()
            .read_exact(&mut through)
            .unwrap();
        let memory = Process::of(&dd).memory().unwrap();
        dd.kill().and_then(|()| dd.wait().map(drop)).unwrap();
        let searched = Canaries::new(&["Kanarie"])
            .unwrap()
            .in_memory(&memory, &Memory::default());
        searched.found.into_iter().map(|it| it.encoding).collect()
    }

    #[test]
    fn a_word_in_the_memory_of_another_is_found_in_every_writing() {
        for (encoding, bytes) in written("Kanarie") {
            let text = [b"zij heet ", &bytes[..], b" en woont hier"].concat();
            assert!(found_in_dd(&text).contains(&encoding), "{encoding:?}");
        }
        assert_eq!(found_in_dd(b"zij heet Kanari"), []);
    }
}
