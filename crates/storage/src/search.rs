//! From what a person types to a query of the search index.

use domain::fold;
use rust_stemmers::{Algorithm, Stemmer};

/// The words of a search, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchTerms {
    words: Vec<String>,
}

/// Shorter words have no trigram; they are looked for as part of a name.
const TRIGRAM: usize = 3;
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

    /// Whether every word stands somewhere in a folded text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.words.iter().all(|word| text.contains(word.as_str()))
    }

    /// The FTS5 expression: every long word in the text, or its stem among the stems.
    pub(crate) fn expression(&self) -> Option<String> {
        let long = self
            .words
            .iter()
            .filter(|word| word.chars().count() >= TRIGRAM);
        let parts: Vec<String> = long.map(|word| either(word)).collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }

    /// Words too short for the index, as LIKE patterns over the folded text.
    pub(crate) fn short_patterns(&self) -> Vec<String> {
        let short = self
            .words
            .iter()
            .filter(|word| word.chars().count() < TRIGRAM);
        short
            .map(|word| format!("%{}%", escape_like(word)))
            .collect()
    }

    /// The first word, to put people whose family name begins with it first.
    pub(crate) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }
}

fn either(word: &str) -> String {
    let text = format!("text : {}", quote(word));
    let stem = stem(&Stemmer::create(Algorithm::Dutch), word);
    if stem.chars().count() < TRIGRAM {
        return text;
    }
    // The spaces around make it a whole stem.
    format!("({text} OR words : {})", quote(&format!(" {stem} ")))
}

fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn escape_like(word: &str) -> String {
    word.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
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

/// The stems of all words of a text, each between spaces.
pub(crate) fn stems(text: &str) -> String {
    let stemmer = Stemmer::create(Algorithm::Dutch);
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= TRIGRAM);
    let stems: Vec<String> = words.map(|word| stem(&stemmer, word)).collect();
    if stems.is_empty() {
        String::new()
    } else {
        format!(" {} ", stems.join(" "))
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
            assert_eq!(stems(one), stems(other), "{one} {other}");
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

    #[test]
    fn quotes_can_not_leave_the_query() {
        let expression = SearchTerms::parse("a\"b\" OR x").expression().unwrap();
        assert!(
            expression.starts_with("(text : \"a\"\"b\"\"\""),
            "{expression}"
        );
    }
}
