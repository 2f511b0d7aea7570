use proptest::prelude::*;
use samenspel_domain::{Email, EmailError};

#[test]
fn an_address_is_trimmed_and_its_domain_is_lower_case() {
    let email = Email::parse("  Fatima.B@Buurt.NL ").expect("a plain address");
    assert_eq!(email.as_str(), "Fatima.B@buurt.nl");
    assert_eq!(email.to_string(), "Fatima.B@buurt.nl");
    assert_eq!(Email::from_stored("Fatima.B@buurt.nl".to_owned()), email);
}

#[test]
fn usual_addresses_are_accepted() {
    for text in [
        "a@b.nl",
        "o'brien@x.nl",
        "jan+buurt@x.co.uk",
        "j_d@x-y.nl",
        "info@café.nl",
        "jan@xn--caf-dma.nl",
    ] {
        assert!(Email::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn what_is_no_address_is_refused() {
    for text in [
        "",
        "jan",
        "jan@",
        "@x.nl",
        "jan@buurt",
        "jan@x..nl",
        "jan@.nl",
        "jan@x.nl.",
        "jan@@x.nl",
        "jan@x@y.nl",
        "jan x@x.nl",
        "Jan <jan@x.nl>",
        "\"jan x\"@x.nl",
        "jan@[127.0.0.1]",
        "jan.@x.nl",
        "ja..n@x.nl",
        "jan@x.nl\nBcc: y@x.nl",
        "jan@x\u{202e}.nl",
        "ja\u{202e}n@x.nl",
        "ja\u{200e}n@x.nl",
        "jan\0@x.nl",
        "jan@x.nl; piet@x.nl",
        "jan@x.nl,piet@x.nl",
    ] {
        assert_eq!(Email::parse(text), Err(EmailError::Form), "{text:?}");
    }
}

#[test]
fn an_address_longer_than_mail_servers_carry_is_refused() {
    let text = format!("jan@{}.nl", "abcdefghi.".repeat(30));
    assert_eq!(Email::parse(&text), Err(EmailError::TooLong));
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_address(text in "[a-zA-Z0-9.+_-]{1,12}@[a-zA-Z0-9.-]{1,16}") {
        if let Ok(email) = Email::parse(&text) {
            prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = Email::parse(&text);
        let _ = Email::parse(&format!("{text}@{text}.nl"));
    }
}
