//! Characters that no text may hold: they are invisible, or make a line read differently than it is.

/// A control character or a mark that turns the direction of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("character U+{:04X} at position {position} is not accepted: leave it out", *.character as u32)]
pub struct ForbiddenCharacter {
    /// The character itself; show its code point, not the character.
    pub character: char,
    /// Which character it is, counted from 1.
    pub position: usize,
}

/// Refuses what may not stand in a single line.
pub(crate) fn check_line(text: &str) -> Result<(), ForbiddenCharacter> {
    refuse(text, |c| is_invisible(c) || is_line_separator(c))
}

/// Refuses what may not stand in text of several lines; newlines and tabs may.
pub(crate) fn check_lines(text: &str) -> Result<(), ForbiddenCharacter> {
    refuse(text, |c| is_invisible(c) && c != '\n' && c != '\t')
}

fn refuse(text: &str, is_forbidden: impl Fn(char) -> bool) -> Result<(), ForbiddenCharacter> {
    match text.chars().enumerate().find(|(_, c)| is_forbidden(*c)) {
        None => Ok(()),
        Some((index, character)) => Err(ForbiddenCharacter {
            character,
            position: index + 1,
        }),
    }
}

/// Controls, and the marks and overrides of the Unicode bidirectional algorithm (UAX 9, table 4).
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_line_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}
