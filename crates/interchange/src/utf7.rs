//! Recognises UTF-7, in which `=` and letters hide from every check that reads plain text.

/// Whether plain ASCII text holds a character in the writing of UTF-7 (RFC 2152), such as `+AOk-` for `é`.
pub(crate) fn is_likely(text: &str) -> bool {
    let has_mark = ["+/v8", "+/v9", "+/v+", "+/v/"]
        .iter()
        .any(|mark| text.starts_with(mark));
    has_mark || (text.is_ascii() && text.as_bytes().windows(5).any(is_shifted_character))
}

/// `+A??-` is one character below U+0400: 16 bits in three letters of base64, two bits left zero.
fn is_shifted_character(window: &[u8]) -> bool {
    let [b'+', b'A', middle, last, b'-'] = window else {
        return false;
    };
    match (base64_value(*middle), base64_value(*last)) {
        (Some(middle), Some(last)) => {
            last & 0b11 == 0 && (u16::from(middle) << 4 | u16::from(last) >> 2) > 0x20
        }
        _ => false,
    }
}

const fn base64_value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifted_letters_are_noticed() {
        assert!(is_likely("Andr+AOk-;12"));
        assert!(is_likely("+AD0-HYPERLINK"));
        assert!(is_likely("+/v8-Naam"));
    }

    #[test]
    fn phone_numbers_and_plain_sums_are_not_taken_for_it() {
        assert!(!is_likely("+31-6-12345678;A+B-C;vitamine +A-D;+ABC-"));
    }
}
