//! This laptop in a team, as the signed log of members says.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crypto::{
    Author, DeviceKeys, EpochKey, EpochKeysError, ReadRecordError, Record, ReplayError, SiteId,
    Standing, Team,
};
use domain::{InitiativeId, Moment};
use storage::{Lease, OwnDevice, StorageError};
use zeroize::Zeroizing;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why nothing can be done in a team from here.
#[derive(Debug, thiserror::Error)]
pub enum MembershipError {
    /// Nobody founded or joined a team for it here.
    #[error("there is no team")]
    NoTeam,
    /// This laptop asked to join, and was not let in yet.
    #[error(transparent)]
    NotIn(#[from] EpochKeysError),
    /// A keeper took this laptop out of the team. What stands here stays.
    #[error("this laptop was taken out of the team")]
    Removed,
    /// A record that is kept here can not be read.
    #[error(transparent)]
    Record(#[from] ReadRecordError),
    /// The records that are kept here do not make a team.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(MembershipError {
    MembershipError::NoTeam => Refusal::new(ErrorCode::NoTeam),
    MembershipError::NotIn(_) => Refusal::new(ErrorCode::NotInTeam),
    MembershipError::Removed => Refusal::new(ErrorCode::RemovedFromTeam),
    MembershipError::Record(_) | MembershipError::Replay(ReplayError::Refused { .. }) => {
        Refusal::new(ErrorCode::Damaged)
    },
    MembershipError::Replay(ReplayError::Empty) => Refusal::new(ErrorCode::NotInTeam),
    MembershipError::Storage(error) => error.into(),
});

/// This laptop in a team.
pub(crate) struct Membership {
    pub(crate) team: Arc<Team>,
    pub(crate) device: DeviceKeys,
    pub(crate) site: SiteId,
    keys: Arc<BTreeMap<u32, EpochKey>>,
}

/// The lists of members that were checked last, and what they gave: checking one costs a
/// signature for every record.
#[derive(Clone, Default)]
pub(crate) struct Memberships(Arc<Mutex<HashMap<InitiativeId, Checked>>>);

#[derive(Clone)]
struct Checked {
    /// Hash of what was checked, byte for byte.
    of: blake3::Hash,
    team: Arc<Team>,
    device: DeviceKeys,
    keys: Arc<BTreeMap<u32, EpochKey>>,
}

impl Memberships {
    /// What a list of members comes to for this laptop.
    fn checked(
        &self,
        initiative: InitiativeId,
        own: &OwnDevice,
        records: Vec<Vec<u8>>,
    ) -> Result<Checked, MembershipError> {
        let of = hash_of(own, &records);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.get(&initiative).filter(|known| known.of == of) {
            return Ok(known.clone());
        }
        let checked = Checked::read(of, own, records)?;
        all.insert(initiative, checked.clone());
        Ok(checked)
    }
}

impl Checked {
    fn read(
        of: blake3::Hash,
        own: &OwnDevice,
        records: Vec<Vec<u8>>,
    ) -> Result<Self, MembershipError> {
        let device = DeviceKeys::new(&own.secret);
        let records = records.into_iter().map(Record::parse);
        let records: Vec<Record> = records.collect::<Result<_, _>>()?;
        let team = Team::replay(own.team, &records)?;
        Ok(Self {
            keys: Arc::new(team.epoch_keys(&device)?),
            of,
            team: Arc::new(team),
            device,
        })
    }
}

fn hash_of(own: &OwnDevice, records: &[Vec<u8>]) -> blake3::Hash {
    let mut hasher = Zeroizing::new(blake3::Hasher::new());
    hasher.update(&own.team.0).update(own.secret.as_slice());
    for record in records {
        hasher.update(&record.len().to_be_bytes()).update(record);
    }
    hasher.finalize()
}

impl Membership {
    pub(crate) async fn load(
        app: &App,
        lease: &mut Lease,
        initiative: InitiativeId,
    ) -> Result<Self, MembershipError> {
        let own = lease.own_device(initiative).await?;
        let mut own = own.ok_or(MembershipError::NoTeam)?;
        if own.series == 0 {
            own.series = new_series(app);
            lease.begin_series(initiative, own.series).await?;
        }
        let records = lease.membership_records(initiative).await?;
        let checked = app.memberships.checked(initiative, &own, records)?;
        let site = SiteId {
            device: checked.device.id(),
            series: own.series,
        };
        Ok(Self {
            team: checked.team,
            device: checked.device,
            site,
            keys: checked.keys,
        })
    }

    /// Whether a keeper took this laptop out.
    pub(crate) fn is_removed(&self) -> bool {
        let own = self.team.device(self.device.id());
        own.is_some_and(|own| matches!(own.standing, Standing::Removed { .. }))
    }

    /// The key that is sealed with now, and its number.
    pub(crate) fn current_key(&self) -> Result<(u32, &EpochKey), MembershipError> {
        if self.is_removed() {
            return Err(MembershipError::Removed);
        }
        let epoch = self.team.epoch().number;
        let key = self.key(epoch);
        key.map(|key| (epoch, key))
            .ok_or(MembershipError::NotIn(EpochKeysError::UnknownDevice))
    }

    pub(crate) fn key(&self, epoch: u32) -> Option<&EpochKey> {
        self.keys.get(&epoch)
    }

    pub(crate) fn author(&self, now: Moment) -> Author<'_> {
        Author {
            keys: &self.device,
            at_ms: now.0,
        }
    }
}

/// Tells what is sent from now on from what was sent before.
pub(crate) fn new_series(app: &App) -> u32 {
    u32::from_be_bytes(app.ports.draw()).max(1)
}
