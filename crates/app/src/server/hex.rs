//! Bytes as the server writes them in texts.

use std::fmt::Write as _;

pub(super) fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a text does not fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}

/// `None` when it is anything but pairs of digits.
pub(super) fn bytes(digits: &str) -> Option<Vec<u8>> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_plain || !digits.len().is_multiple_of(2) {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2).map(|at| &digits[at..at + 2]);
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is() {
        assert_eq!(digits(&[0, 0xAB]), "00ab");
        assert_eq!(bytes("00ab"), Some(vec![0, 0xAB]));
        for wrong in ["0", "0g", "é0", "+1"] {
            assert_eq!(bytes(wrong), None, "{wrong}");
        }
    }
}
