//! The link, the answer to it, and the digits that are read aloud.

mod check_digits;
mod join_request;
mod link;
mod server_address;

use samenspel_crypto::{Invite, InviteSecret, ServerAddress, TeamId};

fn invite() -> Invite {
    Invite {
        initiative: [1; 16],
        team: TeamId([2; 32]),
        secret: InviteSecret::new([3; 16]),
        server: ServerAddress::parse("https://buurt.example.nl/samenspel").ok(),
        expires_at_ms: 1_777_626_000_000,
    }
}

#[test]
fn the_id_says_nothing_of_the_secret_and_fits_no_other() {
    let id = InviteSecret::new([3; 16]).id();
    assert_ne!(id.0, [3; 16]);
    assert_ne!(id, InviteSecret::new([4; 16]).id());
    assert_eq!(id, invite().id());
}

#[test]
fn an_invite_expires_at_its_moment() {
    let at = invite().expires_at_ms;
    assert!(!invite().is_expired(at - 1));
    assert!(invite().is_expired(at));
}

#[test]
fn the_secret_never_shows() {
    let shown = format!("{:?}", invite());
    assert!(shown.contains("InviteSecret(redacted)"), "{shown}");
    assert!(!shown.contains("3, 3"), "{shown}");
}
