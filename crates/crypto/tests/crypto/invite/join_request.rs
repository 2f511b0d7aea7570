use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use ed25519_dalek::{Signer as _, SigningKey};
use proptest::prelude::*;
use samenspel_crypto::{
    DeviceKeys, Invite, InviteSecret, JoinRequest, OpenJoinRequestError, SealJoinRequestError,
    TeamId,
};

use super::invite;

const NONCE: [u8; 24] = [9; 24];

fn device() -> DeviceKeys {
    DeviceKeys::new(&[8; 64])
}

fn sealed(name: &str) -> Vec<u8> {
    JoinRequest::seal(&invite(), &device(), name, NONCE).expect("a short name")
}

#[test]
fn a_request_is_read_as_it_was_written() {
    for name in ["", "Fatima", &"é".repeat(100)] {
        let request = JoinRequest::open(&invite(), &sealed(name)).expect("a request");
        assert_eq!(
            (request.card, request.name.as_str()),
            (*device().card(), name)
        );
    }
}

#[test]
fn all_requests_are_as_long_as_each_other() {
    assert_eq!(sealed("").len(), JoinRequest::SEALED_BYTES);
    assert_eq!(sealed(&"a".repeat(200)).len(), JoinRequest::SEALED_BYTES);
    for long in [201, 255, 256, 300] {
        let outcome = JoinRequest::seal(&invite(), &device(), &"a".repeat(long), NONCE);
        assert_eq!(outcome, Err(SealJoinRequestError::NameTooLong), "{long}");
    }
}

#[test]
fn a_request_opens_with_its_own_invite_alone() {
    let other_secret = Invite {
        secret: InviteSecret::new([4; 16]),
        ..invite()
    };
    let other_team = Invite {
        team: TeamId([4; 32]),
        ..invite()
    };
    for other in [other_secret, other_team] {
        let outcome = JoinRequest::open(&other, &sealed("Fatima"));
        assert_eq!(outcome, Err(OpenJoinRequestError::WrongKey));
    }
}

#[test]
fn every_changed_or_missing_byte_is_refused() {
    let sealed = sealed("Fatima");
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(JoinRequest::open(&invite(), &changed).is_err(), "byte {at}");
        assert!(
            JoinRequest::open(&invite(), &sealed[..at]).is_err(),
            "{at} bytes"
        );
    }
    let longer = [&sealed[..], &[0]].concat();
    assert_eq!(
        JoinRequest::open(&invite(), &longer),
        Err(OpenJoinRequestError::Malformed)
    );
    let newer = [&[2], &sealed[1..]].concat();
    let unknown = OpenJoinRequestError::UnknownVersion { found: 2 };
    assert_eq!(JoinRequest::open(&invite(), &newer), Err(unknown));
}

/// What someone seals who has the link and does not ask the crate.
struct Forged {
    card: [u8; 64],
    length: u8,
    name: [u8; 200],
    signer: u8,
    signed_for: Invite,
}

impl Forged {
    fn new() -> Self {
        Self {
            card: device().card().to_bytes(),
            length: 3,
            name: std::array::from_fn(|index| if index < 3 { b'a' } else { 0 }),
            signer: 8,
            signed_for: invite(),
        }
    }

    fn open(self) -> Result<JoinRequest, OpenJoinRequestError> {
        let content = [&self.card[..], &[self.length], &self.name].concat();
        let about = [
            &self.signed_for.id().0[..],
            &self.signed_for.team.0,
            &content,
        ]
        .concat();
        let hash = blake3::derive_key("samenspel 2026 v1 join request to sign", &about);
        let signature = SigningKey::from_bytes(&[self.signer; 32])
            .sign(&hash)
            .to_bytes();
        let msg = [content, signature.to_vec()].concat();
        let key = blake3::derive_key("samenspel 2026 v1 join request key", &[3; 16]);
        let aad = [
            &b"samenspel join request"[..],
            &[1],
            &invite().id().0,
            &[2; 32],
        ]
        .concat();
        let payload = Payload {
            msg: &msg,
            aad: &aad,
        };
        let sealed = XChaCha20Poly1305::new(&key.into()).encrypt(&NONCE.into(), payload);
        let request = [&[1][..], &NONCE, &sealed.expect("short")].concat();
        JoinRequest::open(&invite(), &request)
    }
}

#[test]
fn who_does_not_have_the_keys_of_the_card_is_refused() {
    assert!(Forged::new().open().is_ok());
    let stolen_card = Forged {
        signer: 9,
        ..Forged::new()
    };
    assert_eq!(stolen_card.open(), Err(OpenJoinRequestError::Signature));
}

#[test]
fn an_answer_to_another_invite_can_not_be_sealed_into_this_one() {
    let other_secret = Invite {
        secret: InviteSecret::new([4; 16]),
        ..invite()
    };
    let other_team = Invite {
        team: TeamId([4; 32]),
        ..invite()
    };
    for signed_for in [other_secret, other_team] {
        let replayed = Forged {
            signed_for,
            ..Forged::new()
        };
        assert_eq!(replayed.open(), Err(OpenJoinRequestError::Signature));
    }
}

#[test]
fn what_no_version_writes_is_refused_although_it_is_sealed_and_signed() {
    let mut after_the_name = [0; 200];
    after_the_name[100] = 1;
    for forged in [
        Forged {
            name: [0xff; 200],
            ..Forged::new()
        },
        Forged {
            name: after_the_name,
            ..Forged::new()
        },
        Forged {
            length: 201,
            ..Forged::new()
        },
        Forged {
            card: [0; 64],
            ..Forged::new()
        },
    ] {
        assert_eq!(forged.open(), Err(OpenJoinRequestError::Malformed));
    }
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), JoinRequest::SEALED_BYTES)) {
        let _ = JoinRequest::open(&invite(), &bytes);
        let _ = JoinRequest::open(&invite(), &[&[1], &bytes[1..]].concat());
    }
}
