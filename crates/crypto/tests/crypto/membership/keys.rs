//! Which keys a device finds in the list, and whose changes the team takes.

use std::collections::BTreeMap;

use samenspel_crypto::{
    Action, DeviceKeys, DeviceKind, Epoch, EpochKey, EpochKeysError, Holder, MakeRecordError, Pins,
    Record, RecordHead, RecoveryCode, Role, SealedKey, SiteId, Team, WrappedKey,
};

use super::street::{INITIATIVE, Street, author, device, id, newcomer};

fn rotate(street: &mut Street) {
    street.take(street.remove("anna", BTreeMap::new()).expect("made"));
}

fn numbers(street: &Street, name: &str) -> Vec<u32> {
    let keys = street.team.epoch_keys(&device(name)).expect("keys");
    keys.into_keys().collect()
}

/// What Anna signs who does not ask the crate; she begins epoch 2 for Bas and herself.
fn forged(street: &Street, anna: &EpochKey, bas: &EpochKey, previous: &EpochKey) -> Record {
    let epoch = Epoch {
        initiative: INITIATIVE,
        number: 2,
    };
    let wrap = |name: &str, key: &EpochKey| {
        let wrapped = WrappedKey::wrap(epoch, key, device(name).card(), &[3; 32]);
        (id(name), wrapped.expect("wrapped"))
    };
    let action = Action::Remove {
        devices: BTreeMap::new(),
        keys: [wrap("anna", anna), wrap("bas", bas)].into(),
        check: epoch.check(anna),
        previous: SealedKey::seal(street.team.epoch(), previous, anna, [4; 24]).expect("sealed"),
    };
    let head = RecordHead {
        initiative: INITIATIVE,
        number: street.team.count(),
        previous: street.team.head(),
        made_at_ms: 0,
        author: id("anna"),
    };
    Record::sign(&device("anna"), head, action).expect("short")
}

fn new_key() -> EpochKey {
    EpochKey::new([6; 32])
}

#[test]
fn whoever_comes_in_late_finds_the_keys_of_all_epochs() {
    let mut street = Street::with_keepers(&["bas"]);
    rotate(&mut street);
    rotate(&mut street);
    street.take(
        street
            .admit("anna", newcomer("cem", Role::Member))
            .expect("made"),
    );
    let all = |name: &str| street.team.epoch_keys(&device(name)).expect("keys");
    let expected: Vec<[u8; 32]> = all("anna").values().map(|key| *key.as_bytes()).collect();
    for name in ["anna", "bas", "cem"] {
        let keys: Vec<[u8; 32]> = all(name).values().map(|key| *key.as_bytes()).collect();
        assert_eq!(keys, expected, "{name}");
        assert_eq!(numbers(&street, name), [1, 2, 3], "{name}");
    }
    assert!(expected[0] != expected[1] && expected[1] != expected[2]);
}

#[test]
fn a_removed_device_finds_no_later_key() {
    let mut street = Street::with_keepers(&["bas", "cem"]);
    rotate(&mut street);
    street.take(
        street
            .remove("anna", [(id("bas"), Pins::new())].into())
            .expect("made"),
    );
    rotate(&mut street);
    assert_eq!(numbers(&street, "bas"), [1, 2]);
    assert_eq!(numbers(&street, "cem"), [1, 2, 3, 4]);
}

#[test]
fn a_stranger_finds_no_key() {
    let street = Street::with_keepers(&["bas"]);
    let outcome = street.team.epoch_keys(&device("dina"));
    assert_eq!(outcome.err(), Some(EpochKeysError::UnknownDevice));
}

#[test]
fn a_keeper_who_gives_someone_another_key_is_found_out() {
    let mut street = Street::with_keepers(&["bas"]);
    let record = forged(
        &street,
        &new_key(),
        &EpochKey::new([8; 32]),
        &street.current_key(),
    );
    street.take(record);
    let outcome = street.team.epoch_keys(&device("bas"));
    assert_eq!(outcome.err(), Some(EpochKeysError::OtherKey { epoch: 2 }));
    assert_eq!(numbers(&street, "anna"), [1, 2]);
}

#[test]
fn a_key_that_was_wrapped_for_someone_else_is_reported() {
    let mut street = Street::with_keepers(&["bas"]);
    let mut action = forged(&street, &new_key(), &new_key(), &street.current_key())
        .action()
        .clone();
    let Action::Remove { keys, .. } = &mut action else {
        panic!("no removal")
    };
    let annas = keys[&id("anna")];
    keys.insert(id("bas"), annas);
    let head = RecordHead {
        initiative: INITIATIVE,
        number: street.team.count(),
        previous: street.team.head(),
        made_at_ms: 0,
        author: id("anna"),
    };
    street.take(Record::sign(&device("anna"), head, action).expect("short"));
    let outcome = street.team.epoch_keys(&device("bas"));
    assert_eq!(
        outcome.err(),
        Some(EpochKeysError::DoesNotOpen { epoch: 2 })
    );
}

#[test]
fn a_former_key_that_is_not_the_key_of_the_team_is_not_taken() {
    let mut street = Street::with_keepers(&["bas"]);
    let record = forged(&street, &new_key(), &new_key(), &EpochKey::new([8; 32]));
    street.take(record);
    assert_eq!(numbers(&street, "bas"), [2]);
}

#[test]
fn every_device_is_wrapped_for_with_randomness_of_its_own() {
    let street = Street::with_keepers(&["bas", "cem"]);
    let record = street.remove("anna", BTreeMap::new()).expect("made");
    let Action::Remove { keys, .. } = record.action() else {
        panic!("no removal")
    };
    let fresh: Vec<&[u8]> = keys.values().map(|key| &key.0[..32]).collect();
    assert!(fresh[0] != fresh[1] && fresh[1] != fresh[2] && fresh[0] != fresh[2]);
}

#[test]
fn nothing_is_sealed_with_a_key_that_is_not_the_current_one() {
    let mut street = Street::with_keepers(&["bas"]);
    let former = street.current_key();
    rotate(&mut street);
    let anna = device("anna");
    let admitted = street.team.admit(
        author(&anna),
        newcomer("cem", Role::Member),
        &former,
        &[1; 32],
    );
    assert_eq!(admitted, Err(MakeRecordError::NotTheCurrentKey));
    let removed = street
        .team
        .remove(author(&anna), BTreeMap::new(), &former, &[1; 88]);
    assert_eq!(removed, Err(MakeRecordError::NotTheCurrentKey));
}

#[test]
fn of_a_removed_device_nothing_is_accepted_after_its_pins() {
    let mut street = Street::with_keepers(&["bas"]);
    let site = |name: &str, series| SiteId {
        device: id(name),
        series,
    };
    let accepted = |street: &Street, name: &str, series, number| {
        street.team.accepts(site(name, series), number)
    };
    assert!(accepted(&street, "bas", 0, 9) && accepted(&street, "bas", 2, 1));
    assert!(!accepted(&street, "dina", 0, 1));
    let pins = Pins::from([(site("bas", 0), 8), (site("bas", 1), 3)]);
    street.take(
        street
            .remove("anna", [(id("bas"), pins)].into())
            .expect("made"),
    );
    for (series, number, expected) in [
        (0, 1, true),
        (0, 8, true),
        (0, 9, false),
        (1, 3, true),
        (1, 4, false),
        (2, 1, false),
    ] {
        let found = accepted(&street, "bas", series, number);
        assert_eq!(found, expected, "{series}/{number}");
    }
    assert!(accepted(&street, "anna", 0, u64::MAX));
}

/// All laptops are lost; the sheet lets a new one in.
#[test]
fn a_sheet_brings_a_team_back() {
    let code = RecoveryCode::new([3; 16]);
    let sheet = DeviceKeys::on_paper(&code, INITIATIVE);
    let mut street = Street::new(Holder::Server);
    let mut paper = newcomer("sheet", Role::Keeper);
    (paper.card, paper.kind) = (*sheet.card(), DeviceKind::Paper);
    street.take(street.admit("anna", paper).expect("made"));
    rotate(&mut street);

    let typed = RecoveryCode::parse(&code.written()).expect("a code");
    let sheet = DeviceKeys::on_paper(&typed, INITIATIVE);
    let mut team = Team::replay(street.team.id(), &street.records).expect("a list");
    assert_eq!(
        team.device(sheet.id()).map(|it| it.kind),
        Some(DeviceKind::Paper)
    );
    let keys = team.epoch_keys(&sheet).expect("keys");
    let laptop = newcomer("eva", Role::Keeper);
    let record = team
        .admit(author(&sheet), laptop, &keys[&2], &[5; 32])
        .expect("made");
    team.follow(&record).expect("taken");
    let found = team.epoch_keys(&device("eva")).expect("keys");
    assert_eq!(found.into_keys().collect::<Vec<_>>(), [1, 2]);
}
