//! Lists that can be read, with one row that cannot be taken in.

use super::BadFile;
use super::workbook::xlsx;

pub(super) fn all() -> Vec<BadFile> {
    let mut files = cells();
    files.extend(structure());
    files
}

/// A text file with a good row 2 and, in row 3, the cells to look at.
fn list(name: &'static str, headers: &str, good: &str, bad: &str, code: &'static str) -> BadFile {
    let text = format!("Naam;{headers}\r\nJan Jansen;{good}\r\n{bad}\r\n");
    BadFile::new(name, "lijst.csv", text, code).in_row(3)
}

fn cells() -> Vec<BadFile> {
    let long = |length: usize| "a".repeat(length);
    let long_mail = format!("Els;{}@example.nl", long(250));
    vec![
        list("no_name", "Postcode", "1234 AB", ";1234 AC", "name_missing"),
        list(
            "name_too_long",
            "Postcode",
            "1234 AB",
            &format!("{};1234 AC", long(101)),
            "name_too_long",
        ),
        list(
            "bad_postcode",
            "Postcode",
            "1234 AB",
            "Els;0234 AB",
            "postcode",
        ),
        list(
            "bad_house_number",
            "Huisnummer",
            "12",
            "Els;zwart",
            "house_number",
        ),
        list(
            "addition_without_number",
            "Huisnummer;Toevoeging",
            "12;a",
            "Els;;bis",
            "house_number",
        ),
        list(
            "street_too_long",
            "Straat",
            "Dam",
            &format!("Els;{}", long(101)),
            "place_too_long",
        ),
        list(
            "remark_in_phone",
            "Telefoon",
            "06 12345678",
            "Els;06 12345678 (na zes)",
            "phone_characters",
        ),
        list(
            "no_such_phone",
            "Telefoon",
            "06 12345678",
            "Els;06 1234567",
            "phone_unknown",
        ),
        list(
            "rounded_phone",
            "Telefoon",
            "06 12345678",
            "Els;3,16123E+10",
            "number_rounded",
        ),
        list(
            "bad_email",
            "E-mail",
            "jan@example.nl",
            "Els;els.example.nl",
            "email",
        ),
        list(
            "email_too_long",
            "E-mail",
            "jan@example.nl",
            &long_mail,
            "email_too_long",
        ),
        list(
            "note_too_long",
            "Notitie",
            "goed",
            &format!("Els;{}", long(20_001)),
            "note_too_long",
        ),
        list(
            "tag_too_long",
            "Tags",
            "buur",
            &format!("Els;{}", long(41)),
            "tag_too_long",
        ),
        list(
            "turned_name",
            "Postcode",
            "1234 AB",
            "Els \u{202E}snetraM;1234 AC",
            "direction_mark",
        ),
        list(
            "control_in_name",
            "Postcode",
            "1234 AB",
            "Els\u{7};1234 AC",
            "control_character",
        ),
        list(
            "garbled_name",
            "Postcode",
            "1234 AB",
            "ZoÃ«;1234 AC",
            "garbled_text",
        ),
        list(
            "lost_letter",
            "Postcode",
            "1234 AB",
            "Zo\u{FFFD};1234 AC",
            "garbled_text",
        ),
        list(
            "formula_error_in_text",
            "Postcode",
            "1234 AB",
            "Els;#VERW!",
            "formula_error",
        ),
    ]
}

fn structure() -> Vec<BadFile> {
    let error_cell = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c><c r="B1" t="inlineStr"><is><t>Plaats</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Jan</t></is></c><c r="B4" t="e"><f>A9</f><v>#REF!</v></c></row>"#;
    vec![
        list(
            "extra_cells",
            "Postcode",
            "1234 AB",
            "Els;1234 AC;en nog wat",
            "extra_cells",
        ),
        BadFile::new(
            "duplicate_header",
            "dubbel.csv",
            "Naam;Plaats;plaats\nJan;Utrecht;Zeist\n",
            "duplicate_header",
        )
        .in_row(1),
        BadFile::new(
            "formula_error",
            "fout.xlsx",
            xlsx(error_cell, Vec::new()),
            "formula_error",
        )
        .in_row(4),
        BadFile::new(
            "nameless_card",
            "kaart.vcf",
            "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nTEL:0612345678\nEND:VCARD\n",
            "name_missing",
        )
        .in_row(1),
    ]
}
