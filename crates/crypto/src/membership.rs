//! Who belongs to a team: a list of records that every device reads and checks for itself, so
//! that the server which keeps it can add nobody.
//!
//! A record is CBOR and a signature. Each names the hash of the one before, and the hash of the
//! first is the identity of the team. [`Team`] is what a list of records comes to; it takes the
//! next record only when all rules hold, and makes records which hold to them. Only keepers
//! write records. Without a server one device, the holder, writes them all, so that the list
//! never forks; with a server any keeper does, and the server takes the first that fits.

mod action;
mod cbor;
mod decode;
mod encode;
mod follow;
mod keys;
mod make;
mod record;
mod refusal;
mod rules;
mod team;

pub use action::{Action, DeviceKind, Holder, Pins, Role};
pub use keys::EpochKeysError;
pub use make::{Author, MakeRecordError, Newcomer};
pub use record::{
    RECORD_BYTES_MAX, ReadRecordError, Record, RecordHash, RecordHead, RecordTooLong,
};
pub use refusal::{RecordRefusal, ReplayError};
pub use team::{DEVICES_MAX, RECORDS_MAX, Standing, Team, TeamDevice, TeamId};
