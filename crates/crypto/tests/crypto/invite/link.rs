use base64ct::{Base64UrlUnpadded, Encoding as _};
use proptest::prelude::*;
use samenspel_crypto::{
    INVITE_LINK_BYTES_MAX, Invite, InviteSecret, ReadInviteError, ServerAddress,
    ServerAddressError, TeamId,
};

use super::invite;

const START: &str = "samenspel://join#";

/// A link with these bytes and a check that fits, as the crate describes it.
fn link_of(content: &[u8]) -> String {
    let hash = blake3::hash(content);
    let bytes = [content, &hash.as_bytes()[..4]].concat();
    START.to_owned() + &Base64UrlUnpadded::encode_string(&bytes)
}

fn content(invite: &Invite) -> Vec<u8> {
    let link = invite.link();
    let bytes = Base64UrlUnpadded::decode_vec(link.strip_prefix(START).expect("a link"));
    let mut bytes = bytes.expect("base64url");
    bytes.truncate(bytes.len() - 4);
    bytes
}

#[test]
fn a_link_is_read_as_it_was_written_also_with_blanks_around_it() {
    let without_server = Invite {
        server: None,
        ..invite()
    };
    for invite in [invite(), without_server] {
        let link = invite.link();
        assert_eq!(Invite::parse(&link).as_ref(), Ok(&invite));
        assert_eq!(
            Invite::parse(&format!(" {}\n", *link)).as_ref(),
            Ok(&invite)
        );
        assert!(link.len() < 250, "{}", link.len());
    }
}

#[test]
fn the_longest_address_makes_a_link_that_is_read() {
    let path = "a".repeat(ServerAddress::BYTES_MAX - "https://a/".len());
    let server = ServerAddress::parse(&format!("https://a/{path}")).expect("just fits");
    let invite = Invite {
        server: Some(server),
        ..invite()
    };
    assert_eq!(Invite::parse(&invite.link()), Ok(invite));
}

#[test]
fn every_changed_or_missing_character_is_found() {
    let link = invite().link();
    let chars: Vec<char> = link.chars().collect();
    for at in START.len()..chars.len() {
        for other in "Aa0-_.é# ".chars().filter(|other| *other != chars[at]) {
            let mut changed = chars.clone();
            changed[at] = other;
            let outcome = Invite::parse(&String::from_iter(&changed));
            assert!(outcome.is_err(), "{other} at {at}");
        }
        let cut = String::from_iter(&chars[..at]);
        assert!(Invite::parse(&cut).is_err(), "{at} characters");
    }
}

#[test]
fn another_text_is_no_invite() {
    for text in [
        "",
        "https://example.nl",
        "samenspel://join",
        "samenspel://leave#AAAA",
    ] {
        assert_eq!(
            Invite::parse(text),
            Err(ReadInviteError::NotAnInvite),
            "{text}"
        );
    }
    let long = START.to_owned() + &"A".repeat(INVITE_LINK_BYTES_MAX);
    assert_eq!(Invite::parse(&long), Err(ReadInviteError::TooLong));
}

#[test]
fn a_link_of_a_newer_version_says_so() {
    let mut bytes = content(&invite());
    bytes[0] = 2;
    let outcome = Invite::parse(&link_of(&bytes));
    assert_eq!(outcome, Err(ReadInviteError::UnknownVersion { found: 2 }));
}

#[test]
fn a_link_that_misses_a_field_is_damaged_although_its_check_fits() {
    let bytes = content(&Invite {
        server: None,
        ..invite()
    });
    for length in 1..bytes.len() {
        let outcome = Invite::parse(&link_of(&bytes[..length]));
        assert_eq!(outcome, Err(ReadInviteError::Damaged), "{length} bytes");
    }
}

#[test]
fn a_link_to_a_server_without_https_is_refused() {
    let mut bytes = content(&Invite {
        server: None,
        ..invite()
    });
    bytes.extend(b"http://buurt.example.nl");
    let not_https = ReadInviteError::Server(ServerAddressError::NotHttps);
    assert_eq!(Invite::parse(&link_of(&bytes)), Err(not_https));
    bytes.push(0xff);
    let malformed = ReadInviteError::Server(ServerAddressError::Malformed);
    assert_eq!(Invite::parse(&link_of(&bytes)), Err(malformed));
}

proptest! {
    #[test]
    fn every_invite_is_read_as_it_was_written(initiative: [u8; 16], team: [u8; 32], secret: [u8; 16], expires_at_ms: i64) {
        let secret = InviteSecret::new(secret);
        let invite = Invite { initiative, team: TeamId(team), secret, server: None, expires_at_ms };
        prop_assert_eq!(Invite::parse(&invite.link()), Ok(invite));
    }

    #[test]
    fn no_text_makes_reading_panic(text in ".{0,300}") {
        let _ = Invite::parse(&text);
        let _ = Invite::parse(&(START.to_owned() + &text));
    }

    #[test]
    fn no_bytes_behind_a_good_check_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let _ = Invite::parse(&link_of(&[&[1][..], &bytes].concat()));
    }
}
