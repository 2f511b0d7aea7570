//! Splitting a line into street and house number.

use super::HouseNumber;

/// Words after which a year belongs to the street's name: `Plein 1944`, `Laan van 1813`.
const BEFORE_A_YEAR: &[&str] = &["plein", "laan", "straat", "weg", "park", "kade", "van"];

/// The house number starts at the first word with a digit that is not part of the street's name.
pub(super) fn split(line: &str) -> (String, Option<HouseNumber>) {
    let words: Vec<&str> = line.split_whitespace().collect();
    for start in 1..words.len() {
        if !words[start].starts_with(|c: char| c.is_ascii_digit()) || is_year(&words, start) {
            continue;
        }
        if let Ok(number) = HouseNumber::parse(&words[start..].join(" ")) {
            return (street_of(&words[..start]), Some(number));
        }
    }
    (words.join(" "), None)
}

/// Years such as `1944` or `1940-1945`, when a number follows or the word before asks for one.
fn is_year(words: &[&str], at: usize) -> bool {
    let digits = words[at].split('-').next().unwrap_or_default();
    let looks_like_year = matches!(digits.parse(), Ok(1500..=2099));
    let before = words[at - 1].to_lowercase();
    let is_expected = (at == 1 || before == "van") && BEFORE_A_YEAR.contains(&before.as_str());
    looks_like_year && (is_expected || number_follows(words, at))
}

fn number_follows(words: &[&str], at: usize) -> bool {
    words
        .get(at + 1)
        .is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()))
}

fn street_of(words: &[&str]) -> String {
    words.join(" ").trim_end_matches([',', ' ']).to_owned()
}
