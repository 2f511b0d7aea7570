//! Which language to speak.

use words::Language;

/// What was asked for, else what the computer speaks, else Dutch.
pub(crate) fn choose(asked: Option<Language>) -> Language {
    asked.or_else(of_computer).unwrap_or_default()
}

/// In the order in which POSIX lets one variable win over another.
fn of_computer() -> Option<Language> {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].map(std::env::var);
    let first = named.into_iter().flatten().find(|text| !text.is_empty())?;
    first.parse().ok()
}
