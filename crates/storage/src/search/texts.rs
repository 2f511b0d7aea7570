//! What is looked through for each person, in one text.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use memchr::memmem::Finder;

/// All lines, one after the other.
#[derive(Default)]
pub(super) struct Texts {
    text: String,
    /// Where each line ends; the next begins there.
    ends: Vec<usize>,
}

impl Texts {
    /// Adds a line.
    pub(super) fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
        self.ends.push(self.text.len());
    }

    /// A line as it was added.
    pub(super) fn line(&self, line: usize) -> &str {
        let with_end = self.text.get(self.begin(line)..self.begin(line + 1));
        with_end.unwrap_or_default().trim_end_matches('\n')
    }

    /// The lines that hold what is looked for, in order.
    pub(super) fn lines_with(&self, part: &Finder<'_>, among: Range<usize>) -> Vec<usize> {
        let (text, end) = (self.text.as_bytes(), self.begin(among.end));
        let (mut line, mut at) = (among.start, self.begin(among.start));
        let mut lines = Vec::new();
        while let Some(found) = text.get(at..end).and_then(|rest| part.find(rest)) {
            let rest = self.ends.iter().skip(line);
            line += rest.take_while(|end| **end <= at + found).count();
            lines.push(line);
            line += 1;
            at = self.begin(line);
        }
        lines
    }

    /// As [`Texts::lines_with`], with two threads.
    pub(super) fn lines_with_in_halves(
        &self,
        part: &Finder<'_>,
        among: Range<usize>,
    ) -> Vec<usize> {
        let middle = among.start.midpoint(among.end);
        thread::scope(|scope| {
            let second = scope.spawn(|| self.lines_with(part, middle..among.end));
            let mut lines = self.lines_with(part, among.start..middle);
            match second.join() {
                Ok(more) => lines.extend(more),
                Err(panic) => resume_unwind(panic),
            }
            lines
        })
    }

    /// Whether a line holds what is looked for.
    pub(super) fn has(&self, line: usize, part: &Finder<'_>) -> bool {
        part.find(self.line(line).as_bytes()).is_some()
    }

    fn begin(&self, line: usize) -> usize {
        let before = line.checked_sub(1).and_then(|before| self.ends.get(before));
        before.copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_named_once_and_only_when_it_is_looked_among() {
        let mut texts = Texts::default();
        for line in ["aap noot aap", "", "mies", "noot"] {
            texts.push(line);
        }
        let with = |part: &str, among| texts.lines_with(&Finder::new(part), among);
        assert_eq!(with("aap", 0..4), [0]);
        assert_eq!(with("noot", 0..4), [0, 3]);
        assert_eq!(with("noot", 1..4), [3]);
        assert_eq!(with("noot", 0..3), [0]);
        assert_eq!(texts.line(2), "mies");
        assert!(with("mies\nnoot", 0..3).is_empty());
    }
}
