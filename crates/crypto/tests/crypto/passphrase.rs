use proptest::prelude::*;
use samenspel_crypto::{Passphrase, PassphraseError, check_passphrase};

#[test]
fn twelve_characters_or_four_words_are_enough() {
    for text in [
        "fietsbel3gras",
        "kruiwagen-12",
        "de as is op",
        "één twee drie vier",
        "wé fietsen!!",
    ] {
        assert_eq!(check_passphrase(text), Ok(()), "{text}");
    }
}

#[test]
fn a_short_passphrase_is_refused() {
    for text in [
        "",
        "fietsbel3gr",
        "een twee dr",
        "a b c d e",
        "de de de de",
        "  fietsbel3gr  ",
    ] {
        assert_eq!(
            check_passphrase(text),
            Err(PassphraseError::TooShort),
            "{text}"
        );
    }
}

#[test]
fn the_same_few_characters_over_and_over_are_refused() {
    for text in [
        "aaaaaaaaaaaa",
        "ababababababab",
        "1 1 1 1 1 1 1 1 1",
        "aa bb ab ba abab",
        "abc abc abc abc",
    ] {
        assert_eq!(
            check_passphrase(text),
            Err(PassphraseError::Repetitive),
            "{text}"
        );
    }
}

#[test]
fn a_passphrase_never_shows() {
    assert_eq!(
        format!("{:?}", Passphrase::new("fietsbel3gras")),
        "Passphrase(redacted)"
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_check_panic(text in any::<String>()) {
        let _ = check_passphrase(&text);
    }
}
