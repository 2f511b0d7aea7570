//! From what a person types to what is looked for.

use std::collections::HashMap;

use domain::fold;
use memchr::memmem::Finder;
use rust_stemmers::{Algorithm, Stemmer};

/// The words of a search, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchTerms {
    words: Vec<String>,
}

/// Shorter words have no other forms.
const STEM_MIN: usize = 3;
const WORDS_MAX: usize = 8;

impl SearchTerms {
    /// Takes apart what was typed. Spaces inside a phone number or postcode do not matter.
    pub fn parse(typed: &str) -> Self {
        let readable: String = typed
            .chars()
            .filter(|c| !c.is_control() || c.is_whitespace())
            .collect();
        let folded = fold(&readable);
        let joined = join_numbers(&folded);
        let words = joined
            .split_whitespace()
            .take(WORDS_MAX)
            .map(str::to_owned)
            .collect();
        Self { words }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What must all be found, each word by itself or by its stem.
    pub(super) fn needles(&self) -> Vec<Needle<'_>> {
        self.words.iter().map(|word| Needle::new(word)).collect()
    }

    /// The first word, to put people whose family name begins with it first.
    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }
}

/// A word that was typed, as it is looked for.
pub(super) struct Needle<'a> {
    pub(super) word: &'a str,
    finder: Finder<'a>,
    stem: Option<String>,
}

impl<'a> Needle<'a> {
    fn new(word: &'a str) -> Self {
        let stem = stem(&Stemmer::create(Algorithm::Dutch), word);
        Self {
            word,
            finder: Finder::new(word),
            stem: (stem.chars().count() >= STEM_MIN).then_some(stem),
        }
    }

    /// Finds the word, anywhere.
    pub(super) fn finder(&self) -> &Finder<'a> {
        &self.finder
    }

    /// Its stem, when it has other forms.
    pub(super) fn stem(&self) -> Option<&str> {
        self.stem.as_deref()
    }
}

/// `06 1234 5678` and `3511 ab` become one word, as they stand in the index.
fn join_numbers(folded: &str) -> String {
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut joined = String::with_capacity(folded.len());
    for (at, word) in words.iter().enumerate() {
        let before = at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .copied()
            .unwrap_or_default();
        if at > 0 && !belongs_together(before, word) {
            joined.push(' ');
        }
        joined.push_str(&without_separators(word));
    }
    joined
}

fn belongs_together(before: &str, word: &str) -> bool {
    let digits = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || "+-()".contains(c))
    };
    let postcode_letters = word.len() == 2 && word.bytes().all(|b| b.is_ascii_lowercase());
    let postcode_digits = before.len() == 4 && before.bytes().all(|b| b.is_ascii_digit());
    (digits(before) && digits(word)) || (postcode_digits && postcode_letters)
}

/// A phone number's own punctuation goes; a house number such as `12-3` keeps its hyphen.
fn without_separators(word: &str) -> String {
    let phone = word.len() >= 9
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || "+-()".contains(c));
    if phone {
        word.chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect()
    } else {
        word.to_owned()
    }
}

/// Finds the stems of many texts: a neighbourhood uses the same words over and over.
pub(super) struct Stemming {
    stemmer: Stemmer,
    known: HashMap<String, String>,
}

impl Stemming {
    pub(super) fn new() -> Self {
        Self {
            stemmer: Stemmer::create(Algorithm::Dutch),
            known: HashMap::new(),
        }
    }

    /// The stems of all words of a text, each once.
    pub(super) fn stems(&mut self, text: &str) -> Vec<String> {
        let folded = fold(text);
        let words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() >= STEM_MIN);
        let mut stems: Vec<String> = words.map(|word| self.stem(word)).collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    fn stem(&mut self, word: &str) -> String {
        if let Some(known) = self.known.get(word) {
            return known.clone();
        }
        let stem = stem(&self.stemmer, word);
        self.known.insert(word.to_owned(), stem.clone());
        stem
    }
}

/// The Dutch stem, with the spelling of its end made equal: huizen and huis, brieven and brief.
fn stem(stemmer: &Stemmer, word: &str) -> String {
    let mut stem = stemmer.stem(word).into_owned();
    let hard = match stem.chars().last() {
        Some('z') => 's',
        Some('v') => 'f',
        _ => return stem,
    };
    stem.pop();
    stem.push(hard);
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_forms_have_one_stem() {
        for (one, other) in [
            ("huizen", "huis"),
            ("brieven", "brief"),
            ("vrijwilligers", "vrijwilliger"),
            ("bomen", "boom"),
        ] {
            let mut stemming = Stemming::new();
            let stems = stemming.stems(one);
            assert_eq!(stems, stemming.stems(other), "{one} {other}");
            assert_eq!(stems, stemming.stems(one), "{one} again");
        }
    }

    #[test]
    fn a_number_with_spaces_is_one_word() {
        assert_eq!(SearchTerms::parse("06 1234 5678").words, ["0612345678"]);
        assert_eq!(SearchTerms::parse("06-12345678").words, ["0612345678"]);
        assert_eq!(SearchTerms::parse("3511 AB").words, ["3511ab"]);
        assert_eq!(
            SearchTerms::parse("Dorpsstraat 12-3").words,
            ["dorpsstraat", "12-3"]
        );
    }
}
