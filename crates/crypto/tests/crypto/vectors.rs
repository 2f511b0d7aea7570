//! Files that were sealed once and must open forever. When one of these tests breaks, the
//! format changed: give it a new version and keep reading the old one. Never change the files.

use samenspel_crypto::{
    AttachmentKey, ChunkOf, DatabaseKey, DeviceKey, Envelope, EnvelopeHash, EnvelopeHeader,
    EpochKey, KeySlot, KeychainSecret, Passphrase, ProfileId, RecoveryCode, SiteId, SlotFile,
    SlotSecret, Stream, open_chunk, seal_file,
};

const KEYS: &str = include_str!("../vectors/keys_v1.txt");
const RECOVERY_CODE: &str = include_str!("../vectors/recovery_code_v1.txt");
const ATTACHMENT: &str = include_str!("../vectors/attachment_v2.hex");
const ENVELOPE_TEAM: &str = include_str!("../vectors/envelope_team_v1.hex");
const ENVELOPE_SHARED: &str = include_str!("../vectors/envelope_shared_v1.hex");

/// `first`, `first + 1`, … as in the description of the vectors.
fn counting<const N: usize>(first: u8) -> [u8; N] {
    std::array::from_fn(|index| first.wrapping_add(index as u8))
}

fn database_key() -> DatabaseKey {
    DatabaseKey::new(counting(0x00))
}

fn passphrase() -> Passphrase {
    Passphrase::new("één fiets per café")
}

fn keychain_secret() -> KeychainSecret {
    KeychainSecret::new(counting(0x40))
}

fn recovery_code() -> RecoveryCode {
    RecoveryCode::new(counting(0x80))
}

#[test]
fn the_slot_file_opens_with_each_of_its_secrets() {
    let file = SlotFile::decode(KEYS).expect("version 1");
    let (keychain, passphrase, code) = (keychain_secret(), passphrase(), recovery_code());
    for secret in [
        SlotSecret::Keychain(&keychain),
        SlotSecret::Passphrase(&passphrase),
        SlotSecret::Recovery(&code),
    ] {
        let key = file.open(secret).expect("the right secret");
        assert_eq!(key.as_bytes(), database_key().as_bytes());
    }
}

#[test]
fn the_slot_file_is_still_written_alike() {
    let profile = ProfileId(counting(0xA0));
    let (keychain, passphrase, code) = (keychain_secret(), passphrase(), recovery_code());
    let mut file = SlotFile::new(profile);
    for (index, secret) in [
        SlotSecret::Keychain(&keychain),
        SlotSecret::Passphrase(&passphrase),
        SlotSecret::Recovery(&code),
    ]
    .into_iter()
    .enumerate()
    {
        let random: [u8; KeySlot::RANDOM_BYTES] = counting(0xB0 + index as u8);
        let made_at_ms = 1_777_626_000_000 + index as i64;
        let slot = KeySlot::seal(&database_key(), secret, profile, made_at_ms, &random);
        file.put(slot.expect("a slot")).expect("room");
    }
    assert_eq!(file.encode(), KEYS);
}

#[test]
fn the_recovery_code_is_still_written_alike() {
    assert_eq!(*recovery_code().written(), RECOVERY_CODE.trim_end());
    assert!(RecoveryCode::parse(RECOVERY_CODE).is_ok());
}

#[test]
fn the_attachment_is_still_sealed_alike_and_opens() {
    let (key, id) = (AttachmentKey::new(counting(0x20)), counting(0x60));
    let sealed = seal_file(&key, id, b"Het Groene Plein")
        .expect("small")
        .remove(0);
    assert_eq!(hex(&sealed), ATTACHMENT.trim_end());
    let of = ChunkOf {
        attachment: id,
        size: 16,
        number: 0,
    };
    assert_eq!(
        open_chunk(&key, of, &sealed).as_deref(),
        Ok(&b"Het Groene Plein"[..])
    );
}

#[test]
fn the_attachment_key_is_still_derived_alike() {
    let key = database_key().attachment_key();
    let expected = include_str!("../vectors/attachment_key_v1.hex");
    assert_eq!(
        *DatabaseKey::new(*key.as_bytes()).to_hex(),
        expected.trim_end()
    );
}

#[test]
fn envelopes_are_still_made_alike_and_open() {
    let header = EnvelopeHeader {
        stream: Stream::Team,
        initiative: counting(0x60),
        epoch: 3,
        site: SiteId::from_bytes(counting(0x70)),
        first: 5,
        last: 8,
        previous: EnvelopeHash(counting(0x90)),
        latest: 0x0123_4567_89ab_cdef,
        membership: 11,
    };
    let (key, device) = (
        EpochKey::new(counting(0x30)),
        DeviceKey::new(counting(0x10)),
    );
    let message = b"een wijziging";
    let sealed = Envelope::sealed(header, &key, counting(0xC0), &device, message);
    let stream = Stream::Shared;
    let shared = EnvelopeHeader { stream, ..header };
    let shared = Envelope::open_to_all(shared, &device, message);
    for (made, expected) in [(sealed, ENVELOPE_TEAM), (shared, ENVELOPE_SHARED)] {
        let made = made.expect("small");
        assert_eq!(hex(made.as_bytes()), expected.trim_end());
        let signed = made.signed_by(&device.public()).expect("signed");
        assert_eq!(signed.open(&key).as_deref(), Ok(&message[..]));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
