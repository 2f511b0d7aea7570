use proptest::prelude::*;
use samenspel_domain::{Address, AddressError, HouseNumber, Postcode};

fn house_number(text: &str) -> HouseNumber {
    HouseNumber::parse(text).expect(text)
}

fn split(line: &str) -> (String, String) {
    let (street, number) = Address::street_and_number(line);
    (street, number.map(|n| n.to_string()).unwrap_or_default())
}

fn address(street: &str, number: &str, postcode: &str, city: &str) -> Address {
    Address {
        street: street.to_owned(),
        house_number: HouseNumber::parse(number).ok(),
        postcode: Postcode::parse(postcode).ok(),
        city: city.to_owned(),
    }
}

#[test]
fn a_postcode_is_read_in_any_case_with_blanks_anywhere() {
    for text in ["1234AB", "1234 ab", " 12 34 a b ", "1234\u{a0}AB"] {
        let postcode = Postcode::parse(text).expect(text);
        assert_eq!(postcode.as_str(), "1234AB");
        assert_eq!(postcode.to_string(), "1234 AB");
        assert_eq!(Postcode::from_stored("1234AB".to_owned()), postcode);
    }
}

#[test]
fn what_is_no_dutch_postcode_is_refused() {
    for text in [
        "", "1234", "0234AB", "1234A", "1234ABC", "12345", "1234SA", "1234sd", "1234 SS", "1234ÄB",
        "12A4AB", "1234-AB", "D-1234", "١234AB",
    ] {
        assert_eq!(Postcode::parse(text), Err(AddressError::Postcode), "{text}");
    }
}

#[test]
fn house_numbers_are_read_and_written_the_dutch_way() {
    for (given, number, addition, written) in [
        ("12", 12, "", "12"),
        (" 012 ", 12, "", "12"),
        ("12a", 12, "a", "12a"),
        ("12 A", 12, "A", "12A"),
        ("12bis", 12, "bis", "12 bis"),
        ("12  bis", 12, "bis", "12 bis"),
        ("12-3", 12, "3", "12-3"),
        ("12/3", 12, "3", "12-3"),
        ("12 3hoog", 12, "3hoog", "12-3hoog"),
        ("12 A-2", 12, "A-2", "12A-2"),
        ("12-hs", 12, "hs", "12 hs"),
        ("12²", 12, "²", "12²"),
        ("12 -", 12, "", "12"),
        ("99999", 99_999, "", "99999"),
    ] {
        let read = house_number(given);
        assert_eq!((read.number, read.addition.as_str()), (number, addition));
        assert_eq!(read.to_string(), written);
    }
}

#[test]
fn what_is_no_house_number_is_refused() {
    for text in [
        "",
        "a",
        "0",
        "-1",
        "100000",
        "99999999999",
        "12 een lange naam",
        "12\u{202e}a",
        "12 a+b",
        "12\0",
    ] {
        assert_eq!(
            HouseNumber::parse(text),
            Err(AddressError::HouseNumber),
            "{text:?}"
        );
    }
}

#[test]
fn a_number_and_its_addition_may_come_from_two_fields() {
    for (number, addition, written) in [
        ("12", "", "12"),
        ("12", "bis", "12 bis"),
        ("12", "2", "12-2"),
        ("12a", "", "12a"),
        ("12A", "2", "12A 2"),
    ] {
        let read = HouseNumber::parse_with_addition(number, addition).expect(number);
        assert_eq!(read.to_string(), written);
    }
    let outcome = HouseNumber::parse_with_addition(" ", "12");
    assert_eq!(outcome, Err(AddressError::HouseNumber));
}

#[test]
fn a_street_is_told_from_its_number() {
    for (line, street, number) in [
        (
            "Jan van Galenstraat 12 bis",
            "Jan van Galenstraat",
            "12 bis",
        ),
        ("1e Helmersstraat 4", "1e Helmersstraat", "4"),
        ("2e  Kerkstraat  10-2", "2e Kerkstraat", "10-2"),
        ("Plein 1944 7", "Plein 1944", "7"),
        ("Plein 1944", "Plein 1944", ""),
        ("Plein 1940-1945 7a", "Plein 1940-1945", "7a"),
        ("Laan '40-'45 3a", "Laan '40-'45", "3a"),
        ("Groene Weg 1944", "Groene Weg", "1944"),
        ("Laan der Vrijheid 1945 8", "Laan der Vrijheid 1945", "8"),
        ("Laan van 1813 5", "Laan van 1813", "5"),
        ("Dorpsstraat 12 3 hoog", "Dorpsstraat", "12-3 hoog"),
        ("Dorpsstraat, 12", "Dorpsstraat", "12"),
        ("Amsterdamseweg 1600", "Amsterdamseweg", "1600"),
        ("Rijksweg A2 15", "Rijksweg A2", "15"),
        ("Dorpsstraat", "Dorpsstraat", ""),
        ("12", "12", ""),
        ("  ", "", ""),
    ] {
        assert_eq!(
            split(line),
            (street.to_owned(), number.to_owned()),
            "{line}"
        );
    }
}

#[test]
fn an_address_is_written_without_what_is_missing() {
    for (given, written) in [
        (
            address("Dorpsstraat", "12a", "1234ab", "Utrecht"),
            "Dorpsstraat 12a, 1234 AB Utrecht",
        ),
        (
            address("Dorpsstraat", "", "", "Utrecht"),
            "Dorpsstraat, Utrecht",
        ),
        (address("Dorpsstraat", "12", "", ""), "Dorpsstraat 12"),
        (address("", "12", "1234AB", ""), "12, 1234 AB"),
        (Address::default(), ""),
    ] {
        assert_eq!(given.to_string(), written);
        assert_eq!(given.is_blank(), written.is_empty());
    }
}

#[test]
fn writings_of_one_front_door_share_a_key() {
    for (one, other) in [
        (
            address("Dorpsstraat", "12 A-2", "1234AB", "Utrecht"),
            address("", "12a 2", "1234 ab", ""),
        ),
        (
            address("Café-straat", "12", "", "Den Haag"),
            address("cafe straat", "12", "", "DEN HAAG"),
        ),
        (
            address("Dorpsstraat", "12 bis", "", ""),
            address("Dorpsstraat", "12BIS", "", ""),
        ),
    ] {
        assert!(one.door_key().is_some());
        assert_eq!(one.door_key(), other.door_key());
    }
}

#[test]
fn different_front_doors_have_different_keys() {
    let doors = [
        address("Dorpsstraat", "12", "1234AB", "Utrecht"),
        address("Dorpsstraat", "12a", "1234AB", "Utrecht"),
        address("Dorpsstraat", "12-1", "1234AB", "Utrecht"),
        address("Dorpsstraat", "12-11", "1234AB", "Utrecht"),
        address("Dorpsstraat", "12-1-1", "1234AB", "Utrecht"),
        address("Dorpsstraat", "121", "1234AB", "Utrecht"),
        address("Dorpsstraat", "12", "1234AC", "Utrecht"),
        address("Dorpsstraat", "12", "", "Utrecht"),
        address("Dorpsstraat", "12", "", "Zeist"),
        address("Kerkstraat", "12", "", "Zeist"),
    ];
    let keys: std::collections::HashSet<_> = doors.iter().map(Address::door_key).collect();
    assert_eq!(keys.len(), doors.len());
}

#[test]
fn an_address_without_number_or_place_is_no_front_door() {
    for given in [
        address("Dorpsstraat", "", "1234AB", "Utrecht"),
        address("", "12", "", "Utrecht"),
        address(" . ", "12", "", "Utrecht"),
    ] {
        assert_eq!(given.door_key(), None);
    }
}

#[test]
fn a_street_or_town_is_tidied_and_hidden_characters_are_refused() {
    assert_eq!(Address::place("  Den \t Haag "), Ok("Den Haag".to_owned()));
    assert_eq!(Address::place(&"a".repeat(100)).map(|p| p.len()), Ok(100));
    assert_eq!(Address::place(&"a".repeat(101)), Err(AddressError::TooLong));
    assert!(matches!(
        Address::place("Den\u{202e}Haag"),
        Err(AddressError::Forbidden(_))
    ));
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_postcode(text in "[1-9][0-9]{3}[A-Z]{2}") {
        if let Ok(postcode) = Postcode::parse(&text) {
            prop_assert_eq!(Postcode::parse(&postcode.to_string()), Ok(postcode));
        }
    }

    #[test]
    fn reading_what_was_written_gives_the_same_house_number(
        text in "[1-9][0-9]{0,4}([ /.,'-]{0,2}[a-zA-Z0-9é²]{0,4}){0,3}",
    ) {
        if let Ok(number) = HouseNumber::parse(&text) {
            prop_assert_eq!(HouseNumber::parse(&number.to_string()), Ok(number));
        }
    }

    #[test]
    fn a_written_line_splits_into_the_same_street_and_number(
        street in "[A-Z][a-z]{2,8}(straat|weg|laan) ?[a-z]{0,5}",
        number in 1u32..=99_999,
        addition in "|[a-z]|bis|[1-9]|[A-Z]-[1-9]",
    ) {
        let street = street.trim();
        let number = HouseNumber { number, addition };
        let split = Address::street_and_number(&format!("{street} {number}"));
        prop_assert_eq!(split, (street.to_owned(), Some(number)));
    }

    #[test]
    fn no_text_makes_an_address_panic(text in any::<String>(), other in any::<String>()) {
        let (street, house_number) = Address::street_and_number(&text);
        let postcode = Some(Postcode::from_stored(other.clone()));
        let _ = (Postcode::parse(&text), HouseNumber::parse_with_addition(&text, &other));
        let address = Address { street, house_number, postcode, city: other };
        let _ = (address.to_string(), address.door_key(), address.is_blank());
    }
}
