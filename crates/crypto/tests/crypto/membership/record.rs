//! The bytes of records: one writing each, all of it signed, nothing read by halves.

use std::sync::LazyLock;

use proptest::prelude::*;
use samenspel_crypto::{
    Author, DeviceKind, Holder, Pins, ReadRecordError, Record, RecordRefusal, ReplayError, Role,
    SiteId, Team, TeamId,
};

use super::street::{Street, author, device, id, invite, newcomer};

static LIST: LazyLock<Street> = LazyLock::new(list);

/// A list with every action in it.
fn list() -> Street {
    let mut street = Street::new(Holder::Server);
    let anna = device("anna");
    let mut bas = newcomer("bas", Role::Member);
    (bas.invite, bas.kind) = (Some(invite(1)), DeviceKind::Paper);
    street.take(street.admit("anna", bas).expect("made"));
    street.take(
        street
            .admit("anna", newcomer("cem", Role::Keeper))
            .expect("made"),
    );
    let site = |series| SiteId {
        device: id("cem"),
        series,
    };
    let pins = Pins::from([(site(0), 5), (site(1), 1 << 40)]);
    street.take(
        street
            .remove("anna", [(id("cem"), pins)].into())
            .expect("made"),
    );
    let role = street.team.set_role(author(&anna), id("bas"), Role::Keeper);
    street.take(role.expect("made"));
    let holder = street
        .team
        .set_holder(author(&anna), Holder::Device(id("anna")));
    street.take(holder.expect("made"));
    street
}

/// Whether a team that took all before `index` takes these bytes next.
fn is_taken(list: &Street, index: usize, bytes: Vec<u8>) -> bool {
    let Ok(record) = Record::parse(bytes) else {
        return false;
    };
    let records = list.records[..index].iter().chain([&record]);
    Team::replay(list.team.id(), records).is_ok()
}

#[test]
fn a_list_is_read_as_it_was_written() {
    let list = &*LIST;
    let parsed = list
        .records
        .iter()
        .map(|record| Record::parse(record.as_bytes().to_vec()));
    let parsed: Vec<Record> = parsed.collect::<Result<_, _>>().expect("records");
    assert_eq!(parsed, list.records);
    assert_eq!(Team::replay(list.team.id(), &parsed), Ok(list.team.clone()));
    assert_eq!(list.team.count(), 6);
}

#[test]
fn every_changed_byte_is_refused() {
    let list = &*LIST;
    for (index, record) in list.records.iter().enumerate() {
        assert!(is_taken(list, index, record.as_bytes().to_vec()));
        for at in 0..record.as_bytes().len() {
            let mut changed = record.as_bytes().to_vec();
            changed[at] ^= 1 << (at % 8);
            assert!(
                !is_taken(list, index, changed),
                "byte {at} of record {index}"
            );
        }
    }
}

#[test]
fn what_was_cut_short_or_lengthened_is_refused() {
    let list = &*LIST;
    for (index, record) in list.records.iter().enumerate() {
        for length in 0..record.as_bytes().len() {
            let cut = record.as_bytes()[..length].to_vec();
            assert!(
                !is_taken(list, index, cut),
                "{length} bytes of record {index}"
            );
        }
        let longer = [record.as_bytes(), &[0]].concat();
        assert!(!is_taken(list, index, longer), "record {index}");
    }
}

#[test]
fn a_list_of_another_team_or_out_of_order_is_refused() {
    let list = &*LIST;
    let team = list.team.id();
    let refused = |index, refusal| Err(ReplayError::Refused { index, refusal });
    assert_eq!(Team::replay(team, &[]), Err(ReplayError::Empty));
    let other = Team::replay(TeamId([0; 32]), &list.records);
    assert_eq!(other, refused(0, RecordRefusal::OtherTeam));
    let late = Team::replay(team, &list.records[1..]);
    assert_eq!(late, refused(0, RecordRefusal::OtherTeam));
    let twice = Team::replay(team, [&list.records[0], &list.records[1], &list.records[1]]);
    assert_eq!(
        twice,
        refused(2, RecordRefusal::WrongNumber { expected: 2 })
    );
    let gap = Team::replay(team, [&list.records[0], &list.records[2]]);
    assert_eq!(gap, refused(1, RecordRefusal::WrongNumber { expected: 1 }));
}

/// Two keepers wrote at the same time: whoever comes second has to write again.
#[test]
fn of_two_records_with_the_same_number_one_is_taken() {
    let mut street = Street::with_keepers(&["bas"]);
    let one = street
        .admit("anna", newcomer("cem", Role::Member))
        .expect("made");
    let other = street
        .admit("bas", newcomer("dina", Role::Member))
        .expect("made");
    let next = {
        let mut street = Street::with_keepers(&["bas"]);
        street.take(one.clone());
        street
            .admit("anna", newcomer("eva", Role::Member))
            .expect("made")
    };
    street.take(other.clone());
    assert_eq!(
        street.follow(one),
        Err(RecordRefusal::WrongNumber { expected: 3 })
    );
    assert_eq!(street.follow(next), Err(RecordRefusal::OtherPrevious));
}

/// The map of a record, whose action gives Bas a role, with one part changed.
fn written(version: u8, more: &[u8], action: &[u8]) -> Vec<u8> {
    let pairs = 7 + u8::from(!more.is_empty());
    let head = [
        &[0xa0 + pairs, 0, version, 1, 0x50][..],
        &[1; 16],
        &[2, 1, 3, 0x58, 32],
        &[9; 32],
        &[4, 5, 5, 0x4c],
        &id("anna").0,
        &[6],
    ];
    [&head.concat(), action, more, &[0; 64]].concat()
}

fn set_role(map: &[u8], role: &[u8]) -> Vec<u8> {
    [map, &[0, 4, 1, 0x4c], &id("bas").0, &[2], role].concat()
}

#[test]
fn what_a_newer_version_may_say_is_not_read_by_halves() {
    let plain = set_role(&[0xa3], &[1]);
    assert!(Record::parse(written(1, &[], &plain)).is_ok());
    for (what, bytes) in [
        ("version", written(2, &[], &plain)),
        ("key of the record", written(1, &[7, 0], &plain)),
        ("action", written(1, &[], &[0xa1, 0, 6])),
        ("role", written(1, &[], &set_role(&[0xa3], &[3]))),
        (
            "key of the action",
            written(1, &[], &[&set_role(&[0xa4], &[1])[..], &[3, 0]].concat()),
        ),
    ] {
        let outcome = Record::parse(bytes);
        assert_eq!(outcome, Err(ReadRecordError::NewerVersion), "{what}");
    }
    let mut sheet = newcomer("bas", Role::Member);
    sheet.kind = DeviceKind::Paper;
    let record = Street::new(Holder::Server)
        .admit("anna", sheet)
        .expect("made");
    let mut bytes = record.as_bytes().to_vec();
    let kind = bytes
        .windows(4)
        .position(|part| part == [2, 2, 3, 2])
        .expect("a kind");
    bytes[kind + 1] = 3;
    assert_eq!(Record::parse(bytes), Err(ReadRecordError::NewerVersion));
}

#[test]
fn a_second_writing_of_the_same_content_is_refused() {
    for (what, bytes) in [
        (
            "longer number",
            written(1, &[], &set_role(&[0xa3], &[0x18, 1])),
        ),
        (
            "longer length",
            written(1, &[], &set_role(&[0xb8, 3], &[1])),
        ),
        (
            "length left open",
            written(1, &[], &[&set_role(&[0xbf], &[1])[..], &[0xff]].concat()),
        ),
        ("missing key", written(1, &[], &[0xa1, 0, 4])),
        (
            "something after it",
            [&written(1, &[], &set_role(&[0xa3], &[1]))[..], &[0]].concat(),
        ),
    ] {
        let outcome = Record::parse(bytes);
        assert_eq!(outcome, Err(ReadRecordError::Malformed), "{what}");
    }
}

#[test]
fn devices_that_stand_in_another_order_or_twice_are_refused() {
    let keys = |ids: &[u8]| {
        let wraps = ids
            .iter()
            .map(|id| [&[0x4c][..], &[*id; 12], &[0x58, 80], &[0; 80]].concat());
        let head = [&[0xa5, 0, 3, 1, 0xa0, 2, 0xa0 + ids.len() as u8][..]];
        let tail = [&[3, 0x50][..], &[0; 16], &[4, 0x58, 72], &[0; 72]].concat();
        written(
            1,
            &[],
            &[head.concat(), wraps.flatten().collect(), tail].concat(),
        )
    };
    assert!(Record::parse(keys(&[1, 2])).is_ok());
    for ids in [[2, 1], [1, 1]] {
        let outcome = Record::parse(keys(&ids));
        assert_eq!(outcome, Err(ReadRecordError::Malformed), "{ids:?}");
    }
}

#[test]
fn when_it_was_made_decides_nothing() {
    let mut street = Street::new(Holder::Server);
    let anna = device("anna");
    for at_ms in [i64::MAX, i64::MIN, 0] {
        let by = Author { keys: &anna, at_ms };
        let record = street.team.set_holder(by, Holder::Server).expect("made");
        let record = Record::parse(record.as_bytes().to_vec()).expect("a record");
        assert_eq!(record.head().made_at_ms, at_ms);
        street.take(record);
    }
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Record::parse(bytes);
    }

    #[test]
    fn no_action_makes_reading_panic(action in prop::collection::vec(any::<u8>(), 0..200), code in 0..7_u8, pairs in 0..8_u8) {
        let _ = Record::parse(written(1, &[], &[&[0xa0 + pairs, 0, code][..], &action].concat()));
    }

    #[test]
    fn no_change_of_a_good_record_makes_it_panic_or_pass(index in 0..6_usize, at in any::<prop::sample::Index>(), put in prop::collection::vec(any::<u8>(), 1..8)) {
        let list = &*LIST;
        let mut bytes = list.records[index].as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = bytes.len().min(at + put.len());
        let is_changed = bytes[at..end] != put;
        bytes.splice(at..end, put);
        prop_assert!(!is_changed || !is_taken(list, index, bytes));
    }
}
