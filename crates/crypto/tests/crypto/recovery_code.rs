use proptest::prelude::*;
use samenspel_crypto::{RecoveryCode, RecoveryCodeError};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM: [u8; 16] = *b"\x01\x23\x45\x67\x89\xab\xcd\xef\xfe\xdc\xba\x98\x76\x54\x32\x10";

fn written(random: [u8; 16]) -> String {
    RecoveryCode::new(random).written().to_string()
}

fn is_same(text: &str, random: [u8; 16]) -> bool {
    RecoveryCode::parse(text).is_ok_and(|code| *code.written() == written(random))
}

#[test]
fn a_code_is_seven_groups_of_four() {
    let code = written(RANDOM);
    let groups: Vec<_> = code.split('-').collect();
    assert_eq!(groups.len(), 7);
    assert!(
        groups
            .iter()
            .all(|g| g.len() == 4 && g.chars().all(|c| ALPHABET.contains(c)))
    );
}

#[test]
fn case_blanks_hyphens_and_lookalikes_do_not_matter() {
    let code = written(RANDOM);
    for text in [
        code.to_lowercase(),
        code.replace('-', ""),
        code.replace('-', " \n– "),
        format!("  {code}. "),
        code.replace('0', "O").replace('1', "I"),
        code.replace('0', "o").replace('1', "l"),
    ] {
        assert!(is_same(&text, RANDOM), "{text}");
    }
}

#[test]
fn every_single_wrong_character_is_found() {
    let code: Vec<char> = written(RANDOM).chars().filter(|c| *c != '-').collect();
    for place in 0..code.len() {
        for wrong in ALPHABET.chars().filter(|c| *c != code[place]) {
            let mut typed = code.clone();
            typed[place] = wrong;
            let outcome = RecoveryCode::parse(&String::from_iter(typed));
            assert_eq!(
                outcome.err(),
                Some(RecoveryCodeError::WrongChecksum),
                "{wrong} at {place}"
            );
        }
    }
}

#[test]
fn every_swap_of_two_characters_is_found() {
    let code: Vec<char> = written(RANDOM).chars().filter(|c| *c != '-').collect();
    for (one, other) in (0..28).flat_map(|one| (0..one).map(move |other| (one, other))) {
        let mut typed = code.clone();
        typed.swap(one, other);
        let outcome = RecoveryCode::parse(&String::from_iter(&typed));
        assert_eq!(outcome.is_ok(), typed == code, "{one} and {other}");
    }
}

#[test]
fn missing_and_extra_characters_are_counted() {
    let code = written(RANDOM);
    for (text, found) in [
        (String::new(), 0),
        (code[..code.len() - 1].to_owned(), 27),
        (format!("{code}0"), 29),
        ("0".repeat(10_000), 10_000),
    ] {
        let outcome = RecoveryCode::parse(&text);
        assert_eq!(
            outcome.err(),
            Some(RecoveryCodeError::WrongLength { found })
        );
    }
}

#[test]
fn a_character_that_no_code_has_is_named_by_its_place() {
    for (text, position) in [("U", 1), ("AB-é", 4), ("AAAA AAAA !", 11)] {
        let outcome = RecoveryCode::parse(text);
        assert_eq!(
            outcome.err(),
            Some(RecoveryCodeError::UnknownCharacter { position })
        );
    }
}

/// The bit that does not fit would get lost, and the rest pass for another code.
#[test]
fn a_number_of_more_than_128_bits_is_refused_although_its_check_fits() {
    let outcome = RecoveryCode::parse(&format!("8{}", "0".repeat(27)));
    assert_eq!(outcome.err(), Some(RecoveryCodeError::WrongChecksum));
}

#[test]
fn a_code_never_shows() {
    assert_eq!(
        format!("{:?}", RecoveryCode::new(RANDOM)),
        "RecoveryCode(redacted)"
    );
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_code(random in any::<[u8; 16]>()) {
        prop_assert!(is_same(&written(random), random));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = RecoveryCode::parse(&text);
    }
}
