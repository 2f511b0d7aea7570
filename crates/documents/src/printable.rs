//! What the letters of a paper can not say.

use serde_json::Value;

/// Stands for a sign that there is no letter for: one sees that something stood there.
const UNKNOWN: char = '?';

/// The same values in signs that can be set. A sign without a letter becomes a question mark, as
/// the library would otherwise refuse the whole paper.
pub(crate) fn printable(value: Value, has: impl Fn(char) -> bool + Copy) -> Value {
    match value {
        Value::String(text) => Value::String(text.chars().filter_map(|c| sign(c, has)).collect()),
        Value::Array(values) => {
            let values = values.into_iter();
            values.map(|value| printable(value, has)).collect()
        }
        Value::Object(fields) => {
            let fields = fields.into_iter();
            let fields = fields.map(|(name, value)| (name, printable(value, has)));
            Value::Object(fields.collect())
        }
        other => other,
    }
}

fn sign(c: char, has: impl Fn(char) -> bool) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // Joins, marks of direction and shapes of signs: nothing is seen of them.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {
            None
        }
        _ if c.is_control() => None,
        _ if has(c) => Some(c),
        _ => Some(UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_sign_without_a_letter_is_seen_to_be_missing_and_the_rest_stands() {
        let said = printable(json!({ "a": ["Zoë 🦊\nb", 3], "b": null }), |c| {
            c.is_alphabetic() || c == ' '
        });
        assert_eq!(said, json!({ "a": ["Zoë ?\nb", 3], "b": null }));
        assert_eq!(
            printable(json!("a\u{200d}\u{7}b\u{ad}\u{a0}c"), |_| true),
            "ab c"
        );
    }
}
