//! Making the next record. What is made here, the team takes.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::{
    DeviceCard, DeviceId, DeviceKeys, Epoch, EpochKey, InviteId, SealEpochKeyError, SealedKey,
    WrappedKey,
};

use super::{
    Action, DeviceKind, Holder, Pins, Record, RecordHash, RecordHead, RecordRefusal, RecordTooLong,
    Role, Team,
};

/// Who writes a record, and when.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// Signs it.
    pub keys: &'a DeviceKeys,
    /// In milliseconds since 1970.
    pub at_ms: i64,
}

/// Who is to be admitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Its public keys, which were checked with their owner.
    pub card: DeviceCard,
    /// Laptop or sheet.
    pub kind: DeviceKind,
    /// What it may do.
    pub role: Role,
    /// With which invite it came.
    pub invite: Option<InviteId>,
}

/// Why a record was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MakeRecordError {
    /// The team would not take it.
    #[error(transparent)]
    Refused(#[from] RecordRefusal),
    /// Take the key of the current epoch from [`Team::epoch_keys`].
    #[error("not the key of the current epoch")]
    NotTheCurrentKey,
    /// A key could not be wrapped or sealed.
    #[error(transparent)]
    Seal(#[from] SealEpochKeyError),
    /// Too many series are pinned at once.
    #[error(transparent)]
    TooLong(#[from] RecordTooLong),
}

impl Team {
    /// Random bytes that founding takes: for the first key, and for wrapping it.
    pub const FOUND_RANDOM_BYTES: usize = 32 + 32;

    /// Random bytes that a removal takes: for the new key, for wrapping it, and a nonce.
    pub const REMOVE_RANDOM_BYTES: usize = 32 + 32 + 24;

    /// Makes the first record of a new team, of which the author is the one keeper.
    pub fn found(
        by: Author<'_>,
        initiative: [u8; 16],
        holder: Holder,
        random: &[u8; Self::FOUND_RANDOM_BYTES],
    ) -> Result<Record, MakeRecordError> {
        let number = 1;
        let epoch = Epoch { initiative, number };
        let (key, wraps) = new_key(random);
        let founder = *by.keys.card();
        let action = Action::Found {
            founder,
            key: wrap(epoch, &key, &founder, &wraps)?,
            check: epoch.check(&key),
            holder,
        };
        let head = by.head(initiative, 0, RecordHash::default());
        let record = Record::sign(by.keys, head, action)?;
        Self::begin(&record)?;
        Ok(record)
    }

    /// Takes a device up. `key` is that of the current epoch; `random` must be freshly random.
    pub fn admit(
        &self,
        by: Author<'_>,
        newcomer: Newcomer,
        key: &EpochKey,
        random: &[u8; 32],
    ) -> Result<Record, MakeRecordError> {
        self.check_current(key)?;
        let action = Action::Admit {
            device: newcomer.card,
            kind: newcomer.kind,
            role: newcomer.role,
            invite: newcomer.invite,
            key: wrap(self.epoch(), key, &newcomer.card, random)?,
        };
        self.next(by, action)
    }

    /// Begins the next epoch, without `devices`; with none it only changes the key. `key` is
    /// that of the current epoch; `random` must be freshly random, and becomes the new key.
    pub fn remove(
        &self,
        by: Author<'_>,
        devices: BTreeMap<DeviceId, Pins>,
        key: &EpochKey,
        random: &[u8; Self::REMOVE_RANDOM_BYTES],
    ) -> Result<Record, MakeRecordError> {
        self.check_current(key)?;
        let (new, wraps) = new_key(random);
        let nonce = std::array::from_fn(|index| random[64 + index]);
        let epoch = self.epoch_of(self.epoch().number + 1);
        let action = Action::Remove {
            keys: self.wrap_for_all_but(&devices, epoch, &new, &wraps)?,
            devices,
            check: epoch.check(&new),
            previous: SealedKey::seal(self.epoch(), key, &new, nonce)?,
        };
        self.next(by, action)
    }

    /// Gives a device another role.
    pub fn set_role(
        &self,
        by: Author<'_>,
        device: DeviceId,
        role: Role,
    ) -> Result<Record, MakeRecordError> {
        self.next(by, Action::SetRole { device, role })
    }

    /// Hands the order of the list over.
    pub fn set_holder(&self, by: Author<'_>, holder: Holder) -> Result<Record, MakeRecordError> {
        self.next(by, Action::SetHolder { holder })
    }

    fn next(&self, by: Author<'_>, action: Action) -> Result<Record, MakeRecordError> {
        let head = by.head(self.initiative, self.count, self.head);
        let record = Record::sign(by.keys, head, action)?;
        super::rules::check(self, &record)?;
        Ok(record)
    }

    fn check_current(&self, key: &EpochKey) -> Result<(), MakeRecordError> {
        self.is_key_of(self.epoch().number, key)
            .then_some(())
            .ok_or(MakeRecordError::NotTheCurrentKey)
    }

    fn wrap_for_all_but(
        &self,
        gone: &BTreeMap<DeviceId, Pins>,
        epoch: Epoch,
        key: &EpochKey,
        random: &[u8; 32],
    ) -> Result<BTreeMap<DeviceId, WrappedKey>, SealEpochKeyError> {
        let all = self.devices.iter();
        let stay = all.filter(|(id, device)| device.role().is_some() && !gone.contains_key(id));
        stay.map(|(id, device)| Ok((*id, wrap(epoch, key, &device.card, random)?)))
            .collect()
    }
}

impl Author<'_> {
    fn head(&self, initiative: [u8; 16], number: u64, previous: RecordHash) -> RecordHead {
        RecordHead {
            initiative,
            number,
            previous,
            made_at_ms: self.at_ms,
            author: self.keys.id(),
        }
    }
}

/// The key itself, and what its wraps are made from.
fn new_key(random: &[u8]) -> (EpochKey, Zeroizing<[u8; 32]>) {
    let part = |from: usize| std::array::from_fn(|index| random[from + index]);
    (EpochKey::new(part(0)), Zeroizing::new(part(32)))
}

/// Each device has random bytes of its own, spread from those that were handed in.
fn wrap(
    epoch: Epoch,
    key: &EpochKey,
    to: &DeviceCard,
    random: &[u8; 32],
) -> Result<WrappedKey, SealEpochKeyError> {
    let context = "samenspel 2026 v1 randomness of one wrap";
    let mut hasher = Zeroizing::new(blake3::Hasher::new_derive_key(context));
    hasher.update(random).update(&to.id().0);
    let own = Zeroizing::new(hasher.finalize().into());
    WrappedKey::wrap(epoch, key, to, &own)
}
