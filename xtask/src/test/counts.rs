//! How many tests passed, read from the closing lines of the runners.

use std::fmt;
use std::iter::Sum;

/// Tests that ran, or did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

impl Counts {
    pub const fn one_passed() -> Self {
        Self {
            passed: 1,
            failed: 0,
            skipped: 0,
        }
    }

    pub const fn one_failed() -> Self {
        Self {
            passed: 0,
            failed: 1,
            skipped: 0,
        }
    }

    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Reads `test result: ok. 3 passed; 1 failed; …` of cargo and `Tests  1 failed | 3 passed (4)` of Vitest.
    pub fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        let is_closing = line.starts_with("test result:") || line.starts_with("Tests ");
        is_closing.then(|| Self {
            passed: before(line, "passed"),
            failed: before(line, "failed"),
            skipped: before(line, "ignored") + before(line, "skipped"),
        })
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
                skipped: 1
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
                skipped: 2
            })
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Counts::read("test reads_12_passed ... ok"), None);
        assert_eq!(Counts::read(" Test Files  3 passed (3)"), None);
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
