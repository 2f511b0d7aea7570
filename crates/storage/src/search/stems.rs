//! The stems of each person's words, as numbers.

use std::collections::HashMap;
use std::ops::Range;

use super::matches::{LineNumber, short};

/// All lines of stems, one after the other.
#[derive(Default)]
pub(super) struct Stems {
    numbers: HashMap<String, u32>,
    lines: Vec<u32>,
    /// Where each line ends; the next begins there.
    ends: Vec<usize>,
    /// The lines that have each stem, in order.
    having: Vec<Vec<LineNumber>>,
}

impl Stems {
    /// The same numbers, without lines.
    pub(super) fn emptied(&mut self) -> Self {
        Self {
            having: vec![Vec::new(); self.numbers.len()],
            numbers: std::mem::take(&mut self.numbers),
            ..Self::default()
        }
    }

    /// Adds a line.
    pub(super) fn push(&mut self, stems: Vec<String>) {
        for stem in stems {
            let next = short(self.numbers.len());
            let number = *self.numbers.entry(stem).or_insert(next);
            if number == next {
                self.having.push(Vec::new());
            }
            self.push_stem(number);
        }
        self.ends.push(self.lines.len());
    }

    /// Adds a line of another list with the same numbers.
    pub(super) fn push_line_of(&mut self, other: &Self, line: usize) {
        for number in other.line(line) {
            self.push_stem(*number);
        }
        self.ends.push(self.lines.len());
    }

    fn push_stem(&mut self, number: u32) {
        let line = short(self.ends.len());
        self.lines.push(number);
        if let Some(having) = self.having.get_mut(number as usize) {
            having.push(line);
        }
    }

    /// The number of a stem that someone has.
    pub(super) fn number(&self, stem: &str) -> Option<u32> {
        self.numbers.get(stem).copied()
    }

    /// Whether a line has the stem.
    pub(super) fn has(&self, line: LineNumber, number: u32) -> bool {
        self.having(number).binary_search(&line).is_ok()
    }

    /// The lines that have the stem, in order.
    pub(super) fn lines_with(&self, number: u32, among: &Range<usize>) -> &[LineNumber] {
        let having = self.having(number);
        let begin = having.partition_point(|line| (*line as usize) < among.start);
        let end = having.partition_point(|line| (*line as usize) < among.end);
        having.get(begin..end).unwrap_or_default()
    }

    fn having(&self, number: u32) -> &[LineNumber] {
        let having = self.having.get(number as usize);
        having.map(Vec::as_slice).unwrap_or_default()
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
