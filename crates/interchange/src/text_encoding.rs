//! Which characters the bytes of a text file stand for.

mod legacy;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::read_error::{ForeignKind, ReadError};
use crate::utf7;

/// Text with the name of the encoding that it was written in.
#[derive(Debug)]
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    pub(crate) encoding: &'static str,
}

/// Decodes a text file: what its first bytes say, else UTF-8, else what Dutch programs wrote before.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    if bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]) {
        return Err(ReadError::UnknownEncoding { encoding: "UTF-32" });
    }
    match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding == UTF_8 => without_bom(&bytes[length..]),
        Some((encoding, length)) => utf16(encoding, &bytes[length..]),
        None => match utf16_without_bom(bytes) {
            Some(encoding) => utf16(encoding, bytes),
            None => without_bom(bytes),
        },
    }
}

fn without_bom(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    refuse_binary(bytes)?;
    match std::str::from_utf8(bytes) {
        Ok(text) if utf7::is_likely(text) => Err(ReadError::UnknownEncoding { encoding: "UTF-7" }),
        Ok(text) => Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: UTF_8.name(),
        }),
        Err(error) => not_utf8(bytes, error.valid_up_to()),
    }
}

/// Bytes that are not UTF-8: one of the encodings of before, unless most of it was UTF-8 after all.
fn not_utf8(bytes: &[u8], first_bad: usize) -> Result<Decoded<'_>, ReadError> {
    if is_mostly_utf8(bytes) {
        let row = line_at(bytes, first_bad);
        return Err(ReadError::MixedEncoding { row });
    }
    let encoding = legacy::guess(bytes);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok(Decoded {
        text,
        encoding: encoding.name(),
    })
}

/// A sequence of two or more bytes that is valid UTF-8 does not come about by chance in other text.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sequences, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sequences > 0 && sequences >= broken
}

/// In UTF-16 every other byte of plain text is zero.
fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(512)];
    let pairs = head.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, high) if high * 10 >= pairs * 7 => Some(UTF_16LE),
        (high, 0) if high * 10 >= pairs * 7 => Some(UTF_16BE),
        _ => None,
    }
}

fn utf16<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Result<Decoded<'b>, ReadError> {
    let read = if encoding == UTF_16LE {
        u16::from_le_bytes
    } else {
        u16::from_be_bytes
    };
    let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    let mut text = String::with_capacity(bytes.len() / 2);
    for unit in char::decode_utf16(units) {
        let unit = unit.map_err(|_| ReadError::InvalidUtf16 {
            row: last_line(&text),
        })?;
        text.push(unit);
    }
    if bytes.len() % 2 == 1 {
        return Err(ReadError::InvalidUtf16 {
            row: last_line(&text),
        });
    }
    refuse_binary(text.as_bytes())?;
    Ok(Decoded {
        text: Cow::Owned(text),
        encoding: encoding.name(),
    })
}

/// Text has line ends and tabs and no other controls to speak of.
fn refuse_binary(bytes: &[u8]) -> Result<(), ReadError> {
    let head = &bytes[..bytes.len().min(8192)];
    let controls = head.iter().filter(|b| is_no_text(**b)).count();
    if controls > 2 && controls * 50 > head.len() {
        return Err(ReadError::wrong(ForeignKind::Binary));
    }
    match bytes.iter().position(|b| *b == 0) {
        Some(at) => Err(ReadError::NulCharacter {
            row: line_at(bytes, at),
        }),
        None => Ok(()),
    }
}

const fn is_no_text(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0E..=0x1F | 0x7F)
}

fn line_at(bytes: &[u8], position: usize) -> usize {
    1 + bytes[..position].iter().filter(|b| **b == b'\n').count()
}

fn last_line(text: &str) -> usize {
    line_at(text.as_bytes(), text.len())
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    fn decoded(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes).expect("text");
        (decoded.text.into_owned(), decoded.encoding)
    }

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    const NAMES: &str = "Naam;Straat\nZoë Çelik;Eendrachtstraat\nAndré van ’t Hoff;Caféplein\n";

    #[test]
    fn utf8_is_read_with_and_without_a_byte_order_mark() {
        assert_eq!(decoded(NAMES.as_bytes()), (NAMES.into(), "UTF-8"));
        let marked = ["\u{FEFF}", NAMES].concat();
        assert_eq!(decoded(marked.as_bytes()), (NAMES.into(), "UTF-8"));
    }

    #[test]
    fn windows_1252_of_dutch_excel_is_recognised() {
        let bytes = encoded(WINDOWS_1252, NAMES);
        assert_eq!(decoded(&bytes), (NAMES.into(), "windows-1252"));
    }

    #[test]
    fn one_short_name_in_windows_1252_is_recognised() {
        assert_eq!(decoded(b"Zo\xEB;12\n").0, "Zoë;12\n");
        assert_eq!(decoded(b"Andr\xE9;12\n").0, "André;12\n");
    }

    #[test]
    fn the_mac_writing_of_accents_is_recognised() {
        let text = "Naam\nZoëlle\nRenée\nFrançois\n";
        let bytes = encoded_mac(text);
        assert_eq!(decoded(&bytes), (text.into(), "macintosh"));
    }

    fn encoded_mac(text: &str) -> Vec<u8> {
        let byte = |c: char| match c {
            'ë' => 0x91,
            'é' => 0x8E,
            'ç' => 0x8D,
            other => u8::try_from(other).expect("ASCII"),
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn utf16_is_read_in_both_orders_with_and_without_a_mark() {
        let little: Vec<u8> = NAMES.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = NAMES.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&little), (NAMES.into(), "UTF-16LE"));
        assert_eq!(decoded(&big), (NAMES.into(), "UTF-16BE"));
        assert_eq!(decoded(&[&[0xFF, 0xFE], &little[..]].concat()).0, NAMES);
        assert_eq!(decoded(&[&[0xFE, 0xFF], &big[..]].concat()).0, NAMES);
    }

    #[test]
    fn a_broken_byte_in_utf8_is_not_taken_for_windows_text() {
        let error = decode(b"Naam\nZo\xC3\xAB\nAndr\xE9\n").expect_err("mixed");
        assert_eq!(error, ReadError::MixedEncoding { row: 3 });
    }
}
