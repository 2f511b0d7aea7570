use proptest::prelude::*;
use samenspel_domain::{Phone, PhoneError, RestoredZero};

fn phone(text: &str) -> Phone {
    Phone::parse(text).expect(text).0
}

#[test]
fn numbers_are_read_as_dutch_people_write_them() {
    for (text, e164) in [
        ("06 12345678", "+31612345678"),
        ("06-12345678", "+31612345678"),
        ("06 - 12 34 56 78", "+31612345678"),
        ("0612345678", "+31612345678"),
        ("(030) 292 07 01", "+31302920701"),
        ("030-2920701", "+31302920701"),
        ("030/2920701", "+31302920701"),
        ("0345 123 456", "+31345123456"),
        ("0031 6 12345678", "+31612345678"),
        ("+31 (0)6 12345678", "+31612345678"),
        ("+31 (0) 6 12345678", "+31612345678"),
        ("0031(0)612345678", "+31612345678"),
        ("+31 06 12345678", "+31612345678"),
        ("31612345678", "+31612345678"),
        ("tel:+31612345678", "+31612345678"),
        ("06\u{a0}12345678", "+31612345678"),
        ("06‑12345678", "+31612345678"),
        ("14 030", "+3114030"),
        ("088 1234567", "+31881234567"),
        ("0800-1234567", "+318001234567"),
        ("0800-12345", "+3180012345"),
    ] {
        assert_eq!(phone(text).as_e164(), e164, "{text}");
        assert_eq!(
            Phone::parse(text).map(|p| p.1),
            Ok(RestoredZero(false)),
            "{text}"
        );
    }
}

#[test]
fn a_zero_that_a_spreadsheet_dropped_is_put_back_and_told() {
    for (text, e164) in [
        ("612345678", "+31612345678"),
        ("302920701", "+31302920701"),
        ("6 1234 5678", "+31612345678"),
        ("881234567", "+31881234567"),
    ] {
        let (phone, restored) = Phone::parse(text).expect(text);
        assert_eq!(phone.as_e164(), e164);
        assert_eq!(restored, RestoredZero(true));
    }
}

#[test]
fn dutch_numbers_are_written_the_dutch_way() {
    for (e164, written) in [
        ("+31612345678", "06 12345678"),
        ("+31302920701", "030 2920701"),
        ("+31345123456", "0345 123456"),
        ("+31881234567", "088 1234567"),
        ("+318001234", "0800 1234"),
        ("+319001234", "0900 1234"),
        ("+3114030", "14 030"),
        ("+31", "0"),
        ("+31661234567", "066 1234567"),
    ] {
        assert_eq!(
            Phone::from_stored(e164.to_owned()).to_string().trim(),
            written
        );
    }
}

#[test]
fn other_countries_keep_their_code() {
    for (text, e164, written) in [
        ("0049 30 901820", "+4930901820", "+49 30 901820"),
        ("+49 (0)30 901820", "+4930901820", "+49 30 901820"),
        ("+32 470 12 34 56", "+32470123456", "+32 470 12 34 56"),
        ("+32 (0)470 12 34 56", "+32470123456", "+32 470 12 34 56"),
        ("0044 (0)20 7946 0958", "+442079460958", "+44 20 7946 0958"),
        ("+39 06 6982 1234", "+390669821234", "+39 06 6982 1234"),
        ("+212 612-345678", "+212612345678", "+212 6 12 34 56 78"),
        ("+90 532 123 45 67", "+905321234567", "+90 532 123 45 67"),
    ] {
        assert_eq!(phone(text).as_e164(), e164);
        assert_eq!(phone(text).to_string(), written);
        assert_eq!(phone(written), phone(text));
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        "0",
        "+",
        "112",
        "06 1234567",
        "06 123456789",
        "0000000000",
        "612345",
        "000000000",
        "+31 6 1234567",
        "+999 12345678",
        "0699999999",
        "06-12345678/030-2920701",
        "1234567890123456789",
    ] {
        assert_eq!(Phone::parse(text), Err(PhoneError::Unknown), "{text}");
    }
    let endless = "1".repeat(100_000);
    assert_eq!(Phone::parse(&endless), Err(PhoneError::Unknown));
}

#[test]
fn remarks_and_extensions_are_refused_instead_of_dropped() {
    for text in [
        "06 12345678 na zes uur",
        "030 2920701 x12",
        "030 2920701;ext=12",
        "0800-BUURT",
        "06 1234567O",
        "06\u{202e}12345678",
        "06 12345678, 030 2920701",
        "06+12345678",
        "٠٦ ١٢٣٤٥٦٧٨",
    ] {
        assert_eq!(Phone::parse(text), Err(PhoneError::Characters), "{text}");
    }
}

#[test]
fn a_number_that_no_country_has_is_still_written() {
    for stored in ["", "+", "+999123", "06", "+31\u{e9}", "+31é6"] {
        let _ = Phone::from_stored(stored.to_owned()).to_string();
    }
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_number(text in "0[1-57][0-9]{8}|06[1-58][0-9]{7}") {
        if let Ok((phone, _)) = Phone::parse(&text) {
            let again = Phone::parse(&phone.to_string());
            prop_assert_eq!(again, Ok((phone, RestoredZero(false))));
        }
    }

    #[test]
    fn a_dropped_zero_changes_nothing_else(text in "[1-58][0-9]{8}|6[1-58][0-9]{7}") {
        let with_zero = Phone::parse(&format!("0{text}")).map(|p| p.0);
        let without = Phone::parse(&text);
        prop_assert_eq!(without.map(|p| p.0), with_zero);
        prop_assert!(without_flag(&text));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), digits in "[+0-9 ()/.-]{0,24}") {
        let _ = Phone::parse(&text);
        if let Ok((phone, _)) = Phone::parse(&digits) {
            let _ = phone.to_string();
        }
        let _ = Phone::from_stored(text).to_string();
    }
}

fn without_flag(text: &str) -> bool {
    Phone::parse(text).map_or(true, |(_, restored)| restored.0)
}
