//! A slot file that someone changed can make guessing neither cheap nor the machine hang.

use samenspel_crypto::{
    DatabaseKey, KeySlot, OpenSlotError, Passphrase, ProfileId, SlotFile, SlotSecret, Stretching,
    StretchingError,
};

use crate::slot_file::with_fitting_check;

const PROFILE: ProfileId = ProfileId([3; 16]);

fn open_with_costs(costs: &str) -> Option<OpenSlotError> {
    let passphrase = Passphrase::new("fietsbel3gras");
    let secret = SlotSecret::Passphrase(&passphrase);
    let key = DatabaseKey::new([1; 32]);
    let slot =
        KeySlot::seal(&key, secret, PROFILE, 0, &[4; KeySlot::RANDOM_BYTES]).expect("a slot");
    let mut file = SlotFile::new(PROFILE);
    file.put(slot).expect("room");
    let text = file.encode().replace("m=65536 t=3 p=1", costs);
    let file = SlotFile::decode(&with_fitting_check(&text)).expect("well formed");
    file.open(secret).err()
}

#[test]
fn the_costs_of_a_new_slot_open() {
    assert_eq!(open_with_costs("m=65536 t=3 p=1"), None);
}

#[test]
fn costs_within_bounds_that_are_not_those_of_the_slot_do_not_open() {
    assert_eq!(
        open_with_costs("m=19456 t=2 p=1"),
        Some(OpenSlotError::WrongKey)
    );
}

#[test]
fn costs_below_the_floor_are_refused_before_any_work() {
    for costs in [
        "m=19455 t=2 p=1",
        "m=65536 t=1 p=1",
        "m=65536 t=3 p=0",
        "m=0 t=0 p=0",
        "m=8 t=4294967295 p=1",
    ] {
        let expected = OpenSlotError::Stretching(StretchingError::TooWeak);
        assert_eq!(open_with_costs(costs), Some(expected), "{costs}");
    }
}

#[test]
fn costs_above_the_ceiling_are_refused_before_any_work() {
    for costs in [
        "m=1048577 t=3 p=1",
        "m=4294967295 t=3 p=1",
        "m=65536 t=21 p=1",
        "m=65536 t=3 p=5",
    ] {
        let expected = OpenSlotError::Stretching(StretchingError::TooCostly);
        assert_eq!(open_with_costs(costs), Some(expected), "{costs}");
    }
}

#[test]
fn floor_and_ceiling_themselves_are_accepted() {
    for costs in [
        Stretching::FLOOR,
        Stretching::RECOMMENDED,
        Stretching::CEILING,
    ] {
        assert_eq!(costs.check(), Ok(()));
    }
}
