//! Requests that store something, and what they are answered when they come again.

use crypto::Role;
use protocol::{join, paths};

use super::{Device, Team, note, quoted};

/// A request that may be made twice.
pub struct Asked {
    pub method: &'static str,
    pub path: String,
    /// A header with the end of its line, or nothing.
    pub more: String,
    pub body: Vec<u8>,
    /// The status when it was done before.
    pub again: u16,
}

/// One of each kind; with another number it is another request.
pub const KINDS: [fn(&mut Team, u8) -> Asked; 4] = [push, record, chunk, command];

fn push(team: &mut Team, _number: u8) -> Asked {
    let envelope = team.founder.next("een wijziging");
    Asked {
        method: "POST",
        path: paths::within(team.initiative, "team/envelopes"),
        more: String::new(),
        body: join([envelope.as_bytes()]),
        again: 200,
    }
}

fn record(team: &mut Team, number: u8) -> Asked {
    let founder = &team.founder;
    let keys = crypto::DeviceKeys::new(&[number + 100; 64]);
    let (generation, at) = (&founder.generation, founder.at.get());
    let newcomer = Device::known(keys, team.initiative, generation, 0, at, 0);
    let record = team.admission(&newcomer, Role::Member);
    let follows = quoted(&team.state().head().0);
    let body = record.as_bytes().to_vec();
    team.records.push(record);
    Asked {
        method: "POST",
        path: paths::within(team.initiative, "membership"),
        more: format!("if-match: {follows}\r\n"),
        body,
        again: 200,
    }
}

fn chunk(_team: &mut Team, number: u8) -> Asked {
    let body = vec![number; 40];
    let cid = blake3::hash(&body).to_hex().to_string();
    Asked {
        method: "PUT",
        path: format!("{}?of=1", paths::chunk(&cid, 0)),
        more: String::new(),
        body,
        again: 201,
    }
}

fn command(_team: &mut Team, number: u8) -> Asked {
    let (path, body) = note(i64::from(number));
    Asked {
        method: "PUT",
        path,
        more: String::new(),
        body,
        again: 200,
    }
}
