//! Lists as people and programs keep them: what the columns are taken for, and what becomes of the rows.

use domain::{HouseNumber, Phone, Postcode, Tag};
use interchange::Column::{
    Addition, City, Email, Family, FullName, Given, HouseNumber as Number, Ignore, Note,
    Phone as Tel, Postcode as Code, Prefix, Street, StreetAndNumber, Tags,
};
use interchange::{
    Column, Draft, Limits, Mapped, Problem, Table, guess_columns, map_rows, read_table,
    remember_key,
};

fn table(text: &str) -> Table {
    read_table("lijst.csv", text.as_bytes(), None, &Limits::default()).expect("a table")
}

fn guess(text: &str) -> Vec<Column> {
    guess_columns(&table(text))
}

fn mapped(text: &str) -> Mapped {
    let table = table(text);
    map_rows(&table, &guess_columns(&table))
}

/// The one person of a list of one row.
fn person(text: &str) -> Draft {
    let mut mapped = mapped(text);
    assert_eq!(mapped.issues, []);
    mapped.drafts.remove(0)
}

fn phone(text: &str) -> Option<Phone> {
    Phone::parse(text).ok().map(|(phone, _)| phone)
}

// ---------- columns ----------

#[test]
fn a_dutch_list_is_understood() {
    assert_eq!(
        guess(
            "Voornaam;Tussenv.;Achternaam;Adres;Nr.;Toev.;PC;Woonplaats;Tel.;Mobiel nr.;E-mail;Bijzonderheden;Groep\nJan;de;Vries;Dam;1;a;1234 AB;Zeist;;;;;\n"
        ),
        [
            Given, Prefix, Family, Street, Number, Addition, Code, City, Tel, Tel, Email, Note,
            Tags
        ]
    );
}

#[test]
fn a_family_name_called_naam_stands_beside_a_first_name() {
    assert_eq!(guess("Naam;Voornaam\nVries;Jan\n"), [Family, Given]);
    assert_eq!(
        guess("Naam;Adres\nJan de Vries;Dam 1\n"),
        [FullName, StreetAndNumber]
    );
}

#[test]
fn a_street_holds_the_number_when_no_other_column_does() {
    assert_eq!(
        guess("Naam;Straat\nJan;Dam 1\nEls;Dam 3 bis\n"),
        [FullName, StreetAndNumber]
    );
    assert_eq!(
        guess("Naam;Straat;Huisnummer\nJan;Plein 1944;3\n"),
        [FullName, Street, Number]
    );
}

#[test]
fn google_contacts_are_understood_in_both_its_writings() {
    let now = "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Notes\nFatima,van der,Berg,,,* myContacts ::: Buurt,* Home,fatima@example.nl,Mobile,0612345678,Home,Dam 12,Zeist,1234 AB,x\n";
    assert_eq!(
        guess(now),
        [
            Given,
            Prefix,
            Family,
            Ignore,
            Ignore,
            Tags,
            Ignore,
            Email,
            Ignore,
            Tel,
            Ignore,
            StreetAndNumber,
            City,
            Code,
            Note
        ]
    );
    let before = "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\nFatima Berg,Fatima,Maria,Berg,* myContacts,Home,fatima@example.nl,Mobile,0612345678\n";
    assert_eq!(
        guess(before),
        [
            FullName, Given, Ignore, Family, Tags, Ignore, Email, Ignore, Tel
        ]
    );
    assert_eq!(person(now).tags, [Tag::parse("Buurt").expect("a tag")]);
}

#[test]
fn outlook_is_understood_in_english_and_dutch() {
    let english = "Title,First Name,Middle Name,Last Name,Company,Home Street,Home City,Home Postal Code,Home Phone,Mobile Phone,E-mail Address,Categories,Notes\n,Jan,,Vries,,Dam 1,Zeist,1234 AB,030 6900037,06 12345678,jan@example.nl,,\n";
    assert_eq!(
        guess(english),
        [
            Ignore,
            Given,
            Ignore,
            Family,
            Ignore,
            StreetAndNumber,
            City,
            Code,
            Tel,
            Tel,
            Email,
            Tags,
            Note
        ]
    );
    let dutch = "Voornaam;Middelste naam;Achternaam;Huisadres, straat;Huisadres, plaats;Huisadres, postcode;Telefoon thuis;Mobiele telefoon;E-mailadres;Notities;Categorieën\nJan;de;Vries;Dam 1;Zeist;1234 AB;;;;;\n";
    assert_eq!(
        guess(dutch),
        [
            Given,
            Prefix,
            Family,
            StreetAndNumber,
            City,
            Code,
            Tel,
            Tel,
            Email,
            Note,
            Tags
        ]
    );
}

#[test]
fn a_german_list_is_understood() {
    assert_eq!(
        guess(
            "Vorname;Nachname;Straße;Hausnummer;PLZ;Ort;Telefon;E-Mail\nJan;Vries;Weg;1;1234 AB;Zeist;;\n"
        ),
        [Given, Family, Street, Number, Code, City, Tel, Email]
    );
}

#[test]
fn columns_without_headers_are_known_by_what_is_in_them() {
    let text = "Jan Jansen;Dam;12;1234 AB;Zeist;06 12345678;jan@example.nl\nEls Vries;Weg;3;1234 AC;Zeist;06 12345679;els@example.nl\n";
    let table = table(text);
    assert!(table.headers_missing);
    assert_eq!(table.first_row_number, 1);
    assert_eq!(
        guess_columns(&table),
        [FullName, Street, Number, Code, City, Tel, Email]
    );
    assert_eq!(map_rows(&table, &guess_columns(&table)).drafts[0].row, 1);
}

#[test]
fn a_header_that_says_nothing_is_known_by_what_is_below_it() {
    assert_eq!(
        guess("Wie;Kolom B;Kolom C\nJan;1234 AB;06 12345678\n"),
        [Ignore, Code, Tel]
    );
}

#[test]
fn two_columns_for_one_thing_are_not_both_chosen() {
    assert_eq!(
        guess("Naam;Plaats;Woonplaats\nJan;;Zeist\n"),
        [FullName, Ignore, City]
    );
}

// ---------- rows ----------

#[test]
fn rows_are_numbered_as_the_file_shows_them() {
    let mapped = mapped("Bewoners van de Dam\n\nNaam;Postcode\nJan;1234 AB\n;\nEls;12 AB\n");
    assert_eq!(mapped.drafts[0].row, 4);
    assert_eq!(
        (mapped.issues[0].row, mapped.issues[0].problem),
        (6, Problem::Postcode)
    );
}

#[test]
fn a_line_that_tells_excel_the_delimiter_counts_as_a_row() {
    let table = table("sep=,\r\nNaam,Plaats\r\nJan,Zeist\r\n");
    assert_eq!((table.delimiter, table.header_row_number), (Some(','), 2));
    assert_eq!(map_rows(&table, &guess_columns(&table)).drafts[0].row, 3);
}

#[test]
fn a_lost_zero_is_given_back_and_told() {
    let mapped = mapped("Naam;Telefoon\nJan;612345678\nEls;612345679.0\nAnn;3,1612345670E+10\n");
    assert_eq!(mapped.issues, []);
    let phones: Vec<_> = mapped
        .drafts
        .iter()
        .map(|draft| draft.phone.clone())
        .collect();
    assert_eq!(
        phones,
        [
            phone("0612345678"),
            phone("0612345679"),
            phone("0612345670")
        ]
    );
    assert_eq!(mapped.repairs.len(), 2);
    assert_eq!(
        (mapped.repairs[0].row, mapped.repairs[0].after.as_str()),
        (2, "06 12345678")
    );
}

#[test]
fn the_first_of_several_numbers_is_the_phone_and_the_rest_go_to_the_note() {
    let several = [
        "06 12345678 / 030 6900037",
        "0612345678; 0306900037",
        "06-12345678, 030-6900037",
    ];
    for cell in several {
        let person = person(&format!("Naam;Telefoon;Notitie\nJan;\"{cell}\";hallo\n"));
        assert_eq!(person.phone, phone("0612345678"), "{cell}");
        assert_eq!(person.note.as_str(), "hallo\n030 6900037");
    }
}

#[test]
fn a_second_column_for_phones_goes_to_the_note_unless_it_says_the_same() {
    let person = person("Naam;Telefoon;Mobiel;GSM\nJan;0306900037;0612345678;030-6900037\n");
    assert_eq!(person.phone, phone("0306900037"));
    assert_eq!(person.note.as_str(), "06 12345678");
}

#[test]
fn addresses_of_mail_are_taken_out_of_their_trimmings() {
    let person = person("Naam;E-mail\nJan;Jan de Vries <jan@example.nl>, jan2@example.nl\n");
    assert_eq!(
        person.email.map(|email| email.to_string()).as_deref(),
        Some("jan@example.nl")
    );
    assert_eq!(person.note.as_str(), "jan2@example.nl");
}

#[test]
fn a_family_name_with_its_prefix_is_split_where_no_column_has_the_prefix() {
    for family in ["van der Berg", "Berg, van der"] {
        let name = person(&format!("Voornaam;Achternaam\nFatima;{family}\n")).name;
        assert_eq!(
            [name.given, name.prefix, name.family],
            ["Fatima", "van der", "Berg"]
        );
    }
    let name = person("Voornaam;Tussenvoegsel;Achternaam\nFatima;;Van Anh\n").name;
    assert_eq!([name.prefix, name.family], ["", "Van Anh"]);
}

#[test]
fn a_whole_address_in_one_cell_is_taken_apart() {
    let address = person("Naam;Adres\nJan;Plein 1944 12 bis, 1234 AB Bergen op Zoom\n").address;
    assert_eq!(address.street, "Plein 1944");
    assert_eq!(address.house_number, HouseNumber::parse("12 bis").ok());
    assert_eq!(address.postcode, Postcode::parse("1234AB").ok());
    assert_eq!(address.city, "Bergen op Zoom");
}

#[test]
fn an_address_with_a_number_of_its_own_keeps_its_addition() {
    let address = person("Naam;Straat;Huisnummer;Toevoeging\nJan;Dam;12.0;A-2\n").address;
    assert_eq!(address.house_number, HouseNumber::parse("12 A-2").ok());
}

#[test]
fn every_fault_of_a_row_is_named_and_the_row_gives_no_person() {
    let mapped = mapped("Naam;Postcode;Telefoon;E-mail\nJan;1;2;3\nEls;1234 AB;;\n");
    let problems: Vec<Problem> = mapped.issues.iter().map(|issue| issue.problem).collect();
    assert_eq!(
        problems,
        [Problem::Postcode, Problem::PhoneUnknown, Problem::Email]
    );
    assert_eq!(mapped.drafts.len(), 1);
}

#[test]
fn what_a_person_chose_twice_is_named_once_for_the_column() {
    let table = table("A;B\nJan;Els\n");
    let mapped = map_rows(&table, &[FullName, FullName]);
    assert_eq!(mapped.issues[0].problem, Problem::ColumnUsedTwice);
    assert_eq!(
        (
            mapped.issues[0].row,
            mapped.issues[0].column_header.as_str()
        ),
        (1, "B")
    );
}

#[test]
fn long_cells_are_shown_in_part() {
    let mapped = mapped(&format!("Naam;Postcode\nJan;{}\n", "é".repeat(300)));
    assert_eq!(mapped.issues[0].value, "é".repeat(80));
}

#[test]
fn fewer_columns_chosen_than_there_are_is_no_fault() {
    let table = table("Naam;Plaats;Leeftijd\nJan;Zeist;40\n");
    assert_eq!(map_rows(&table, &[FullName]).drafts.len(), 1);
    assert_eq!(map_rows(&table, &[FullName; 9]).issues.len(), 2);
}

// ---------- remembering ----------

#[test]
fn the_same_columns_are_remembered_in_any_file() {
    let key = |text: &str| remember_key(&table(text));
    assert_eq!(
        key("Naam;E-mail\nJan;x\n"),
        key("naam,\"E mail\"\nEls,y\nAnn,z\n")
    );
    assert_ne!(key("Naam;E-mail\nJan;x\n"), key("E-mail;Naam\nJan;x\n"));
    assert_ne!(key("Naam;Tel 1\nJan;x\n"), key("Naam;Tel 2\nJan;x\n"));
}
