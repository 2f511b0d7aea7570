//! Encodings that Dutch programs wrote before UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254};

/// Windows-1252 unless the letters say clearly that it came from a Mac, Poland or Turkey.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    if is_mac_roman(bytes) {
        return MACINTOSH;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    for line in telling_lines(bytes) {
        detector.feed(line, false);
    }
    detector.feed(b"\n", true);
    let guess = detector.guess(Some(b"nl"), Utf8Detection::Deny);
    if guess == WINDOWS_1250 || guess == WINDOWS_1254 {
        guess
    } else {
        WINDOWS_1252
    }
}

/// The first lines with other letters than English has; the detector is slow, and more tell no more.
fn telling_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    const ENOUGH_BYTES: usize = 64 * 1024;
    let mut fed = 0;
    let lines = bytes
        .split_inclusive(|b| *b == b'\n')
        .filter(|line| !line.is_ascii());
    lines.take_while(move |line| {
        let is_wanted = fed < ENOUGH_BYTES;
        fed += line.len();
        is_wanted
    })
}

/// Excel for Mac writes `é` as a byte that Windows has for `Ž`: between small letters that tells.
fn is_mac_roman(bytes: &[u8]) -> bool {
    let (mut mac, mut windows) = (0_usize, 0_usize);
    for around in bytes.windows(3).filter(|w| w[0].is_ascii_alphabetic()) {
        match around[1] {
            0x80..=0x91 | 0x93..=0x9F if around[2].is_ascii_lowercase() => mac += 1,
            0xC0..=0xFF => windows += 1,
            _ => {}
        }
    }
    mac > windows
}
