use proptest::prelude::*;
use samenspel_crypto::{
    DeviceKey, DevicePublicKey, ENVELOPE_BYTES_MAX, Envelope, EnvelopeHash, EnvelopeHeader,
    EpochKey, MakeEnvelopeError, OpenEnvelopeError, ReadEnvelopeError, SiteId, Stream,
};

const NONCE: [u8; 24] = [9; 24];

fn shared_header() -> EnvelopeHeader {
    EnvelopeHeader {
        stream: Stream::Shared,
        ..header()
    }
}

fn header() -> EnvelopeHeader {
    EnvelopeHeader {
        stream: Stream::Team,
        initiative: [1; 16],
        epoch: 2,
        site: SiteId::from_bytes([3; 16]),
        first: 4,
        last: 9,
        previous: EnvelopeHash([5; 32]),
        latest: 6,
        membership: 7,
    }
}

fn key() -> EpochKey {
    EpochKey::new([5; 32])
}

fn device() -> DeviceKey {
    DeviceKey::new([8; 32])
}

fn sealed(message: &[u8]) -> Envelope {
    Envelope::sealed(header(), &key(), NONCE, &device(), message).expect("small enough")
}

fn received(bytes: Vec<u8>, from: &DeviceKey, key: &EpochKey) -> Result<Vec<u8>, String> {
    let envelope = Envelope::parse(bytes).map_err(|error| error.to_string())?;
    let signed = envelope.signed_by(&from.public());
    let signed = signed.map_err(|error| error.to_string())?;
    signed.open(key).map_err(|error| error.to_string())
}

#[test]
fn what_was_sealed_is_read_with_the_key_of_the_team() {
    for message in [&b""[..], b"een wijziging", &[7; 100_000]] {
        let envelope = sealed(message);
        let parsed = Envelope::parse(envelope.as_bytes().to_vec()).expect("an envelope");
        assert_eq!(parsed, envelope);
        assert_eq!(parsed.header(), &header());
        let read = received(envelope.as_bytes().to_vec(), &device(), &key());
        assert_eq!(read.as_deref(), Ok(message));
    }
}

#[test]
fn nothing_of_a_sealed_message_can_be_read_without_the_key() {
    let envelope = sealed(b"mevrouw Van der Berg, 06 12345678");
    let bytes = envelope.as_bytes();
    assert!(!bytes.windows(4).any(|part| {
        b"mevrouw Van der Berg, 06 12345678"
            .windows(4)
            .any(|of| of == part)
    }));
    let signed = envelope.signed_by(&device().public()).expect("signed");
    let outcome = signed.open(&EpochKey::new([6; 32]));
    assert_eq!(outcome, Err(OpenEnvelopeError::WrongKey));
}

#[test]
fn what_is_shared_stands_open_and_is_signed() {
    let envelope = Envelope::open_to_all(shared_header(), &device(), b"fase: plan").expect("small");
    assert_eq!(envelope.header().stream, Stream::Shared);
    assert!(
        envelope
            .as_bytes()
            .windows(10)
            .any(|part| part == b"fase: plan")
    );
    let read = received(envelope.as_bytes().to_vec(), &device(), &key());
    assert_eq!(read.as_deref(), Ok(&b"fase: plan"[..]));
}

#[test]
fn every_flipped_bit_is_refused() {
    for envelope in [
        sealed(b"een wijziging"),
        Envelope::open_to_all(shared_header(), &device(), b"fase: plan").expect("small"),
    ] {
        for bit in 0..8 * envelope.as_bytes().len() {
            let mut changed = envelope.as_bytes().to_vec();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(received(changed, &device(), &key()).is_err(), "bit {bit}");
        }
    }
}

#[test]
fn what_was_cut_short_or_lengthened_is_refused() {
    let mut bytes = sealed(b"een wijziging").as_bytes().to_vec();
    for length in 0..bytes.len() {
        let cut = bytes[..length].to_vec();
        assert!(received(cut, &device(), &key()).is_err(), "{length} bytes");
    }
    bytes.push(0);
    assert!(received(bytes, &device(), &key()).is_err());
}

#[test]
fn another_laptop_did_not_sign_it() {
    let envelope = sealed(b"een wijziging");
    let another = DeviceKey::new([9; 32]).public();
    let is_refused = || {
        let outcome = envelope.signed_by(&another);
        assert!(matches!(outcome, Err(ReadEnvelopeError::Signature)));
    };
    is_refused();
    // Who did is remembered; that makes nobody else the one.
    assert!(envelope.signed_by(&device().public()).is_ok());
    is_refused();
    assert!(envelope.clone().signed_by(&device().public()).is_ok());
}

/// A member with the key may sign what they want, but not put another's words elsewhere.
#[test]
fn a_sealed_message_opens_in_no_other_envelope() {
    const HEADER_BYTES: usize = 102;
    const SIGNATURE_BYTES: usize = 64;
    let envelope = sealed(b"een wijziging");
    let elsewhere = [
        EnvelopeHeader {
            initiative: [2; 16],
            ..header()
        },
        EnvelopeHeader {
            epoch: 3,
            ..header()
        },
        EnvelopeHeader {
            site: SiteId::from_bytes([4; 16]),
            ..header()
        },
        EnvelopeHeader {
            first: 5,
            ..header()
        },
        EnvelopeHeader {
            last: 8,
            ..header()
        },
        EnvelopeHeader {
            previous: EnvelopeHash([6; 32]),
            ..header()
        },
        EnvelopeHeader {
            latest: 7,
            ..header()
        },
        EnvelopeHeader {
            membership: 8,
            ..header()
        },
    ];
    for header in elsewhere {
        let other = Envelope::sealed(header, &key(), NONCE, &device(), b"").expect("small");
        let content =
            &envelope.as_bytes()[HEADER_BYTES..envelope.as_bytes().len() - SIGNATURE_BYTES];
        let moved = [&other.as_bytes()[..HEADER_BYTES], content].concat();
        let resigned = resign(&moved);
        let signed = resigned.signed_by(&device().public()).expect("signed");
        assert_eq!(
            signed.open(&key()),
            Err(OpenEnvelopeError::WrongKey),
            "{header:?}"
        );
    }
}

/// Signs as the crate does, from its description in the vectors.
fn resign(header_and_content: &[u8]) -> Envelope {
    use ed25519_dalek::{Signer as _, SigningKey};
    let hash = blake3::derive_key("samenspel 2026 v1 envelope to sign", header_and_content);
    let signature = SigningKey::from_bytes(&[8; 32]).sign(&hash).to_bytes();
    Envelope::parse([header_and_content, &signature].concat()).expect("an envelope")
}

#[test]
fn an_envelope_of_nothing_or_of_too_much_is_not_made() {
    let backwards = EnvelopeHeader {
        last: 3,
        ..header()
    };
    let made = Envelope::sealed(backwards, &key(), NONCE, &device(), b"");
    assert_eq!(made, Err(MakeEnvelopeError::Empty));
    let long = vec![0; ENVELOPE_BYTES_MAX];
    let made = Envelope::sealed(header(), &key(), NONCE, &device(), &long);
    assert_eq!(made, Err(MakeEnvelopeError::TooLong));
    let made = Envelope::open_to_all(shared_header(), &device(), &long);
    assert_eq!(made, Err(MakeEnvelopeError::TooLong));
}

#[test]
fn a_newer_format_says_so() {
    let mut bytes = sealed(b"").as_bytes().to_vec();
    bytes[0] = 2;
    let outcome = Envelope::parse(bytes);
    assert_eq!(outcome, Err(ReadEnvelopeError::UnknownVersion { found: 2 }));
}

#[test]
fn a_key_under_which_any_signature_fits_is_no_public_key() {
    let mut identity = [0; 32];
    identity[0] = 1;
    for weak in [[0; 32], identity] {
        assert!(DevicePublicKey::new(&weak).is_err());
    }
    let good = device().public();
    assert_eq!(DevicePublicKey::new(good.as_bytes()), Ok(good));
}

#[test]
fn secrets_do_not_show() {
    assert_eq!(
        format!("{:?} {:?}", device(), key()),
        "DeviceKey(redacted) EpochKey(redacted)"
    );
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(version in 0..3_u8, stream in 0..4_u8, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [&[version, stream][..], &bytes].concat();
        let _ = received(bytes, &device(), &key());
    }
}

#[test]
fn what_is_sealed_and_what_is_shared_go_to_their_own_streams() {
    let key = EpochKey::new([9; 32]);
    let sealed = Envelope::sealed(shared_header(), &key, [1; 24], &device(), b"x");
    assert_eq!(sealed.err(), Some(MakeEnvelopeError::Stream));
    let shared = Envelope::open_to_all(header(), &device(), b"x");
    assert_eq!(shared.err(), Some(MakeEnvelopeError::Stream));
}
