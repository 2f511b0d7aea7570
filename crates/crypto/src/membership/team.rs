//! What a list of records comes to.

use std::collections::{BTreeMap, BTreeSet};

use crate::{DeviceCard, DeviceId, Epoch, EpochKeyCheck, InviteId, SealedKey, SiteId, WrappedKey};

use super::{DeviceKind, Holder, Pins, RecordHash, Role};

/// Most devices that are in a team at one time.
pub const DEVICES_MAX: usize = 64;

/// Most records in a list.
pub const RECORDS_MAX: u64 = 10_000;

/// The hash of the record that founded it: no two teams share one, and nobody can make a
/// second list for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamId(pub [u8; 32]);

/// A team after all records that it took. Every rule holds in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub(super) id: TeamId,
    pub(super) initiative: [u8; 16],
    pub(super) head: RecordHash,
    pub(super) count: u64,
    pub(super) holder: Holder,
    pub(super) devices: BTreeMap<DeviceId, TeamDevice>,
    pub(super) invites: BTreeSet<InviteId>,
    pub(super) epochs: Vec<EpochMark>,
}

/// A device that is or was in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamDevice {
    /// Its public keys.
    pub card: DeviceCard,
    /// Laptop or sheet.
    pub kind: DeviceKind,
    /// The number of the record that admitted it.
    pub since: u64,
    /// What it may do now.
    pub standing: Standing,
    /// The last key that it was given, and of which epoch.
    pub(super) key: (u32, WrappedKey),
}

/// What a device may do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is in the team.
    Active(Role),
    /// It is not in the team any more.
    Removed {
        /// The number of the record that removed it.
        since: u64,
        /// What is still accepted of it.
        pins: Pins,
    },
}

/// What the list says of one epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EpochMark {
    pub(super) check: EpochKeyCheck,
    /// The key of the epoch before; the first has none.
    pub(super) previous: Option<SealedKey>,
}

impl Team {
    /// Which team it is.
    pub fn id(&self) -> TeamId {
        self.id
    }

    /// Of which initiative it is.
    pub fn initiative(&self) -> [u8; 16] {
        self.initiative
    }

    /// The last record.
    pub fn head(&self) -> RecordHash {
        self.head
    }

    /// How many records there are; the number of the next one.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// With which key is sealed now.
    pub fn epoch(&self) -> Epoch {
        // At most one epoch a record, so that it fits.
        let number = u32::try_from(self.epochs.len()).unwrap_or(u32::MAX);
        self.epoch_of(number)
    }

    /// Who says which record comes first.
    pub fn holder(&self) -> Holder {
        self.holder
    }

    /// All devices that are or were in the team, by id.
    pub fn devices(&self) -> impl Iterator<Item = (DeviceId, &TeamDevice)> {
        self.devices.iter().map(|(id, device)| (*id, device))
    }

    /// A device that is or was in the team.
    pub fn device(&self, id: DeviceId) -> Option<&TeamDevice> {
        self.devices.get(&id)
    }

    /// What a device may do; `None` when it is not in the team, or not any more.
    pub fn role(&self, id: DeviceId) -> Option<Role> {
        self.device(id).and_then(TeamDevice::role)
    }

    /// Whether the team takes this change of this series: all of a device that is in the team;
    /// of a removed one what came before it was removed.
    pub fn accepts(&self, site: SiteId, number: u64) -> bool {
        match self.device(site.device).map(|device| &device.standing) {
            Some(Standing::Active(_)) => true,
            Some(Standing::Removed { pins, .. }) => {
                pins.get(&site).is_some_and(|last| number <= *last)
            }
            None => false,
        }
    }

    pub(super) fn epoch_of(&self, number: u32) -> Epoch {
        Epoch {
            initiative: self.initiative,
            number,
        }
    }

    pub(super) fn epoch_mark(&self, number: u32) -> Option<&EpochMark> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.epochs.get(index)
    }

    pub(super) fn active(&self) -> impl Iterator<Item = (DeviceId, Role)> {
        let all = self.devices.iter();
        all.filter_map(|(id, device)| Some((*id, device.role()?)))
    }
}

impl TeamDevice {
    /// `None` when it was removed.
    pub fn role(&self) -> Option<Role> {
        match self.standing {
            Standing::Active(role) => Some(role),
            Standing::Removed { .. } => None,
        }
    }
}
