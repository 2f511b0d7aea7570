use samenspel_domain::{
    Email, EmailError, ForbiddenCharacter, PersonName, PersonNameError, Tag, TagError, Text,
    TextError, Title, TitleError,
};

const HIDDEN: &str = "\0\u{7}\u{1b}\u{7f}\u{9b}\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";

#[test]
fn hidden_characters_are_refused_by_every_kind_of_text() {
    for character in HIDDEN.chars() {
        let text = format!("ab{character}c");
        let forbidden = ForbiddenCharacter {
            character,
            position: 3,
        };
        assert_eq!(Text::parse(&text), Err(TextError::Forbidden(forbidden)));
        assert_eq!(Title::parse(&text), Err(TitleError::Forbidden(forbidden)));
        assert_eq!(Tag::parse(&text), Err(TagError::Forbidden(forbidden)));
        for email in [format!("{text}@x.nl"), format!("x@{text}.nl")] {
            assert_eq!(Email::parse(&email), Err(EmailError::Form));
        }
        for name in [
            PersonName::new(&text, "", ""),
            PersonName::new("", &text, "x"),
            PersonName::new("", "", &text),
        ] {
            assert_eq!(name, Err(PersonNameError::Forbidden(forbidden)));
        }
        assert!(matches!(
            PersonName::from_full(&text),
            Err(PersonNameError::Forbidden(_))
        ));
    }
}

#[test]
fn a_line_has_no_line_ends_or_tabs() {
    for character in ['\n', '\r', '\t', '\u{2028}', '\u{2029}'] {
        let text = format!("ab{character}c");
        assert!(matches!(Title::parse(&text), Err(TitleError::Forbidden(_))));
        assert!(matches!(Tag::parse(&text), Err(TagError::Forbidden(_))));
    }
}

#[test]
fn what_people_type_is_accepted() {
    for text in ["Zoë 👩‍👩‍👧", "’t Hofje — “ja”", "سلام", "ⵣ Tamazight"]
    {
        assert!(Title::parse(text).is_ok());
        assert!(Text::parse(text).is_ok());
        assert!(PersonName::from_full(text).is_ok());
    }
}

#[test]
fn the_message_names_the_character_without_showing_it() {
    let error = Title::parse("a\u{202e}b").expect_err("a direction mark");
    assert_eq!(
        error.to_string(),
        "character U+202E at position 2 is not accepted: leave it out"
    );
}
