//! Writing a record. A map with keys 0 to 6: version, initiative, number, record before, time,
//! author, action. Key 0 of an action says which it is; its other keys stand in [`write_action`].

use std::collections::BTreeMap;

use crate::{DeviceId, WrappedKey};

use super::cbor::Writer;
use super::{Action, DeviceKind, Holder, Pins, RecordHead, Role};

/// The version that is written, and the only one that is read.
pub(super) const VERSION: u64 = 1;

/// By which actions are known; never reuse one.
pub(super) mod code {
    pub const FOUND: u64 = 1;
    pub const ADMIT: u64 = 2;
    pub const REMOVE: u64 = 3;
    pub const SET_ROLE: u64 = 4;
    pub const SET_HOLDER: u64 = 5;
}

/// All of a record but its signature.
pub(super) fn content(head: &RecordHead, action: &Action) -> Vec<u8> {
    let mut w = Writer::new();
    w.map(7);
    w.number_at(0, VERSION);
    w.bytes_at(1, &head.initiative);
    w.number_at(2, head.number);
    w.bytes_at(3, &head.previous.0);
    w.signed_at(4, head.made_at_ms);
    w.bytes_at(5, &head.author.0);
    w.number(6);
    write_action(&mut w, action);
    w.into_bytes()
}

fn write_action(w: &mut Writer, action: &Action) {
    match action {
        Action::Found {
            founder,
            key,
            check,
            holder,
        } => {
            w.map(4 + holder_fields(*holder));
            w.number_at(0, code::FOUND);
            w.bytes_at(1, &founder.to_bytes());
            w.bytes_at(2, &key.0);
            w.bytes_at(3, &check.0);
            write_holder(w, 4, *holder);
        }
        Action::Admit {
            device,
            kind,
            role,
            invite,
            key,
        } => {
            w.map(5 + usize::from(invite.is_some()));
            w.number_at(0, code::ADMIT);
            w.bytes_at(1, &device.to_bytes());
            w.number_at(2, kind.code());
            w.number_at(3, role.code());
            w.bytes_at(4, &key.0);
            if let Some(invite) = invite {
                w.bytes_at(5, &invite.0);
            }
        }
        Action::Remove {
            devices,
            keys,
            check,
            previous,
        } => {
            w.map(5);
            w.number_at(0, code::REMOVE);
            w.number(1);
            write_removed(w, devices);
            w.number(2);
            write_keys(w, keys);
            w.bytes_at(3, &check.0);
            w.bytes_at(4, &previous.0);
        }
        Action::SetRole { device, role } => {
            w.map(3);
            w.number_at(0, code::SET_ROLE);
            w.bytes_at(1, &device.0);
            w.number_at(2, role.code());
        }
        Action::SetHolder { holder } => {
            w.map(1 + holder_fields(*holder));
            w.number_at(0, code::SET_HOLDER);
            write_holder(w, 1, *holder);
        }
    }
}

fn write_removed(w: &mut Writer, devices: &BTreeMap<DeviceId, Pins>) {
    w.map(devices.len());
    for (device, pins) in devices {
        w.bytes(&device.0);
        w.map(pins.len());
        for (site, last) in pins {
            w.bytes(&site.to_bytes());
            w.number(*last);
        }
    }
}

fn write_keys(w: &mut Writer, keys: &BTreeMap<DeviceId, WrappedKey>) {
    w.map(keys.len());
    for (device, key) in keys {
        w.bytes(&device.0);
        w.bytes(&key.0);
    }
}

/// The server is written by leaving the device out.
fn holder_fields(holder: Holder) -> usize {
    usize::from(holder != Holder::Server)
}

fn write_holder(w: &mut Writer, key: u8, holder: Holder) {
    if let Holder::Device(device) = holder {
        w.bytes_at(key, &device.0);
    }
}

impl Role {
    pub(super) fn code(self) -> u64 {
        match self {
            Self::Keeper => 1,
            Self::Member => 2,
        }
    }
}

impl DeviceKind {
    pub(super) fn code(self) -> u64 {
        match self {
            Self::Laptop => 1,
            Self::Paper => 2,
        }
    }
}
