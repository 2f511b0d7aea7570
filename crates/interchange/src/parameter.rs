//! Quotes in a parameter of a card, which has no room for them (RFC 6868).

/// The text as it may stand between quotes.
pub(crate) fn encoded(text: &str) -> String {
    text.replace('^', "^^").replace('"', "^'")
}

/// The text that was encoded.
pub(crate) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('^', Some('^')) => decoded.extend(chars.next()),
            ('^', Some('\'')) => {
                chars.next();
                decoded.push('"');
            }
            _ => decoded.push(c),
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_carets_come_back() {
        for text in ["Jansen", "\"de Lange\"", "^'", "a^^b", "^"] {
            assert!(!encoded(text).contains('"'));
            assert_eq!(decoded(&encoded(text)), text);
        }
    }
}
