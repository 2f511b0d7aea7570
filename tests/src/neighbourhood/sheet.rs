//! The list as text with `;` between its columns: as somebody kept it, and as Samenspel writes it.

use encoding_rs::WINDOWS_1252;

use super::person::Person;
use super::rows;

const KEPT: &str = "Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Telefoon;E-mail;Opmerking;Groep";
const WRITTEN: &str = "Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Telefoon;E-mail;Notitie;Labels";

/// The list as a Dutch spreadsheet of years ago saved it: `;` and Windows-1252, phone numbers in
/// five writings of which one lost its zero.
pub fn sheet(people: &[Person]) -> Vec<u8> {
    let mut text = format!("{KEPT}\r\n");
    for (at, person) in rows(people) {
        let phone = phone_as_kept(&person.phone, at);
        text.push_str(&line(&person, &phone, &person.tags.join(",")));
    }
    WINDOWS_1252.encode(&text).0.into_owned()
}

/// How many phone numbers of [`sheet`] lost their zero.
pub fn lost_zeros(people: &[Person]) -> usize {
    let lost = |(at, person): &(usize, Person)| phone_as_kept(&person.phone, *at).starts_with('6');
    rows(people).filter(lost).count()
}

/// The list as Samenspel writes it, down to the byte.
pub fn exported(people: &[Person]) -> String {
    let mut text = format!("\u{FEFF}{WRITTEN}\r\n");
    for person in people {
        let phone = person.phone.split_at_checked(2);
        let phone = phone.map_or_else(String::new, |(start, rest)| format!("{start} {rest}"));
        text.push_str(&line(person, &phone, &person.tags.join(", ")));
    }
    text
}

fn phone_as_kept(phone: &str, at: usize) -> String {
    match phone
        .strip_prefix('0')
        .and_then(|rest| rest.split_at_checked(1))
    {
        None => phone.to_owned(),
        Some((six, rest)) => match at % 12 {
            0 => format!("0{six} {rest}"),
            1 => format!("0{six}-{rest}"),
            2 | 7 | 10 => format!("{six}{rest}"),
            3 => format!("+31 {six} {rest}"),
            _ => format!("0{six}{rest}"),
        },
    }
}

fn line(person: &Person, phone: &str, tags: &str) -> String {
    let number = match person.number {
        0 => String::new(),
        number => number.to_string(),
    };
    let cells = [
        person.given,
        person.prefix,
        person.family,
        person.street,
        &number,
        person.addition,
        &person.postcode,
        person.city,
        phone,
        &person.email,
        person.note,
        tags,
    ];
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    format!("{}\r\n", cells.join(";"))
}

fn cell(text: &str) -> String {
    if text.contains([';', ',', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
