//! File names that can do no harm and say what is in the file.

use domain::MediaType;

const CHARS_MAX: usize = 120;

/// The last part of a name, without characters that no file system or reader expects, and
/// with the ending of what is in the file.
pub(super) fn clean_name(name: &str, kind: MediaType) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let readable: String = last
        .chars()
        .filter(|c| !is_hidden(*c))
        .map(harmless)
        .collect();
    let (stem, ending) = split(&readable, kind);
    let room = CHARS_MAX - ending.chars().count();
    let stem: String = stem.chars().take(room).collect();
    let stem = stem.trim_matches(['.', ' ']);
    match stem {
        "" => format!("bestand{ending}"),
        _ if is_reserved(stem) => format!("_{stem}{ending}"),
        _ => format!("{stem}{ending}"),
    }
}

/// Controls, marks that turn the direction of reading, and letters without a width.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// What Windows allows in no name.
fn harmless(c: char) -> char {
    if "<>:\"|?*".contains(c) { '-' } else { c }
}

fn split(name: &str, kind: MediaType) -> (&str, &'static str) {
    let (ending, others): (&'static str, &[&str]) = match kind {
        MediaType::Jpeg => (".jpg", &[".jpeg", ".jpe"]),
        MediaType::Png => (".png", &[]),
        MediaType::Webp => (".webp", &[]),
        MediaType::Pdf => (".pdf", &[]),
    };
    const OTHER_KINDS: [&str; 7] = [".jpg", ".jpeg", ".jpe", ".png", ".webp", ".pdf", ".heic"];
    let lower = name.to_ascii_lowercase();
    let known = others
        .iter()
        .chain(&OTHER_KINDS)
        .find(|known| lower.ends_with(**known));
    let stem = known.and_then(|known| name.get(..name.len() - known.len()));
    (stem.unwrap_or(name), ending)
}

/// Names of devices on Windows, whatever their ending.
fn is_reserved(stem: &str) -> bool {
    let first = stem
        .split('.')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|name| {
        first
            .strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    });
    numbered || ["CON", "PRN", "AUX", "NUL"].contains(&first.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_harmless_and_say_what_is_in_the_file() {
        for (given, expected) in [
            ("foto.jpg", "foto.jpg"),
            ("FOTO.JPEG", "FOTO.jpg"),
            ("foto.png", "foto.jpg"),
            ("foto", "foto.jpg"),
            ("v1.2 plattegrond", "v1.2 plattegrond.jpg"),
            ("../../etc/passwd", "passwd.jpg"),
            ("C:\\Users\\Ans\\foto.jpg", "foto.jpg"),
            ("gpj.\u{202E}exe", "gpj.exe.jpg"),
            ("a\u{0}b\nc.jpg", "abc.jpg"),
            ("wat? <nu>.jpg", "wat- -nu-.jpg"),
            ("...", "bestand.jpg"),
            ("", "bestand.jpg"),
            ("con.jpg", "_con.jpg"),
            ("LPT1.jpg", "_LPT1.jpg"),
            ("Ëlle en Çem.jpg", "Ëlle en Çem.jpg"),
        ] {
            assert_eq!(clean_name(given, MediaType::Jpeg), expected, "{given:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let cleaned = clean_name(&"é".repeat(500), MediaType::Pdf);
        assert_eq!(cleaned.chars().count(), CHARS_MAX);
        assert!(cleaned.ends_with("é.pdf"));
    }
}
