//! Taking records: first the rules, then the change, so that a refused record changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{DeviceCard, DeviceId, EpochKeyCheck, SealedKey, WrappedKey};

use super::rules::{check, check_founding};
use super::team::EpochMark;
use super::{
    Action, DeviceKind, Holder, Pins, Record, RecordRefusal, ReplayError, Role, Standing, Team,
    TeamDevice, TeamId,
};

impl Team {
    /// Takes the first record of a list. Compare [`Team::id`] with what is known of the team,
    /// or use [`Team::replay`].
    pub fn begin(record: &Record) -> Result<Self, RecordRefusal> {
        check_founding(record)?;
        let mut team = Self {
            id: TeamId(record.hash().0),
            initiative: record.head().initiative,
            head: record.hash(),
            count: 0,
            holder: Holder::Server,
            devices: BTreeMap::new(),
            invites: BTreeSet::new(),
            epochs: Vec::new(),
        };
        team.take(record);
        Ok(team)
    }

    /// Takes a whole list of the team that is known by `id`, from an invite or from before.
    pub fn replay<'r>(
        id: TeamId,
        records: impl IntoIterator<Item = &'r Record>,
    ) -> Result<Self, ReplayError> {
        let refused = |index| move |refusal| ReplayError::Refused { index, refusal };
        let mut records = records.into_iter().enumerate();
        let (_, first) = records.next().ok_or(ReplayError::Empty)?;
        if first.hash().0 != id.0 {
            return Err(refused(0)(RecordRefusal::OtherTeam));
        }
        let mut team = Self::begin(first).map_err(refused(0))?;
        for (index, record) in records {
            team.follow(record).map_err(refused(index))?;
        }
        Ok(team)
    }

    /// Takes the next record, or changes nothing.
    pub fn follow(&mut self, record: &Record) -> Result<(), RecordRefusal> {
        check(self, record)?;
        self.take(record);
        Ok(())
    }

    /// After all rules were found to hold.
    fn take(&mut self, record: &Record) {
        match record.action() {
            Action::Found {
                founder,
                key,
                check,
                holder,
            } => {
                self.begin_epoch(*check, None);
                let device = self.newcomer(*founder, DeviceKind::Laptop, Role::Keeper, *key);
                self.devices.insert(founder.id(), device);
                self.holder = *holder;
            }
            Action::Admit {
                device,
                kind,
                role,
                invite,
                key,
            } => {
                let newcomer = self.newcomer(*device, *kind, *role, *key);
                self.devices.insert(device.id(), newcomer);
                self.invites.extend(invite);
            }
            Action::Remove {
                devices,
                keys,
                check,
                previous,
            } => {
                self.begin_epoch(*check, Some(*previous));
                self.take_out(devices);
                self.hand_out(keys);
            }
            Action::SetRole { device, role } => self.put(*device, Standing::Active(*role)),
            Action::SetHolder { holder } => self.holder = *holder,
        }
        self.head = record.hash();
        self.count += 1;
    }

    fn begin_epoch(&mut self, check: EpochKeyCheck, previous: Option<SealedKey>) {
        self.epochs.push(EpochMark { check, previous });
    }

    fn newcomer(
        &self,
        card: DeviceCard,
        kind: DeviceKind,
        role: Role,
        key: WrappedKey,
    ) -> TeamDevice {
        TeamDevice {
            card,
            kind,
            since: self.count,
            standing: Standing::Active(role),
            key: (self.epoch().number, key),
        }
    }

    fn take_out(&mut self, devices: &BTreeMap<DeviceId, Pins>) {
        let since = self.count;
        for (id, pins) in devices {
            let pins = pins.clone();
            self.put(*id, Standing::Removed { since, pins });
        }
    }

    fn hand_out(&mut self, keys: &BTreeMap<DeviceId, WrappedKey>) {
        let epoch = self.epoch().number;
        for (id, key) in keys {
            if let Some(device) = self.devices.get_mut(id) {
                device.key = (epoch, *key);
            }
        }
    }

    fn put(&mut self, id: DeviceId, standing: Standing) {
        if let Some(device) = self.devices.get_mut(&id) {
            device.standing = standing;
        }
    }
}
