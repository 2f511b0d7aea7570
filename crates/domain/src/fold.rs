//! Folding: one writing for everything that a reader takes to be the same word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without diacritics, for search and comparison: `Loïs` and `LOIS` become `lois`.
///
/// Letters that do not decompose are spelt out (`ß` as `ss`, `ø` as `o`), so that a name
/// can be found from a Dutch keyboard. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let lower = text.chars().flat_map(char::to_lowercase);
    for c in lower.nfd().filter(|c| !is_combining_mark(*c)) {
        push_spelt_out(&mut folded, c);
    }
    folded
}

fn push_spelt_out(folded: &mut String, c: char) {
    match c {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ĳ' => folded.push_str("ij"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        '‘' | '’' => folded.push('\''),
        other => folded.push(other),
    }
}
