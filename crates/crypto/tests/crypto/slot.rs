use samenspel_crypto::{
    DatabaseKey, KeySlot, KeychainSecret, OpenSlotError, Passphrase, ProfileId, RecoveryCode,
    SlotKind, SlotSecret,
};

const PROFILE: ProfileId = ProfileId([3; 16]);
const RANDOM: [u8; KeySlot::RANDOM_BYTES] = [4; KeySlot::RANDOM_BYTES];

fn key() -> DatabaseKey {
    DatabaseKey::new([1; 32])
}

fn seal(secret: SlotSecret<'_>) -> KeySlot {
    KeySlot::seal(&key(), secret, PROFILE, 1_777_626_000_123, &RANDOM).expect("a slot")
}

fn opened(slot: &KeySlot, secret: SlotSecret<'_>) -> Result<[u8; 32], OpenSlotError> {
    slot.open(secret, PROFILE).map(|key| *key.as_bytes())
}

#[test]
fn each_kind_of_slot_opens_with_what_sealed_it_and_nothing_else() {
    let [keychain, other_keychain] = [[5; 32], [6; 32]].map(KeychainSecret::new);
    let [code, other_code] = [[5; 16], [6; 16]].map(RecoveryCode::new);
    let [passphrase, other_passphrase] = ["fietsbel3gras", "fietsbel3graz"].map(Passphrase::new);
    for (right, wrong, kind) in [
        (
            SlotSecret::Keychain(&keychain),
            SlotSecret::Keychain(&other_keychain),
            SlotKind::Keychain,
        ),
        (
            SlotSecret::Recovery(&code),
            SlotSecret::Recovery(&other_code),
            SlotKind::Recovery,
        ),
        (
            SlotSecret::Passphrase(&passphrase),
            SlotSecret::Passphrase(&other_passphrase),
            SlotKind::Passphrase,
        ),
    ] {
        let slot = seal(right);
        assert_eq!((slot.kind(), slot.made_at_ms()), (kind, 1_777_626_000_123));
        assert_eq!(opened(&slot, right), Ok([1; 32]));
        assert_eq!(opened(&slot, wrong), Err(OpenSlotError::WrongKey));
    }
}

#[test]
fn another_kind_of_secret_finds_no_slot() {
    let code = RecoveryCode::new([5; 16]);
    let keychain = KeychainSecret::new([5; 32]);
    let outcome = opened(
        &seal(SlotSecret::Recovery(&code)),
        SlotSecret::Keychain(&keychain),
    );
    assert_eq!(
        outcome,
        Err(OpenSlotError::NoSuchSlot {
            given: SlotKind::Keychain
        })
    );
}

#[test]
fn a_slot_that_was_moved_to_another_folder_does_not_open() {
    let code = RecoveryCode::new([5; 16]);
    let slot = seal(SlotSecret::Recovery(&code));
    let outcome = slot.open(SlotSecret::Recovery(&code), ProfileId([9; 16]));
    assert_eq!(outcome.err(), Some(OpenSlotError::WrongKey));
}

#[test]
fn a_passphrase_opens_from_every_keyboard() {
    let slot = seal(SlotSecret::Passphrase(&Passphrase::new(
        "één fiets per café",
    )));
    let decomposed = Passphrase::new(" e\u{301}e\u{301}n\u{a0}fiets per cafe\u{301}\n");
    assert_eq!(
        opened(&slot, SlotSecret::Passphrase(&decomposed)),
        Ok([1; 32])
    );
}

#[test]
fn the_same_secret_with_other_randomness_seals_differently() {
    let code = RecoveryCode::new([5; 16]);
    let slot = seal(SlotSecret::Recovery(&code));
    let other = KeySlot::seal(
        &key(),
        SlotSecret::Recovery(&code),
        PROFILE,
        0,
        &[8; KeySlot::RANDOM_BYTES],
    );
    assert_ne!(slot.id(), other.expect("a slot").id());
}
