//! Which words are prefixes. Source: table 36 (voorvoegsels) of the Dutch population register,
//! of which only the words that are rare as given names are taken, and common short forms.

/// Prefixes in any writing: `van`, `Van`, `VAN`.
const ALWAYS: &[&str] = &[
    "van", "von", "vom", "de", "den", "der", "des", "du", "het", "'t", "’t", "‘t", "`t", "'s",
    "’s", "ten", "ter", "te", "aan", "bij", "onder", "over", "uit", "uijt", "zu", "zum", "zur",
    "dos", "das", "del", "della", "dello", "di", "el", "al", "v.d.", "v.d", "v/d", "vd", "v.",
    "d.",
];

/// Prefixes only in lower case, because with a capital they are given names too.
const LOWER_CASE: &[&str] = &[
    "in", "op", "tot", "voor", "la", "le", "les", "da", "do", "bin", "ibn", "ben", "e", "y", "toe",
];

/// Whether `word` can stand between a given and a family name.
pub(super) fn is_prefix(word: &str) -> bool {
    LOWER_CASE.contains(&word) || ALWAYS.iter().any(|p| p.eq_ignore_ascii_case(word))
}

/// First letter as a capital.
pub(super) fn capitalised(prefix: &str) -> String {
    let mut chars = prefix.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// First letter small: `De` in `De Vries, Jan` has its capital from standing first.
pub(super) fn small(prefix: &str) -> String {
    let mut chars = prefix.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}
