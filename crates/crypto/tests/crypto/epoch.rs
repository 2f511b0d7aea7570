use samenspel_crypto::{DeviceKeys, Epoch, EpochKey, OpenEpochKeyError, SealedKey, WrappedKey};

const EPOCH: Epoch = Epoch {
    initiative: [1; 16],
    number: 2,
};

/// Everything but the epoch in hand that a key could be taken for.
fn other_epochs() -> [Epoch; 2] {
    let initiative = [2; 16];
    [
        Epoch { number: 3, ..EPOCH },
        Epoch {
            initiative,
            ..EPOCH
        },
    ]
}

fn key() -> EpochKey {
    EpochKey::new([5; 32])
}

fn device(seed: u8) -> DeviceKeys {
    DeviceKeys::new(&[seed; 64])
}

fn wrapped() -> WrappedKey {
    WrappedKey::wrap(EPOCH, &key(), device(1).card(), &[9; 32]).expect("wrapped")
}

fn sealed() -> SealedKey {
    SealedKey::seal(EPOCH, &key(), &EpochKey::new([6; 32]), [9; 24]).expect("sealed")
}

#[test]
fn a_wrapped_key_opens_for_its_device_alone() {
    let opened = wrapped().unwrap(EPOCH, &device(1)).expect("its own");
    assert_eq!(opened.as_bytes(), key().as_bytes());
    let outcome = wrapped().unwrap(EPOCH, &device(2));
    assert_eq!(outcome.err(), Some(OpenEpochKeyError));
}

/// A device with the same key to receive, but another to sign, is another device.
#[test]
fn a_wrapped_key_is_bound_to_the_whole_card() {
    let mut bytes = [1; 64];
    bytes[0] = 2;
    let outcome = wrapped().unwrap(EPOCH, &DeviceKeys::new(&bytes));
    assert_eq!(outcome.err(), Some(OpenEpochKeyError));
}

#[test]
fn keys_open_in_their_own_epoch_alone() {
    for epoch in other_epochs() {
        let outcome = wrapped().unwrap(epoch, &device(1));
        assert_eq!(outcome.err(), Some(OpenEpochKeyError), "{epoch:?}");
        let outcome = sealed().open(epoch, &EpochKey::new([6; 32]));
        assert_eq!(outcome.err(), Some(OpenEpochKeyError), "{epoch:?}");
    }
}

#[test]
fn a_sealed_key_opens_with_the_next_key_alone() {
    let opened = sealed().open(EPOCH, &EpochKey::new([6; 32]));
    assert_eq!(opened.expect("the next key").as_bytes(), key().as_bytes());
    let outcome = sealed().open(EPOCH, &EpochKey::new([7; 32]));
    assert_eq!(outcome.err(), Some(OpenEpochKeyError));
}

#[test]
fn every_flipped_bit_of_a_key_on_its_way_is_refused() {
    let wrapped = wrapped().0;
    // Also the highest bit of the sender's fresh key, which X25519 by itself does not look at.
    for bit in 0..8 * wrapped.len() {
        let mut changed = wrapped;
        changed[bit / 8] ^= 1 << (bit % 8);
        let outcome = WrappedKey(changed).unwrap(EPOCH, &device(1));
        assert!(outcome.is_err(), "bit {bit}");
    }
    let sealed = sealed().0;
    for bit in 0..8 * sealed.len() {
        let mut changed = sealed;
        changed[bit / 8] ^= 1 << (bit % 8);
        let outcome = SealedKey(changed).open(EPOCH, &EpochKey::new([6; 32]));
        assert!(outcome.is_err(), "bit {bit}");
    }
}

#[test]
fn the_check_fits_one_key_in_one_epoch() {
    let check = EPOCH.check(&key());
    assert_ne!(check, EPOCH.check(&EpochKey::new([6; 32])));
    for epoch in other_epochs() {
        assert_ne!(check, epoch.check(&key()), "{epoch:?}");
    }
}
