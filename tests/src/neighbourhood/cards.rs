//! The same people as address cards, in the dialects of three kinds of program.

use std::fmt::Write as _;

use super::person::Person;
use super::rows;

/// Who wrote the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Version 2.1, as phones of long ago write: quoted-printable wherever a letter is not ASCII,
    /// the prefix as a middle name.
    Phone,
    /// Version 3.0, as Google and Outlook write: folded lines, the prefix before the family name.
    WebMail,
    /// Version 4.0: numbers as addresses of their own, `SORT-AS` for where the name begins.
    Modern,
}

/// Everyone, one card each.
pub fn cards(people: &[Person], dialect: Dialect) -> String {
    rows(people)
        .map(|(at, person)| match dialect {
            Dialect::Phone => phone(&person),
            Dialect::WebMail => web_mail(&person),
            Dialect::Modern => modern(&person, at),
        })
        .collect()
}

fn phone(person: &Person) -> String {
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:2.1\r\n");
    let whole = whole_name(person);
    let mut field = |name: &str, parts: &[&str]| card.push_str(&quoted_printable(name, parts));
    field("N", &[person.family, person.given, person.prefix, "", ""]);
    field("FN", &[&whole]);
    if !person.phone.is_empty() {
        field("TEL;CELL", &[&person.phone]);
    }
    if !person.email.is_empty() {
        field("EMAIL;HOME", &[&person.email]);
    }
    field("ADR;HOME", &address(person, &house(person)));
    if !person.note.is_empty() {
        field("NOTE", &[person.note]);
    }
    if !person.tags.is_empty() {
        card.push_str(&format!("CATEGORIES:{}\r\n", person.tags.join(",")));
    }
    card + "END:VCARD\r\n"
}

fn web_mail(person: &Person) -> String {
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    let family = [person.prefix, person.family].join(" ");
    let mut field = |name: &str, value: String| card.push_str(&folded(&format!("{name}:{value}")));
    field("FN", escaped(&whole_name(person)));
    field("N", structured(&[family.trim(), person.given, "", "", ""]));
    if !person.email.is_empty() {
        field("EMAIL;TYPE=INTERNET", person.email.clone());
    }
    if let Some(rest) = person.phone.strip_prefix('0') {
        field("TEL;TYPE=CELL", format!("+31 {rest}"));
    } else if !person.phone.is_empty() {
        field("TEL;TYPE=CELL", person.phone.clone());
    }
    field(
        "ADR;TYPE=HOME",
        structured(&address(person, &house(person))),
    );
    if !person.note.is_empty() {
        field("NOTE", escaped(person.note));
    }
    let tags = ["myContacts"].iter().chain(person.tags);
    field("CATEGORIES", tags.copied().collect::<Vec<_>>().join(","));
    card + "END:VCARD\r\n"
}

fn modern(person: &Person, at: usize) -> String {
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    let family = [person.prefix, person.family].join(" ");
    let sorted = format!("N;SORT-AS=\"{},{}\"", person.family, person.given);
    let mut field = |name: &str, value: String| card.push_str(&folded(&format!("{name}:{value}")));
    field("UID", format!("urn:uuid:00000000-0000-4000-8000-{at:012}"));
    field("FN", escaped(&whole_name(person)));
    field(
        &sorted,
        structured(&[family.trim(), person.given, "", "", ""]),
    );
    if let Some(rest) = person.phone.strip_prefix("06") {
        field(
            "TEL;VALUE=uri;PREF=1;TYPE=\"voice,cell\"",
            format!("tel:+31-6-{rest}"),
        );
    } else if !person.phone.is_empty() {
        field("TEL;TYPE=cell", person.phone.clone());
    }
    if !person.email.is_empty() {
        field("EMAIL;PREF=1", person.email.clone());
    }
    field(
        "ADR;TYPE=home",
        structured(&address(person, &house(person))),
    );
    if !person.note.is_empty() {
        field("NOTE", escaped(person.note));
    }
    if !person.tags.is_empty() {
        field("CATEGORIES", person.tags.join(","));
    }
    card + "END:VCARD\r\n"
}

fn whole_name(person: &Person) -> String {
    let parts = [person.given, person.prefix, person.family];
    let filled = parts.iter().filter(|part| !part.is_empty());
    filled.copied().collect::<Vec<_>>().join(" ")
}

fn house(person: &Person) -> String {
    match person.number {
        0 => String::new(),
        number => format!("{} {number} {}", person.street, person.addition)
            .trim()
            .to_owned(),
    }
}

fn address<'p>(person: &'p Person, house: &'p str) -> [&'p str; 7] {
    ["", "", house, person.city, "", &person.postcode, ""]
}

fn structured(parts: &[&str]) -> String {
    parts
        .iter()
        .map(|part| escaped(part))
        .collect::<Vec<_>>()
        .join(";")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | ',' | ';') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// No line is longer than 75 bytes; what follows begins with a blank.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 4);
    let mut room = 75;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            folded.push_str("\r\n ");
            room = 74;
        }
        room -= letter.len_utf8();
        folded.push(letter);
    }
    folded + "\r\n"
}

/// A property of version 2.1. Where anything is not plain ASCII every byte is written out, and
/// lines end in `=` where they go on.
fn quoted_printable(name: &str, parts: &[&str]) -> String {
    let is_plain = |part: &&str| part.bytes().all(|b| b.is_ascii() && !b";,=\\".contains(&b));
    if parts.iter().all(is_plain) {
        return format!("{name}:{}\r\n", parts.join(";"));
    }
    let parts: Vec<String> = parts.iter().map(|part| written_out(part)).collect();
    let head = format!("{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:");
    head + &soft_breaks(&parts.join(";"))
}

fn written_out(text: &str) -> String {
    text.bytes().fold(String::new(), |mut codes, byte| {
        let _never_fails = write!(codes, "={byte:02X}");
        codes
    })
}

/// Breaks between codes, so that no code is cut in two.
fn soft_breaks(line: &str) -> String {
    let mut broken = String::with_capacity(line.len() + 8);
    let mut width = 0;
    for letter in line.chars() {
        if letter == '=' && width > 70 {
            broken.push_str("=\r\n");
            width = 0;
        }
        broken.push(letter);
        width += 1;
    }
    broken + "\r\n"
}
