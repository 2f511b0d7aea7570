//! Files as other programs write them.

use domain::{Email, HouseNumber, Phone, Postcode, Tag};
use interchange::{
    Column, Draft, Format, Limits, Mapped, Problem, Table, guess_columns, map_rows, read_table,
};

const IPHONE: &[u8] = include_bytes!("../fixtures/iphone.vcf");
const ANDROID: &[u8] = include_bytes!("../fixtures/android.vcf");
const GOOGLE: &[u8] = include_bytes!("../fixtures/google.vcf");
const XLSX: &[u8] = include_bytes!("../fixtures/libreoffice.xlsx");
const ODS: &[u8] = include_bytes!("../fixtures/libreoffice.ods");

fn table(bytes: &[u8]) -> Table {
    read_table("", bytes, None, &Limits::default()).expect("a table")
}

fn mapped(bytes: &[u8]) -> Mapped {
    let table = table(bytes);
    map_rows(&table, &guess_columns(&table))
}

fn people(bytes: &[u8]) -> Vec<Draft> {
    let mapped = mapped(bytes);
    assert_eq!(mapped.issues, []);
    mapped.drafts
}

fn phone(text: &str) -> Option<Phone> {
    Phone::parse(text).ok().map(|(phone, _)| phone)
}

fn name(draft: &Draft) -> [&str; 3] {
    [&draft.name.given, &draft.name.prefix, &draft.name.family]
}

fn tags(draft: &Draft) -> Vec<&str> {
    draft.tags.iter().map(Tag::as_str).collect()
}

#[test]
fn cards_of_an_iphone_are_read() {
    let people = people(IPHONE);
    let fatima = &people[0];
    assert_eq!(name(fatima), ["Fatima", "van der", "Berg"]);
    assert_eq!(fatima.phone, phone("06 12345678"));
    assert_eq!(
        fatima.email.as_ref().map(Email::as_str),
        Some("fatima@example.nl")
    );
    assert_eq!(fatima.address.street, "Eendrachtstraat");
    assert_eq!(
        fatima.address.house_number,
        HouseNumber::parse("12 bis").ok()
    );
    assert_eq!(fatima.address.postcode, Postcode::parse("3571AX").ok());
    assert_eq!(
        fatima.note.as_str(),
        "Sleutel bij de buren, nr. 14.\nBelt liever dan dat ze mailt; woont hier al sinds 1998.\n030 6900037"
    );
    assert_eq!(tags(fatima), ["Moestuin", "Straatfeest"]);
}

#[test]
fn a_card_without_a_name_in_parts_has_its_whole_name_and_no_fax() {
    let people = people(IPHONE);
    assert_eq!(people[1].row, 2);
    assert_eq!(people[1].name.to_string(), "Buurtwerkplaats De Spil");
    assert_eq!(people[1].phone, phone("030 6900039"));
}

#[test]
fn cards_of_an_android_phone_are_read() {
    let people = people(ANDROID);
    let zoe = &people[0];
    assert_eq!(name(zoe), ["Zoë", "", "Çelik"]);
    assert_eq!(zoe.phone, phone("06 12345679"));
    assert_eq!(zoe.address.street, "1e Molenpad");
    assert_eq!(zoe.address.house_number, HouseNumber::parse("4").ok());
    assert_eq!(
        zoe.note.as_str(),
        "Komt graag naar het straatfeest, maar niet op zondag.\nHeeft twee honden.\n030 6900040"
    );
    assert_eq!(name(&people[1]), ["André", "van 't", "Hoff"]);
}

#[test]
fn cards_of_version_4_are_read() {
    let people = people(GOOGLE);
    let jan = &people[0];
    assert_eq!(name(jan), ["Jan", "de", "Vries"]);
    assert_eq!(jan.phone, phone("06 12345681"));
    assert_eq!(
        jan.email.as_ref().map(Email::as_str),
        Some("jan@example.nl")
    );
    assert_eq!(jan.address.street, "Plein 1944");
    assert_eq!(jan.note.as_str(), "030 6900041\njan.werk@example.nl");
    assert_eq!(tags(jan), ["Buurt"]);
    assert_eq!(name(&people[1]), ["Noor", "", ""]);
}

#[test]
fn a_card_with_a_mistake_is_not_told_by_our_own_names_of_columns() {
    let card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Noor\r\nEMAIL:noor@\r\nEND:VCARD\r\n";
    let issue = &mapped(card).issues[0];
    assert_eq!(
        (issue.field, issue.problem),
        (Column::Email, Problem::Email)
    );
    assert_eq!(issue.column_header, "");
}

#[test]
fn both_workbooks_of_libreoffice_say_the_same() {
    let (xlsx, ods) = (table(XLSX), table(ODS));
    assert_eq!((xlsx.format, ods.format), (Format::Xlsx, Format::Ods));
    assert_eq!(xlsx.headers, ods.headers);
    assert_eq!(xlsx.rows, ods.rows);
    assert_eq!(xlsx.sheets, ["Bewoners", "Toelichting & regels"]);
    assert_eq!(ods.sheets, xlsx.sheets);
}

#[test]
fn the_columns_of_a_workbook_are_guessed() {
    use Column::{
        Addition, City, Email, Family, Given, HouseNumber, Ignore, Note, Phone, Postcode, Prefix,
        Street, Tags,
    };
    assert_eq!(
        guess_columns(&table(XLSX)),
        [
            Given,
            Prefix,
            Family,
            Street,
            HouseNumber,
            Addition,
            Postcode,
            City,
            Phone,
            Phone,
            Email,
            Note,
            Tags,
            Ignore
        ]
    );
}

#[test]
fn a_workbook_gives_its_people_and_names_the_row_of_its_error() {
    let mapped = mapped(ODS);
    assert_eq!(mapped.drafts.len(), 59);
    let issues: Vec<(usize, Problem)> = mapped.issues.iter().map(|i| (i.row, i.problem)).collect();
    assert_eq!(
        issues,
        [(44, Problem::FormulaError), (44, Problem::Postcode)]
    );
    assert_eq!(mapped.repairs[0].row, 2);
    assert_eq!(mapped.repairs[0].before, "612345600");
    assert_eq!(mapped.repairs[0].after, "06 12345600");
}

#[test]
fn cells_of_a_workbook_are_what_a_person_sees() {
    let table = table(ODS);
    assert_eq!(table.row_number(0), 2);
    assert_eq!(table.cell(0, 4), "1");
    assert_eq!(table.cell(5, 7), "ZEIST");
    assert_eq!(table.cell(0, 13), "1940-01-10");
    assert_eq!(table.cell(3, 11), "Eerste regel\ntweede regel");
    assert_eq!(table.cell(4, 11), "twee  blanco's; en een punt-komma");
    assert_eq!(table.cell(7, 11), "=geen formule");
    assert!(table.rows[30].is_empty());
    assert_eq!(table.samples(0, 2), ["Fatima", "Jan"]);
}

#[test]
fn another_sheet_is_read_by_name_and_an_unknown_one_is_refused() {
    for bytes in [XLSX, ODS] {
        let read = |sheet| read_table("", bytes, Some(sheet), &Limits::default());
        assert_eq!(
            read("Toelichting & regels").expect("a table").headers,
            ["Naam", "Postcode"]
        );
        assert_eq!(read("Weg").expect_err("unknown").code(), "unknown_sheet");
    }
}
