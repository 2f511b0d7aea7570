//! Records, invites and answers that were made once and must be read forever; see
//! `tests/vectors/README.md`. Never change the files.

use samenspel_crypto::{
    Author, DeviceKeys, DeviceKind, EpochKey, Holder, Invite, InviteSecret, JoinRequest, Newcomer,
    Pins, Record, RecoveryCode, Role, ServerAddress, SiteId, Team, TeamId, check_digits,
};

const RECORDS: &str = include_str!("../vectors/membership_v1.hex");
const INVITE: &str = include_str!("../vectors/invite_v1.txt");
const JOIN_REQUEST: &str = include_str!("../vectors/join_request_v1.hex");
const CHECK_DIGITS: &str = include_str!("../vectors/check_digits_v1.txt");

/// `first`, `first + 1`, … as in the description of the vectors.
fn counting<const N: usize>(first: u8) -> [u8; N] {
    std::array::from_fn(|index| first.wrapping_add(index as u8))
}

fn anna() -> DeviceKeys {
    DeviceKeys::new(&counting(0x10))
}

fn bas() -> DeviceKeys {
    DeviceKeys::new(&counting(0x50))
}

fn sheet() -> DeviceKeys {
    DeviceKeys::on_paper(&RecoveryCode::new(counting(0x80)), counting(0x60))
}

fn records() -> Vec<Record> {
    let lines = RECORDS.lines().map(|line| Record::parse(unhex(line)));
    lines.collect::<Result<_, _>>().expect("version 1")
}

fn invite() -> Invite {
    Invite {
        initiative: counting(0x60),
        team: TeamId(records()[0].hash().0),
        secret: InviteSecret::new(counting(0x40)),
        server: ServerAddress::parse("https://buurt.example.nl").ok(),
        expires_at_ms: 1_777_626_000_000,
    }
}

/// The records of the file, made again, each after the ones before it.
fn made(number: usize, team: &Team) -> Record {
    let (anna, bas) = (anna(), bas());
    let at_ms = 1_777_626_000_000 + number as i64;
    let keys = if number < 4 { &anna } else { &bas };
    let by = Author { keys, at_ms };
    let first = EpochKey::new(counting(0xB0));
    let newcomer = |keys: &DeviceKeys, kind, role, invite| Newcomer {
        card: *keys.card(),
        kind,
        role,
        invite,
    };
    let site = |series| SiteId {
        device: anna.id(),
        series,
    };
    let pins = Pins::from([(site(0), 5), (site(1), 300)]);
    let laptop = newcomer(&bas, DeviceKind::Laptop, Role::Member, Some(invite().id()));
    let paper = newcomer(&sheet(), DeviceKind::Paper, Role::Keeper, None);
    let record = match number {
        0 => Team::found(by, counting(0x60), Holder::Server, &counting(0xB0)),
        1 => team.admit(by, laptop, &first, &counting(0xB1)),
        2 => team.admit(by, paper, &first, &counting(0xB2)),
        3 => team.set_role(by, bas.id(), Role::Keeper),
        4 => team.set_holder(by, Holder::Device(bas.id())),
        _ => team.remove(by, [(anna.id(), pins)].into(), &first, &counting(0xB3)),
    };
    record.expect("a record")
}

#[test]
fn records_are_still_made_alike_and_taken() {
    let records = records();
    let mut team = Team::begin(&records[0]).expect("founded");
    assert_eq!(made(0, &team), records[0]);
    for (number, record) in records.iter().enumerate().skip(1) {
        assert_eq!(&made(number, &team), record, "record {number}");
        team.follow(record).expect("taken");
    }
    assert_eq!(team.count(), 6);
}

#[test]
fn the_keys_of_the_list_still_open() {
    let team = Team::replay(invite().team, &records()).expect("a list");
    let expected = [counting(0xB0), counting(0xB3)];
    for (keys, epochs) in [(anna(), 1), (bas(), 2), (sheet(), 2)] {
        let found = team.epoch_keys(&keys).expect("keys");
        let found: Vec<[u8; 32]> = found.values().map(|key| *key.as_bytes()).collect();
        assert_eq!(found, expected[..epochs]);
    }
}

#[test]
fn the_invite_is_still_written_alike_and_read() {
    assert_eq!(*invite().link(), INVITE.trim_end());
    assert_eq!(Invite::parse(INVITE), Ok(invite()));
}

#[test]
fn the_answer_is_still_made_alike_and_read() {
    let sealed = JoinRequest::seal(&invite(), &bas(), "Fatima", counting(0xC0)).expect("short");
    assert_eq!(sealed, unhex(JOIN_REQUEST.trim_end()));
    let request = JoinRequest::open(&invite(), &sealed).expect("a request");
    let card = *bas().card();
    let name = "Fatima".to_owned();
    assert_eq!(request, JoinRequest { card, name });
}

#[test]
fn the_digits_are_still_the_same() {
    let digits = check_digits(invite().team, invite().id(), bas().card()).expect("memory");
    assert_eq!(digits.to_string(), CHECK_DIGITS.trim_end());
}

fn unhex(text: &str) -> Vec<u8> {
    let pairs = text.as_bytes().chunks_exact(2);
    let pairs = pairs.map(|pair| std::str::from_utf8(pair).expect("ASCII"));
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).expect("hex"))
        .collect()
}
