//! How large a team, a list and a record become.

use samenspel_crypto::{
    DEVICES_MAX, Holder, MakeRecordError, Pins, RECORD_BYTES_MAX, ReadRecordError, Record,
    RecordRefusal, RecordTooLong, Role, SiteId,
};

use super::street::{Street, id, newcomer};

#[test]
fn a_team_has_64_devices_and_one_comes_when_another_goes() {
    let mut street = Street::new(Holder::Server);
    for number in 1..DEVICES_MAX {
        let name = format!("number {number}");
        street.take(
            street
                .admit("anna", newcomer(&name, Role::Member))
                .expect("made"),
        );
    }
    let full = MakeRecordError::Refused(RecordRefusal::TooManyDevices);
    assert_eq!(
        street.admit("anna", newcomer("bas", Role::Member)),
        Err(full)
    );
    let gone = [(id("number 1"), Pins::new())].into();
    street.take(street.remove("anna", gone).expect("fits into a record"));
    street.take(
        street
            .admit("anna", newcomer("bas", Role::Member))
            .expect("made"),
    );
}

#[test]
fn a_record_that_would_be_too_long_is_neither_made_nor_read() {
    let street = Street::with_keepers(&["bas"]);
    let pinned = |count| {
        let sites = (0..count).map(|series| SiteId {
            device: id("bas"),
            series,
        });
        let pins = sites.map(|site| (site, u64::MAX)).collect();
        street.remove("anna", [(id("bas"), pins)].into())
    };
    let longest = pinned(2_500).expect("fits");
    assert!(longest.as_bytes().len() > RECORD_BYTES_MAX - 1_000);
    assert_eq!(pinned(2_600), Err(MakeRecordError::TooLong(RecordTooLong)));
    let outcome = Record::parse(vec![0; RECORD_BYTES_MAX + 1]);
    assert_eq!(outcome, Err(ReadRecordError::TooLong(RecordTooLong)));
}
