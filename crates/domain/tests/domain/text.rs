use proptest::prelude::*;
use samenspel_domain::{Text, TextError, Title, TitleError};

#[test]
fn a_title_is_trimmed_and_has_1_to_120_characters() {
    assert_eq!(
        Title::parse(" Groene straat ").map(|t| t.to_string()),
        Ok("Groene straat".to_owned())
    );
    assert_eq!(Title::parse(" \n"), Err(TitleError::Blank));
    assert!(Title::parse(&"é".repeat(120)).is_ok());
    assert_eq!(Title::parse(&"é".repeat(121)), Err(TitleError::TooLong));
}

#[test]
fn a_text_has_at_most_20_000_characters() {
    assert_eq!(Text::parse(""), Ok(Text::empty()));
    assert!(Text::parse(&"é".repeat(20_000)).is_ok());
    assert_eq!(Text::parse(&"a".repeat(20_001)), Err(TextError::TooLong));
}

#[test]
fn line_ends_are_counted_once_and_written_one_way() {
    assert_eq!(
        Text::parse("a\r\nb\rc\n\td ").map(|t| t.to_string()),
        Ok("a\nb\nc\n\td ".to_owned())
    );
    assert!(Text::parse(&"\r\n".repeat(20_000)).is_ok());
}

proptest! {
    #[test]
    fn what_was_accepted_is_accepted_again(text in any::<String>()) {
        if let Ok(accepted) = Text::parse(&text) {
            prop_assert_eq!(Text::parse(accepted.as_str()), Ok(accepted));
        }
        if let Ok(accepted) = Title::parse(&text) {
            prop_assert_eq!(Title::parse(accepted.as_str()), Ok(accepted));
        }
    }
}
