use proptest::prelude::*;
use samenspel_crypto::{AttachmentKey, OpenFileError, open_file, seal_file};

const ID: [u8; 16] = [7; 16];
const NONCE: [u8; 24] = [9; 24];

fn key() -> AttachmentKey {
    AttachmentKey::new([5; 32])
}

fn sealed(bytes: &[u8]) -> Vec<u8> {
    seal_file(&key(), NONCE, ID, bytes).expect("small enough")
}

#[test]
fn a_sealed_file_opens_with_its_key_for_its_attachment() {
    for bytes in [&b""[..], b"a photo", &[0; 100_000]] {
        assert_eq!(open_file(&key(), ID, &sealed(bytes)).as_deref(), Ok(bytes));
    }
}

#[test]
fn another_key_does_not_open_it() {
    let outcome = open_file(&AttachmentKey::new([6; 32]), ID, &sealed(b"a photo"));
    assert_eq!(outcome, Err(OpenFileError::WrongKey));
}

#[test]
fn a_file_that_was_swapped_with_another_attachment_does_not_open() {
    let outcome = open_file(&key(), [8; 16], &sealed(b"a photo"));
    assert_eq!(outcome, Err(OpenFileError::WrongKey));
}

#[test]
fn every_flipped_bit_is_refused() {
    let sealed = sealed(b"a photo");
    for bit in 0..8 * sealed.len() {
        let mut changed = sealed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(open_file(&key(), ID, &changed).is_err(), "bit {bit}");
    }
}

#[test]
fn a_file_that_was_cut_short_or_lengthened_is_incomplete() {
    let mut sealed = sealed(b"a photo");
    for length in 0..sealed.len() {
        let outcome = open_file(&key(), ID, &sealed[..length]);
        assert_eq!(outcome, Err(OpenFileError::Incomplete), "{length} bytes");
    }
    sealed.push(0);
    assert_eq!(
        open_file(&key(), ID, &sealed),
        Err(OpenFileError::Incomplete)
    );
}

#[test]
fn a_size_that_no_file_has_is_refused() {
    let mut sealed = sealed(b"a photo");
    sealed[25..33].copy_from_slice(&u64::MAX.to_be_bytes());
    sealed.truncate(33 + 15); // what the size and the tag add up to when they wrap around
    assert_eq!(
        open_file(&key(), ID, &sealed),
        Err(OpenFileError::Incomplete)
    );
}

#[test]
fn a_newer_format_is_named() {
    let mut sealed = sealed(b"a photo");
    sealed[0] = 2;
    assert_eq!(
        open_file(&key(), ID, &sealed),
        Err(OpenFileError::UnknownVersion { found: 2 })
    );
}

proptest! {
    #[test]
    fn any_file_comes_back_as_it_was(bytes in any::<Vec<u8>>(), nonce in any::<[u8; 24]>(), id in any::<[u8; 16]>()) {
        let sealed = seal_file(&key(), nonce, id, &bytes).expect("small enough");
        prop_assert_eq!(open_file(&key(), id, &sealed), Ok(bytes));
    }

    #[test]
    fn no_bytes_make_opening_panic(bytes in any::<Vec<u8>>()) {
        prop_assert!(open_file(&key(), ID, &bytes).is_err());
        prop_assert!(open_file(&key(), ID, &[vec![1], bytes].concat()).is_err());
    }
}
