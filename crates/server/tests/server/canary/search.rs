//! Looking for a text in bytes, in every form in which programs write texts down.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use base64ct::{Base64, Encoding as _};
use memchr::memmem;

/// The forms of a text, with their names.
pub fn forms(text: &str) -> Vec<(String, Vec<u8>)> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![
        ("UTF-8".to_owned(), text.as_bytes().to_vec()),
        ("UTF-16".to_owned(), utf16),
        ("hex".to_owned(), hex.clone().into_bytes()),
        ("HEX".to_owned(), hex.to_uppercase().into_bytes()),
        ("percent".to_owned(), percent(text).into_bytes()),
        ("JSON".to_owned(), json(text).into_bytes()),
    ];
    forms.extend((0..3).map(|ahead| (format!("base64, {ahead} bytes ahead"), base64(text, ahead))));
    forms
}

/// The names of the forms in which a text stands there.
pub fn found(text: &str, bytes: &[u8]) -> Vec<String> {
    let forms = forms(text).into_iter();
    let is_there = |(_, form): &(String, Vec<u8>)| memmem::find(bytes, form).is_some();
    forms.filter(is_there).map(|(name, _)| name).collect()
}

/// The same, in all files of a folder and of those in it.
pub fn found_in_folder(text: &str, folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => found_in_folder(text, &path),
            // What is no file, or gone by now, holds nothing.
            false => found(text, &fs::read(&path).unwrap_or_default()),
        })
        .collect()
}

/// The same, in everything that a process may read in its memory.
pub fn found_in_memory(text: &str, process: u32) -> Vec<String> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let memory = File::open(format!("/proc/{process}/mem")).unwrap();
    let ranges = maps.lines().filter_map(readable);
    ranges
        .flat_map(|(from, until)| {
            let mut bytes = vec![0; usize::try_from(until - from).unwrap()];
            match memory.read_exact_at(&mut bytes, from) {
                Ok(()) => found(text, &bytes),
                Err(error) => panic!("{from:x}-{until:x}: {error}"),
            }
        })
        .collect()
}

fn readable(line: &str) -> Option<(u64, u64)> {
    // These the kernel shows to the process alone.
    if line.ends_with("[vvar]") || line.ends_with("[vvar_vclock]") || line.ends_with("[vsyscall]") {
        return None;
    }
    let (range, rest) = line.split_once(' ')?;
    let (from, until) = range.split_once('-')?;
    let number = |digits| u64::from_str_radix(digits, 16).ok();
    rest.starts_with('r')
        .then_some((number(from)?, number(until)?))
}

fn percent(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

fn json(text: &str) -> String {
    let escape = |unit: u16| match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
        _ => format!("\\u{unit:04x}"),
    };
    text.encode_utf16().map(escape).collect()
}

/// The digits that depend on the text alone, when so many bytes stand before it.
fn base64(text: &str, ahead: usize) -> Vec<u8> {
    let bytes = [&vec![0; ahead][..], text.as_bytes()].concat();
    let whole = bytes.len() / 3 * 3;
    let digits = Base64::encode_string(&bytes[..whole]).into_bytes();
    digits[(ahead * 8).div_ceil(6)..].to_vec()
}

#[test]
fn every_form_is_found_wherever_it_stands() {
    let text = "Grietje Fátima, 06 – 7Q2x";
    assert!(found(text, b"Grietje F\xe1tima, 06").is_empty());
    for ahead in 0..7 {
        let around = |form: &[u8]| [&vec![b'x'; ahead][..], form, b"xyz"].concat();
        for (name, form) in forms(text) {
            assert!(found(text, &around(&form)).contains(&name), "{name}");
        }
        let digits = Base64::encode_string(&around(text.as_bytes()));
        let name = format!("base64, {} bytes ahead", ahead % 3);
        assert_eq!(found(text, digits.as_bytes()), [name]);
    }
}
