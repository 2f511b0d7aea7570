//! Splitting a name that was written in one field.

use super::prefix::{is_prefix, small};

/// Given, prefix and family name.
type Parts = (String, String, String);

/// `Berg, Fatima van der` when there is a comma, else `Fatima van der Berg`.
pub(super) fn split(full: &str) -> Parts {
    match full.split_once(',') {
        Some((family, given)) => family_first(&words(family), &words(given)),
        None => given_first(&words(full)),
    }
}

/// The prefix may stand at either place: `De Vries, Jan` or `Vries, Jan de`.
fn family_first(family: &[&str], given: &[&str]) -> Parts {
    let leading = leading_prefixes(family);
    let trailing = given.iter().rev().take_while(|w| is_prefix(w)).count();
    let (given, behind) = given.split_at(given.len() - trailing);
    let (before, family) = family.split_at(leading);
    let prefix = [behind.join(" "), small(&before.join(" "))].join(" ");
    (given.join(" "), prefix, family.join(" "))
}

fn given_first(words: &[&str]) -> Parts {
    if starts_without_given(words) {
        return family_first(words, &[]);
    }
    let (given, rest) = words.split_at(end_of_given(words));
    let (prefix, family) = rest.split_at(leading_prefixes(rest));
    (given.join(" "), prefix.join(" "), family.join(" "))
}

/// `van der Berg` and `De Vries` have no given name; in `Van Anh Nguyen`, `Van` is one.
fn starts_without_given(words: &[&str]) -> bool {
    let prefixes = leading_prefixes(words);
    let is_small = words
        .first()
        .is_some_and(|w| !w.starts_with(char::is_uppercase));
    prefixes > 0 && (is_small || words.len() == prefixes + 1)
}

/// Where the given names end: at the first prefix, at a double family name, or before the last word.
fn end_of_given(words: &[&str]) -> usize {
    let last = words.len().saturating_sub(1).max(1).min(words.len());
    (1..last)
        .find(|i| is_prefix(words[*i]) || starts_double_name(&words[*i..]))
        .unwrap_or(last)
}

/// `Jansen-de Vries` and `Jansen - de Vries` are one family name.
fn starts_double_name(words: &[&str]) -> bool {
    let is_joined = words[0].rsplit_once('-').is_some_and(|(_, w)| is_prefix(w));
    is_joined || words.get(1) == Some(&"-")
}

/// How many words are prefixes; at least one word stays for the family name.
fn leading_prefixes(words: &[&str]) -> usize {
    let spare = words.len().saturating_sub(1);
    words[..spare].iter().take_while(|w| is_prefix(w)).count()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
