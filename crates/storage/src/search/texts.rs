//! What is looked through for each person, in one text.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use memchr::memmem::Finder;

use super::matches::{Begin, Eight, Matches, eight, short};

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

    /// The lines that hold what is looked for.
    pub(super) fn matches(&self, part: &Finder<'_>, among: Range<usize>) -> Matches {
        let (text, end) = (self.text.as_bytes(), self.begin(among.end));
        let (mut line, mut at) = (among.start, self.begin(among.start));
        let mut matches = Matches::of(part.needle().len(), 0);
        while let Some(found) = text.get(at..end).and_then(|rest| part.find(rest)) {
            at += found;
            let rest = self.ends.iter().skip(line);
            line += rest.take_while(|end| **end <= at).count();
            matches.push(short(line), short(at), self.next(at + matches.skipped));
            line += 1;
            at = self.begin(line);
        }
        matches
    }

    /// As [`Texts::matches`], with two threads.
    pub(super) fn matches_in_halves(&self, part: &Finder<'_>, among: Range<usize>) -> Matches {
        let middle = among.start.midpoint(among.end);
        thread::scope(|scope| {
            let second = scope.spawn(|| self.matches(part, middle..among.end));
            let mut matches = self.matches(part, among.start..middle);
            match second.join() {
                Ok(more) => matches.extend(&more),
                Err(panic) => resume_unwind(panic),
            }
            matches
        })
    }

    /// Of the lines that hold the begin of what is looked for, those that hold all of it. Mostly
    /// a match only grows by a letter; else it is looked for from there on.
    pub(super) fn narrowed(&self, begun: &Matches, part: &Finder<'_>) -> Matches {
        let more = part.needle().get(begun.skipped..).and_then(Begin::new);
        let mut matches = Matches::of(begun.skipped, begun.lines.len());
        let places = begun.lines.iter().zip(&begun.at).zip(&begun.next);
        for ((line, at), next) in places {
            if more.as_ref().is_some_and(|more| more.is_of(*next)) {
                matches.push(*line, *at, *next);
                continue;
            }
            let (from, end) = (*at as usize, self.begin(*line as usize + 1));
            let rest = self.text.as_bytes().get(from..end).unwrap_or_default();
            if let Some(further) = part.find(rest) {
                let at = from + further;
                matches.push(*line, short(at), self.next(at + begun.skipped));
            }
        }
        matches
    }

    fn next(&self, at: usize) -> Eight {
        eight(self.text.as_bytes().get(at..).unwrap_or_default())
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
        let with = |part: &str, among| texts.matches(&Finder::new(part), among).lines;
        assert_eq!(with("aap", 0..4), [0]);
        assert_eq!(with("noot", 0..4), [0, 3]);
        assert_eq!(with("noot", 1..4), [3]);
        assert_eq!(with("noot", 0..3), [0]);
        assert_eq!(texts.line(2), "mies");
        assert!(with("mies\nnoot", 0..3).is_empty());
    }

    #[test]
    fn what_began_is_narrowed_to_what_the_whole_line_holds() {
        let mut texts = Texts::default();
        for line in ["dorst in de dorpsstraat", "dor", "dorp", "dor"] {
            texts.push(line);
        }
        let whole = |part: &str| texts.matches(&Finder::new(part), 0..4);
        for part in ["do", "dor", "dorp", "dorpsstra", "dorpsstraat", "dorpx"] {
            let narrowed = texts.narrowed(&whole("do"), &Finder::new(part)).lines;
            assert_eq!(narrowed, whole(part).lines, "{part}");
        }
    }
}
