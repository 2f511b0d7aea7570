//! The stems of each person's words, as numbers.

use std::collections::HashMap;
use std::ops::Range;

/// All lines of stems, one after the other.
#[derive(Default)]
pub(super) struct Stems {
    numbers: HashMap<String, u32>,
    lines: Vec<u32>,
    /// Where each line ends; the next begins there.
    ends: Vec<usize>,
}

impl Stems {
    /// The same numbers, without lines.
    pub(super) fn emptied(&mut self) -> Self {
        Self {
            numbers: std::mem::take(&mut self.numbers),
            ..Self::default()
        }
    }

    /// Adds a line.
    pub(super) fn push(&mut self, stems: Vec<String>) {
        for stem in stems {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(stem).or_insert(next);
            self.lines.push(number);
        }
        self.ends.push(self.lines.len());
    }

    /// Adds a line of another list with the same numbers.
    pub(super) fn push_line_of(&mut self, other: &Self, line: usize) {
        self.lines.extend_from_slice(other.line(line));
        self.ends.push(self.lines.len());
    }

    /// The number of a stem that someone has.
    pub(super) fn number(&self, stem: &str) -> Option<u32> {
        self.numbers.get(stem).copied()
    }

    /// Whether a line has the stem.
    pub(super) fn has(&self, line: usize, number: u32) -> bool {
        self.line(line).contains(&number)
    }

    /// The lines that have the stem, in order.
    pub(super) fn lines_with(&self, number: u32, among: Range<usize>) -> Vec<usize> {
        let (begin, end) = (self.begin(among.start), self.begin(among.end));
        let mut line = among.start;
        let mut lines = Vec::new();
        let all = self.lines.get(begin..end).unwrap_or_default();
        for (at, _) in all.iter().enumerate().filter(|(_, it)| **it == number) {
            let rest = self.ends.iter().skip(line);
            line += rest.take_while(|end| **end <= begin + at).count();
            lines.push(line);
        }
        lines
    }

    fn line(&self, line: usize) -> &[u32] {
        let line = self.lines.get(self.begin(line)..self.begin(line + 1));
        line.unwrap_or_default()
    }

    fn begin(&self, line: usize) -> usize {
        let before = line.checked_sub(1).and_then(|before| self.ends.get(before));
        before.copied().unwrap_or(0)
    }
}
