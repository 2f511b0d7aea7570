//! What stands on the recovery sheet of a team: by which its paper device finds its team again.

use zeroize::Zeroizing;

use crate::{RecoveryCode, RecoveryCodeError, TeamId};

/// A sheet of one team.
#[derive(Clone, Debug)]
pub struct TeamSheet {
    /// The secret.
    pub code: RecoveryCode,
    /// Of which initiative.
    pub initiative: [u8; 16],
    /// The beginning of the identity of the team, so that nobody can pass another one off for it.
    team: [u8; 16],
}

/// Why a typed sheet was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadTeamSheetError {
    /// Lines are missing or too many.
    #[error("a sheet has {LINES} lines, this one has {found}")]
    WrongLines {
        /// Lines that were typed.
        found: usize,
    },
    /// Letters or digits of a line are wrong.
    #[error("line {line}: {error}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        error: RecoveryCodeError,
    },
}

const LINES: usize = 3;

/// Letters and digits of one line.
const LINE_CHARS: usize = 28;

impl TeamSheet {
    /// The sheet of a team with this code.
    pub fn new(code: RecoveryCode, initiative: [u8; 16], team: TeamId) -> Self {
        Self {
            code,
            initiative,
            team: beginning(team),
        }
    }

    /// Three lines of seven groups of four, each with a check of its own: the secret, the
    /// initiative, the team.
    pub fn lines(&self) -> [Zeroizing<String>; LINES] {
        let public = |bytes| RecoveryCode::new(bytes).written();
        [
            self.code.written(),
            public(self.initiative),
            public(self.team),
        ]
    }

    /// Reads what was typed, in one piece or in lines; blanks and hyphens do not matter.
    pub fn parse(text: &str) -> Result<Self, ReadTeamSheetError> {
        let signs = text.chars().filter(|c| c.is_alphanumeric());
        let signs: Zeroizing<Vec<char>> =
            Zeroizing::new(signs.take(LINES * LINE_CHARS + 1).collect());
        let found = signs.len().div_ceil(LINE_CHARS);
        if found != LINES {
            return Err(ReadTeamSheetError::WrongLines { found });
        }
        let line = |number: usize| {
            let line = signs.chunks(LINE_CHARS).nth(number).unwrap_or_default();
            let line: Zeroizing<String> = Zeroizing::new(line.iter().collect());
            let line_error = |error| ReadTeamSheetError::Line {
                line: number + 1,
                error,
            };
            RecoveryCode::parse(&line).map_err(line_error)
        };
        Ok(Self {
            code: line(0)?,
            initiative: *line(1)?.as_bytes(),
            team: *line(2)?.as_bytes(),
        })
    }

    /// Whether it is a sheet of this team.
    pub fn is_of(&self, team: TeamId) -> bool {
        self.team == beginning(team)
    }
}

fn beginning(team: TeamId) -> [u8; 16] {
    std::array::from_fn(|index| team.0[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> TeamSheet {
        TeamSheet::new(RecoveryCode::new([1; 16]), [2; 16], TeamId([3; 32]))
    }

    fn text() -> String {
        sheet().lines().map(|line| line.to_string()).join("\n")
    }

    #[test]
    fn a_sheet_is_read_as_it_is_written() {
        let read = TeamSheet::parse(&text().to_lowercase()).expect("it is whole");
        assert_eq!(*read.code.written(), *sheet().code.written());
        assert_eq!(read.initiative, [2; 16]);
        assert!(read.is_of(TeamId([3; 32])));
        assert!(!read.is_of(TeamId([4; 32])));
    }

    #[test]
    fn every_wrong_or_missing_sign_is_noticed() {
        let text = text();
        for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            let wrong = if c == '7' { "8" } else { "7" };
            let mut typed = text.clone();
            typed.replace_range(at..=at, wrong);
            assert!(TeamSheet::parse(&typed).is_err(), "{at}");
            typed.replace_range(at..=at, "");
            assert!(TeamSheet::parse(&typed).is_err(), "{at}");
        }
        for bad in ["", "hallo", &format!("{text} 7"), &"é".repeat(10_000)] {
            assert!(TeamSheet::parse(bad).is_err());
        }
    }
}
