use samenspel_crypto::{CheckDigits, DeviceCard, DeviceKeys, InviteId, TeamId, check_digits};

fn card(seed: u8) -> DeviceCard {
    *DeviceKeys::new(&[seed; 64]).card()
}

fn digits(team: u8, invite: u8, card: &DeviceCard) -> CheckDigits {
    check_digits(TeamId([team; 32]), InviteId([invite; 16]), card).expect("memory")
}

#[test]
fn both_laptops_show_the_same_digits() {
    let received = DeviceCard::parse(&card(3).to_bytes()).expect("a card");
    assert_eq!(digits(1, 2, &card(3)), digits(1, 2, &received));
}

#[test]
fn another_team_invite_or_key_has_other_digits() {
    let other_receiving = DeviceCard {
        receiving: card(4).receiving,
        ..card(3)
    };
    let other_signing = DeviceCard {
        signing: card(4).signing,
        ..card(3)
    };
    let expected = digits(1, 2, &card(3));
    for (what, found) in [
        ("team", digits(9, 2, &card(3))),
        ("invite", digits(1, 9, &card(3))),
        ("key to seal to", digits(1, 2, &other_receiving)),
        ("key to sign with", digits(1, 2, &other_signing)),
    ] {
        assert_ne!(found, expected, "{what}");
    }
}

#[test]
fn digits_are_written_in_two_groups() {
    assert_eq!(CheckDigits([0, 1, 2, 3, 4, 5]).to_string(), "012 345");
}
