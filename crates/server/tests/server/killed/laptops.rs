//! What laptops do until the server is gone.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

use crypto::{Envelope, Role};
use protocol::{join, paths};

use crate::support::{Answer, Device, Stands, Team, Wire, quoted, send_note};

/// What was pushed and what is not known of it.
pub struct Open {
    pub device: Device,
    pub envelopes: Vec<Envelope>,
    /// An answer had begun, which nobody read.
    pub is_stored: bool,
}

/// Pushes a few envelopes at a time, and at times hangs up instead of reading the answer. Gives
/// where they stand, how often it hung up, and of which envelopes nothing is known.
pub fn push_until_gone(
    address: SocketAddr,
    device: Device,
    done: &AtomicUsize,
) -> (Vec<Stands>, usize, Open) {
    let (mut stand, mut hung_up) = (Vec::new(), 0);
    let mut wire = Wire::to(address);
    for turn in 0.. {
        let envelopes: Vec<_> = (0..=turn % 3)
            .map(|_| device.next("een wijziging"))
            .collect();
        let is_stored = turn % 4 == 3 && hang_up(address, &device, &envelopes).is_ok();
        hung_up += usize::from(is_stored);
        let asked = wire
            .as_mut()
            .ok()
            .and_then(|wire| send_envelopes(wire, &device, &envelopes).ok());
        let Some(answer) = asked else {
            let open = Open {
                device,
                envelopes,
                is_stored,
            };
            return (stand, hung_up, open);
        };
        let (here, stood) = answer.stands(&envelopes);
        assert!(stood || !is_stored, "it was answered and not stored");
        stand.extend(here);
        done.fetch_add(1, Ordering::SeqCst);
    }
    unreachable!("it pushes until the server is gone")
}

/// Ends the connection between the commit and its answer.
fn hang_up(address: SocketAddr, device: &Device, envelopes: &[Envelope]) -> io::Result<()> {
    let mut wire = Wire::to(address)?;
    let (path, body) = pushed(device, envelopes);
    wire.send_signed(device, "POST", &path, "", &body)?;
    wire.is_answered()
}

pub fn send_envelopes(
    wire: &mut Wire,
    device: &Device,
    envelopes: &[Envelope],
) -> io::Result<Answer> {
    let (path, body) = pushed(device, envelopes);
    wire.ask(device, "POST", &path, "", &body)
}

fn pushed(device: &Device, envelopes: &[Envelope]) -> (String, Vec<u8>) {
    let path = paths::within(device.initiative, "team/envelopes");
    (path, join(envelopes.iter().map(Envelope::as_bytes)))
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
        if team.records.len() == crypto::DEVICES_MAX {
            // It is full, and everything is known of it.
            return team;
        }
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
