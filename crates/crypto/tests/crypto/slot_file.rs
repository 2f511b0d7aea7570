use proptest::prelude::*;
use samenspel_crypto::{
    DatabaseKey, KeySlot, KeychainSecret, OpenSlotError, Passphrase, ProfileId, RecoveryCode,
    SlotFile, SlotFileError, SlotId, SlotKind, SlotSecret,
};

const PROFILE: ProfileId = ProfileId([3; 16]);

/// The text with a checksum that fits, as someone who tampers would write it.
pub fn with_fitting_check(text: &str) -> String {
    let (body, _) = text.rsplit_once("check ").unwrap_or((text, ""));
    let hash = blake3::hash(body.as_bytes()).to_hex();
    format!("{body}check {}\n", &hash[..32])
}

fn seal(secret: SlotSecret<'_>, random: u8) -> KeySlot {
    let random = [random; KeySlot::RANDOM_BYTES];
    KeySlot::seal(
        &DatabaseKey::new([1; 32]),
        secret,
        PROFILE,
        1_777_626_000_123,
        &random,
    )
    .expect("a slot")
}

fn code() -> RecoveryCode {
    RecoveryCode::new([5; 16])
}

fn file() -> SlotFile {
    let mut file = SlotFile::new(PROFILE);
    let keychain = KeychainSecret::new([6; 32]);
    file.put(seal(SlotSecret::Keychain(&keychain), 1))
        .expect("room");
    file.put(seal(SlotSecret::Recovery(&code()), 2))
        .expect("room");
    file
}

fn opens(text: &str) -> bool {
    let file = SlotFile::decode(text);
    file.is_ok_and(|file| file.open(SlotSecret::Recovery(&code())).is_ok())
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let empty = SlotFile::new(PROFILE);
    for file in [empty, file()] {
        assert_eq!(SlotFile::decode(&file.encode()), Ok(file));
    }
}

#[test]
fn any_slot_of_the_given_kind_opens_it() {
    let mut file = file();
    let second = RecoveryCode::new([7; 16]);
    file.put(seal(SlotSecret::Recovery(&second), 3))
        .expect("room");
    for code in [code(), second] {
        assert!(file.open(SlotSecret::Recovery(&code)).is_ok());
    }
    let keychain = KeychainSecret::new([6; 32]);
    file.put(seal(SlotSecret::Keychain(&keychain), 4))
        .expect("room");
    let stranger = RecoveryCode::new([8; 16]);
    let outcome = file.open(SlotSecret::Recovery(&stranger));
    assert_eq!(outcome.err(), Some(OpenSlotError::WrongKey));
}

#[test]
fn without_a_slot_of_the_kind_that_is_said() {
    let outcome = file().open(SlotSecret::Passphrase(&Passphrase::new("fietsbel3gras")));
    let given = SlotKind::Passphrase;
    assert_eq!(outcome.err(), Some(OpenSlotError::NoSuchSlot { given }));
}

#[test]
fn a_removed_slot_opens_no_more() {
    let mut file = file();
    let id = file.slots()[1].id();
    assert!(file.remove(id));
    assert!(!file.remove(id));
    assert!(file.open(SlotSecret::Recovery(&code())).is_err());
}

#[test]
fn a_new_passphrase_takes_the_place_of_the_former() {
    let mut file = file();
    let [old, new] = ["fietsbel3gras", "een twee drie vier"].map(Passphrase::new);
    file.put(seal(SlotSecret::Passphrase(&old), 4))
        .expect("room");
    file.put(seal(SlotSecret::Passphrase(&new), 5))
        .expect("room");
    assert_eq!(file.slots().len(), 3);
    assert!(file.open(SlotSecret::Passphrase(&old)).is_err());
    assert!(file.open(SlotSecret::Passphrase(&new)).is_ok());
}

#[test]
fn a_slot_too_many_is_refused_and_changes_nothing() {
    let mut file = SlotFile::new(PROFILE);
    for random in 0..8 {
        file.put(seal(SlotSecret::Recovery(&code()), random))
            .expect("room");
    }
    let full = file.clone();
    let outcome = file.put(seal(SlotSecret::Recovery(&code()), 9));
    assert_eq!(outcome, Err(SlotFileError::TooManySlots));
    assert_eq!(file, full);
    assert!(full.encode().len() < SlotFile::MAX_BYTES);
}

#[test]
fn every_flipped_bit_is_refused() {
    let text = file().encode().into_bytes();
    for bit in 0..8 * text.len() {
        let mut changed = text.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        if let Ok(changed) = str::from_utf8(&changed) {
            assert!(SlotFile::decode(changed).is_err(), "bit {bit}");
        }
    }
}

#[test]
fn every_changed_digit_is_refused_even_when_the_check_fits() {
    let text = file().encode();
    let slot_at = text.rfind("\nslot ").expect("the recovery slot");
    let body = text.rfind("check ").expect("the check");
    let profile_at = text.find("profile ").expect("the profile") + 8;
    let places = (profile_at..profile_at + 32).chain(slot_at + 1..body);
    for place in places.filter(|place| text.as_bytes()[*place].is_ascii_hexdigit()) {
        let mut changed = text.clone().into_bytes();
        changed[place] = if changed[place] == b'1' { b'2' } else { b'1' };
        let changed = String::from_utf8(changed).expect("ASCII");
        assert!(!opens(&with_fitting_check(&changed)), "at {place}");
    }
}

#[test]
fn a_slot_that_was_made_to_look_like_another_kind_does_not_open() {
    let keychain = KeychainSecret::new([6; 32]);
    let text = file().encode().replace("kind recovery", "kind keychain");
    let file = SlotFile::decode(&with_fitting_check(&text)).expect("well formed");
    let opened: Vec<_> = file
        .slots()
        .iter()
        .map(|s| s.open(SlotSecret::Keychain(&keychain), PROFILE).is_ok())
        .collect();
    assert_eq!(opened, [true, false]);
}

#[test]
fn a_file_that_was_cut_short_is_refused() {
    let text = file().encode();
    for length in 0..text.len() {
        assert!(SlotFile::decode(&text[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn other_files_and_newer_versions_are_named() {
    let text = file().encode();
    for (given, error) in [
        (String::new(), SlotFileError::NotASlotFile),
        ("{}".to_owned(), SlotFileError::NotASlotFile),
        (
            "samenspel keys one\n".to_owned(),
            SlotFileError::NotASlotFile,
        ),
        (
            text.replace("keys 1", "keys 2"),
            SlotFileError::UnknownVersion { found: 2 },
        ),
        (
            "samenspel keys 2\nwhatever".to_owned(),
            SlotFileError::UnknownVersion { found: 2 },
        ),
        (" ".repeat(SlotFile::MAX_BYTES + 1), SlotFileError::TooLarge),
        (
            text.replace("profile 0", "profile 1"),
            SlotFileError::Damaged,
        ),
    ] {
        assert_eq!(SlotFile::decode(&given), Err(error));
    }
}

#[test]
fn there_is_one_text_for_every_content() {
    let text = file().encode();
    for (from, to, line) in [
        ("profile 0", "profile  0", 2),
        ("made_at_ms 1", "made_at_ms +1", 5),
        ("made_at_ms 1", "made_at_ms 01", 5),
        (
            "made_at_ms 1777626000123",
            "made_at_ms 99999999999999999999",
            5,
        ),
        ("kind keychain\n", "kind Keychain\n", 4),
        ("kind keychain\n", "kind keychain\r\n", 4),
        ("salt 01", "salt 0A", 6),
        ("salt 01", "salt ", 6),
        ("nonce 01", "nonce 0101", 7),
        ("\nslot 02", "\n\nslot 02", 9),
    ] {
        let changed = with_fitting_check(&text.replacen(from, to, 1));
        assert_eq!(
            SlotFile::decode(&changed),
            Err(SlotFileError::Malformed { line }),
            "{to:?}"
        );
    }
    let without_end = text.replacen("\ncheck", "check", 1);
    assert!(SlotFile::decode(&with_fitting_check(&without_end)).is_err());
}

#[test]
fn too_many_slots_in_a_file_are_refused() {
    let text = file().encode();
    let (body, _) = text.split_once("check").expect("the check");
    let slot = &body[body.find("slot ").expect("a slot")..];
    let crowded = with_fitting_check(&format!("{body}{}", slot.repeat(4)));
    assert_eq!(SlotFile::decode(&crowded), Err(SlotFileError::TooManySlots));
}

#[test]
fn two_passphrases_in_a_file_are_refused() {
    let passphrase = Passphrase::new("fietsbel3gras");
    let mut file = SlotFile::new(PROFILE);
    file.put(seal(SlotSecret::Passphrase(&passphrase), 4))
        .expect("room");
    let text = file.encode();
    let (body, _) = text.split_once("check").expect("the check");
    let slot = &body[body.find("slot ").expect("a slot")..];
    let twice = with_fitting_check(&format!("{body}{slot}"));
    assert_eq!(SlotFile::decode(&twice), Err(SlotFileError::TooManySlots));
}

#[test]
fn no_id_is_removed_that_is_not_there() {
    assert!(!file().remove(SlotId([99; 16])));
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in any::<String>()) {
        let _ = SlotFile::decode(&text);
        let _ = SlotFile::decode(&with_fitting_check(&format!("samenspel keys 1\n{text}")));
    }
}
