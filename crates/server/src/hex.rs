//! Bytes as hexadecimal digits, in paths, headers and JSON.

use std::fmt::Write as _;

/// Two lower-case digits a byte.
pub fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _always = write!(text, "{byte:02x}");
        text
    })
}

/// `None` unless it is exactly so many bytes in lower-case digits: one spelling for one id.
pub fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() != 2 * N || !text.bytes().all(is_digit) {
        return None;
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling() {
        assert_eq!(bytes(&digits(&[0, 0xAB, 255])), Some([0, 0xAB, 255]));
        for wrong in ["00abf", "00ABff", "00ab\u{e9}", "+0abff", ""] {
            assert_eq!(bytes::<3>(wrong), None, "{wrong}");
        }
    }
}
