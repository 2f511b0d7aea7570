//! The keys that a device finds for itself in the list.

use std::collections::BTreeMap;

use crate::{DeviceKeys, EpochKey};

use super::Team;

/// Why a device finds no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EpochKeysError {
    /// It was never admitted.
    #[error("the device was never in the team")]
    UnknownDevice,
    /// What was wrapped for it is nothing that it can open.
    #[error("the key of epoch {epoch} does not open")]
    DoesNotOpen {
        /// The last epoch of this device.
        epoch: u32,
    },
    /// It was given another key than the others: a keeper wants to part the team.
    #[error("the key of epoch {epoch} is not the key of the team")]
    OtherKey {
        /// The last epoch of this device.
        epoch: u32,
    },
}

impl Team {
    /// The keys of all epochs up to the last one of this device, by number: that one from what
    /// was wrapped for it, each before from the key after it.
    ///
    /// Where a former key does not open, or is not the key of the team, the walk ends; such
    /// epochs are not in the map. Look after every rotation whether they all are.
    pub fn epoch_keys(&self, by: &DeviceKeys) -> Result<BTreeMap<u32, EpochKey>, EpochKeysError> {
        let mut last = self.last_key(by)?;
        let mut keys = BTreeMap::new();
        while let Some(before) = self.key_before(last.0, &last.1) {
            let (epoch, key) = std::mem::replace(&mut last, before);
            keys.insert(epoch, key);
        }
        keys.insert(last.0, last.1);
        Ok(keys)
    }

    /// Whether this is the key of that epoch for all.
    pub(super) fn is_key_of(&self, epoch: u32, key: &EpochKey) -> bool {
        let mark = self.epoch_mark(epoch);
        mark.is_some_and(|mark| mark.check == self.epoch_of(epoch).check(key))
    }

    fn last_key(&self, by: &DeviceKeys) -> Result<(u32, EpochKey), EpochKeysError> {
        let device = self.device(by.id()).ok_or(EpochKeysError::UnknownDevice)?;
        let (epoch, wrapped) = device.key;
        let key = wrapped
            .unwrap(self.epoch_of(epoch), by)
            .map_err(|_| EpochKeysError::DoesNotOpen { epoch })?;
        self.is_key_of(epoch, &key)
            .then_some((epoch, key))
            .ok_or(EpochKeysError::OtherKey { epoch })
    }

    fn key_before(&self, epoch: u32, key: &EpochKey) -> Option<(u32, EpochKey)> {
        let sealed = self.epoch_mark(epoch)?.previous?;
        let before = epoch.checked_sub(1)?;
        let opened = sealed.open(self.epoch_of(before), key).ok()?;
        self.is_key_of(before, &opened).then_some((before, opened))
    }
}
