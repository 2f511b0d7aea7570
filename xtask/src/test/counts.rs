//! How many tests passed, and what a runner said of those that did not, read from its lines.

use std::fmt;
use std::iter::Sum;

/// Tests that ran, or did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
    /// What the runner told of those that failed.
    pub told: String,
}

impl Counts {
    pub const fn one_passed() -> Self {
        Self {
            passed: 1,
            failed: 0,
            skipped: 0,
            told: String::new(),
        }
    }

    pub const fn one_failed() -> Self {
        Self {
            passed: 0,
            failed: 1,
            skipped: 0,
            told: String::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads `test result: ok. 3 passed; 1 failed; …` of cargo and `Tests  1 failed | 3 passed (4)` of Vitest.
    pub fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        let is_closing = line.starts_with("test result:") || line.starts_with("Tests ");
        is_closing.then(|| Self {
            passed: before(line, "passed"),
            failed: before(line, "failed"),
            skipped: before(line, "ignored") + before(line, "skipped"),
            told: String::new(),
        })
    }
}

/// What a runner tells last: what it says of the tests that failed, or its last lines.
#[derive(Default)]
pub struct End {
    lines: Vec<String>,
    is_about_failures: bool,
}

impl End {
    const LINES: usize = 40;

    pub fn read(&mut self, line: &str) {
        if !self.is_about_failures && line == "failures:" {
            self.lines.clear();
            self.is_about_failures = true;
        }
        if self.lines.len() < Self::LINES {
            self.lines.push(line.to_owned());
        } else if !self.is_about_failures {
            self.lines.remove(0);
            self.lines.push(line.to_owned());
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines.join("\n"))
    }
}

/// The number in front of a word, 0 where the word does not stand.
fn before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line
        .split([' ', ';', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let at = words.iter().position(|part| *part == word);
    at.and_then(|at| words.get(at.checked_sub(1)?)?.parse().ok())
        .unwrap_or(0)
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            skipped: sum.skipped + one.skipped,
            told: sum.told + &one.told,
        })
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_of_cargo_is_read() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(
            Counts::read(line),
            Some(Counts {
                passed: 12,
                failed: 2,
                skipped: 1,
                ..Counts::default()
            })
        );
    }

    #[test]
    fn the_closing_line_of_vitest_is_read() {
        let line = "      Tests  1 failed | 31 passed | 2 skipped (34)";
        assert_eq!(
            Counts::read(line),
            Some(Counts {
                passed: 31,
                failed: 1,
                skipped: 2,
                ..Counts::default()
            })
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Counts::read("test reads_12_passed ... ok"), None);
        assert_eq!(Counts::read(" Test Files  3 passed (3)"), None);
    }

    #[test]
    fn what_is_said_of_failures_comes_before_what_is_said_last() {
        let mut end = End::default();
        for number in 0..100 {
            end.read(&format!("line {number}"));
        }
        let last = end.to_string();
        assert!(last.starts_with("line 60\n") && last.ends_with("line 99"));
        for line in ["failures:", "it broke"] {
            end.read(line);
        }
        for number in 0..100 {
            end.read(&format!("later {number}"));
        }
        assert!(
            end.to_string()
                .starts_with("failures:\nit broke\nlater 0\n")
        );
    }

    #[test]
    fn skipped_tests_are_said_only_when_there_are_any() {
        assert_eq!(Counts::one_passed().to_string(), "1 passed, 0 failed");
        let some = Counts {
            skipped: 2,
            ..Counts::one_passed()
        };
        assert_eq!(some.to_string(), "1 passed, 0 failed, 2 skipped");
    }
}
