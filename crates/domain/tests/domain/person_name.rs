use proptest::prelude::*;
use samenspel_domain::{NameField, PersonName, PersonNameError};

fn name(given: &str, prefix: &str, family: &str) -> PersonName {
    PersonName::new(given, prefix, family).expect("a name")
}

#[test]
fn parts_are_trimmed_and_blanks_are_single() {
    let tidy = name("  Jan \t Willem ", " van  der ", " Berg\u{a0}");
    assert_eq!(tidy.given, "Jan Willem");
    assert_eq!(tidy.prefix, "van der");
    assert_eq!(tidy.family, "Berg");
}

#[test]
fn a_given_or_a_family_name_is_enough() {
    assert!(PersonName::new("Jan", "", "").is_ok());
    assert!(PersonName::new("", "", "Berg").is_ok());
}

#[test]
fn a_blank_name_is_refused() {
    for (given, prefix, family) in [("", "", ""), (" ", "\t", "\n"), ("", "van der", "")] {
        assert_eq!(
            PersonName::new(given, prefix, family),
            Err(PersonNameError::Blank)
        );
    }
    assert_eq!(PersonName::from_full("  "), Err(PersonNameError::Blank));
    assert_eq!(PersonName::from_full(" , "), Err(PersonNameError::Blank));
}

#[test]
fn a_part_that_is_too_long_is_named() {
    let long = "é".repeat(101);
    assert!(PersonName::new(&long[2..], "", "").is_ok());
    for (outcome, field) in [
        (PersonName::new(&long, "", ""), NameField::Given),
        (PersonName::new("x", &long, ""), NameField::Prefix),
        (PersonName::new("", "", &long), NameField::Family),
    ] {
        assert_eq!(outcome, Err(PersonNameError::TooLong { field }));
    }
}

#[test]
fn full_names_are_split_at_dutch_prefixes() {
    for (full, given, prefix, family) in [
        ("Fatima van der Berg", "Fatima", "van der", "Berg"),
        ("Berg, Fatima van der", "Fatima", "van der", "Berg"),
        ("van der Berg, Fatima", "Fatima", "van der", "Berg"),
        ("De Vries, Jan", "Jan", "de", "Vries"),
        ("Jan de Vries", "Jan", "de", "Vries"),
        ("Jan Willem Jansen", "Jan Willem", "", "Jansen"),
        ("J.W. in 't Veld", "J.W.", "in 't", "Veld"),
        ("Kees ’t Hart", "Kees", "’t", "Hart"),
        ("Anna v.d. Meer", "Anna", "v.d.", "Meer"),
        ("Jan Van Den Broeck", "Jan", "Van Den", "Broeck"),
        ("Mohamed El Amrani", "Mohamed", "El", "Amrani"),
        ("Maria da Silva Santos", "Maria", "da", "Silva Santos"),
        ("Sanne Jansen-de Vries", "Sanne", "", "Jansen-de Vries"),
        ("Sanne Jansen - de Vries", "Sanne", "", "Jansen - de Vries"),
        ("Ben de Boer", "Ben", "de", "Boer"),
        ("Van Anh Nguyen", "Van Anh", "", "Nguyen"),
        ("van Dijk", "", "van", "Dijk"),
        ("van der Berg Jansen", "", "van der", "Berg Jansen"),
        ("De Vries", "", "de", "Vries"),
        ("Fatima", "Fatima", "", ""),
        ("Berg,", "", "", "Berg"),
        ("Van", "Van", "", ""),
        ("Jan de", "Jan", "", "de"),
    ] {
        assert_eq!(
            PersonName::from_full(full),
            Ok(name(given, prefix, family)),
            "{full}"
        );
    }
}

#[test]
fn a_name_is_written_the_dutch_way() {
    assert_eq!(
        name("Fatima", "van der", "Berg").to_string(),
        "Fatima van der Berg"
    );
    assert_eq!(name("", "van der", "Berg").to_string(), "Van der Berg");
    assert_eq!(name("", "'t", "Hart").to_string(), "'t Hart");
    assert_eq!(name("Fatima", "", "").to_string(), "Fatima");
}

#[test]
fn names_are_ordered_by_family_name_without_prefix() {
    assert_eq!(name("Fatima", "van der", "Berg").sort_key(), "berg fatima");
    assert_eq!(name("Loïs", "", "Çelik").sort_key(), "celik lois");
    assert_eq!(name("Fatima", "", "").sort_key(), "fatima");
}

proptest! {
    #[test]
    fn a_written_name_is_split_into_the_same_parts(
        given in "[A-Z][a-z]{3,8}( [A-Z][a-z]{5,8})?",
        prefix in "|van|de|van der|van den|ten|'t|in 't",
        family in "Berg|Vries|Jansen|Boer|Jong|Jansen-Bakker",
    ) {
        let name = name(&given, &prefix, &family);
        prop_assert_eq!(PersonName::from_full(&name.to_string()), Ok(name));
    }

    #[test]
    fn family_first_and_given_first_agree(
        given in "[A-Z][a-z]{3,8}",
        prefix in "|van|de|van der|van den|ten|in 't",
        family in "Berg|Vries|Jansen",
    ) {
        let plain = PersonName::from_full(&format!("{given} {prefix} {family}"));
        prop_assert_eq!(&PersonName::from_full(&format!("{family}, {given} {prefix}")), &plain);
        prop_assert_eq!(&PersonName::from_full(&format!("{prefix} {family}, {given}")), &plain);
    }

    #[test]
    fn no_word_is_lost_in_splitting(words in proptest::collection::vec("van|de|De|-|Jan|Berg|El|d'Ancona", 1..6)) {
        let full = words.join(" ");
        let written = PersonName::from_full(&full).expect("a name").to_string();
        prop_assert_eq!(written.to_lowercase(), full.to_lowercase());
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        if let Ok(name) = PersonName::from_full(&text) {
            let _ = (name.to_string(), name.sort_key());
        }
    }
}
