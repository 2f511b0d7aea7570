//! What laptops do until the server is gone.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

use crypto::{Envelope, Role};
use protocol::{PushOutcome, join, paths};

use crate::support::{Answer, Device, Team, Wire, quoted, send_note};

/// Pushes one envelope after another. Gives the positions that were acknowledged, and the
/// envelope of which nothing is known.
pub fn push_until_gone(
    address: SocketAddr,
    device: &Device,
    done: &AtomicUsize,
) -> (Vec<u64>, Envelope) {
    let mut positions = Vec::new();
    let Ok(mut wire) = Wire::to(address) else {
        return (positions, device.next("een wijziging"));
    };
    loop {
        let envelope = device.next("een wijziging");
        let Ok(answer) = send_envelope(&mut wire, device, &envelope) else {
            return (positions, envelope);
        };
        let [PushOutcome::Ok { pos }] = answer.outcomes()[..] else {
            panic!("{answer:?}")
        };
        positions.push(pos);
        done.fetch_add(1, Ordering::SeqCst);
    }
}

pub fn send_envelope(wire: &mut Wire, device: &Device, sent: &Envelope) -> io::Result<Answer> {
    let path = paths::within(device.initiative, "team/envelopes");
    wire.ask(device, "POST", &path, "", &join([sent.as_bytes()]))
}

/// Founds a team and takes one device after another up. Of its last record nothing is known.
pub fn admit_until_gone(address: SocketAddr, founder: Device, done: &AtomicUsize) -> Team {
    let mut team = Team::by_founder(founder);
    let Ok(mut wire) = Wire::to(address) else {
        return team;
    };
    while let Ok(answer) = send_last_record(&mut wire, &team) {
        assert_eq!(answer.status, 201, "{answer:?}");
        done.fetch_add(1, Ordering::SeqCst);
        let seed = team.records.len() as u8 + 100;
        let founder = &team.founder;
        let (initiative, at) = (founder.initiative, founder.at.get());
        let keys = crypto::DeviceKeys::new(&[seed; 64]);
        let newcomer = Device::known(keys, initiative, &founder.generation, 0, at, 0);
        team.records.push(team.admission(&newcomer, Role::Member));
    }
    team
}

/// The first founds the team; each of the others follows the one before it.
pub fn send_last_record(wire: &mut Wire, team: &Team) -> io::Result<Answer> {
    let [before @ .., last] = &team.records[..] else {
        panic!("a team has a first record")
    };
    let (founder, record) = (&team.founder, last.as_bytes());
    match before.last() {
        None => wire.ask(
            founder,
            "POST",
            &paths::initiative(team.initiative),
            "",
            record,
        ),
        Some(before) => {
            let path = paths::within(team.initiative, "membership");
            let follows = format!("if-match: {}\r\n", quoted(&before.hash().0));
            wire.ask(founder, "POST", &path, &follows, record)
        }
    }
}

/// Asks for one command after another, from this number on. Gives the number of the first of
/// which nothing is known.
pub fn note_until_gone(
    address: SocketAddr,
    device: &Device,
    mut number: i64,
    done: &AtomicUsize,
) -> i64 {
    let Ok(mut wire) = Wire::to(address) else {
        return number;
    };
    while let Ok(answer) = send_note(&mut wire, device, number) {
        assert_eq!(answer.status, 200, "{answer:?}");
        done.fetch_add(1, Ordering::SeqCst);
        number += 1;
    }
    number
}
