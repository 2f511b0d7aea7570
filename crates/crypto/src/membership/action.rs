//! What a record does.

use std::collections::BTreeMap;

use crate::{DeviceCard, DeviceId, EpochKeyCheck, InviteId, SealedKey, SiteId, WrappedKey};

/// What a device may do to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May admit, remove, and set roles.
    Keeper,
    /// Reads and writes the data of the team, and leaves the list alone.
    Member,
}

/// What a device is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceKind {
    /// A machine on which the app runs.
    Laptop,
    /// A printed sheet, for when all laptops are lost.
    Paper,
}

/// Who says which record comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// This device alone writes records.
    Device(DeviceId),
    /// Every keeper may; the server takes a record only after the one it names.
    Server,
}

/// The last change that is accepted of each series of a removed device.
pub type Pins = BTreeMap<SiteId, u64>;

/// One change of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The first record: epoch 1 begins, with one keeper.
    Found {
        /// The first device, which signs this record.
        founder: DeviceCard,
        /// The first key of the team, for the founder.
        key: WrappedKey,
        /// Of that key.
        check: EpochKeyCheck,
        /// The founder, or the server.
        holder: Holder,
    },
    /// Takes a device up.
    Admit {
        /// The newcomer.
        device: DeviceCard,
        /// Laptop or sheet.
        kind: DeviceKind,
        /// What it may do.
        role: Role,
        /// With which invite it came; each is good for one device.
        invite: Option<InviteId>,
        /// The key of the current epoch, for the newcomer.
        key: WrappedKey,
    },
    /// Begins the next epoch, without these devices. With none it only changes the key.
    Remove {
        /// Who goes, and what is still accepted of them.
        devices: BTreeMap<DeviceId, Pins>,
        /// The new key, for each that stays.
        keys: BTreeMap<DeviceId, WrappedKey>,
        /// Of the new key.
        check: EpochKeyCheck,
        /// The key of the epoch that ends, under the new one.
        previous: SealedKey,
    },
    /// Gives a device another role.
    SetRole {
        /// Which.
        device: DeviceId,
        /// What it may do from now on.
        role: Role,
    },
    /// Hands the order of the list over.
    SetHolder {
        /// To whom.
        holder: Holder,
    },
}
