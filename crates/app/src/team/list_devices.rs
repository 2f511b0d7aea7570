//! The devices of a team.

use std::collections::BTreeMap;

use crypto::{DeviceId, DeviceKind, Role};
use domain::{InitiativeId, Moment};
use storage::{Lease, StorageError};
use sync::Stamp;

use super::device_name::name_of_device;
use super::membership::{Membership, MembershipError};
use crate::App;

/// A device that is in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Short for its keys.
    pub id: DeviceId,
    /// Laptop, or a sheet of paper.
    pub kind: DeviceKind,
    /// Who works on it, if that is known.
    pub name: Option<String>,
    /// What it may do.
    pub role: Role,
    /// It is this laptop.
    pub is_own: bool,
    /// When the newest change of it that is here was made; `None` when nothing of it is here.
    pub last_seen: Option<Moment>,
}

/// All that are in the team now, by id.
pub async fn list_devices(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<Device>, MembershipError> {
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    devices_of(&mut lease, initiative, &membership)
        .await
        .map_err(Into::into)
}

/// All that are in this team now, by id.
pub(super) async fn devices_of(
    lease: &mut Lease,
    initiative: InitiativeId,
    membership: &Membership,
) -> Result<Vec<Device>, StorageError> {
    let own = membership.device.id();
    let seen = last_seen(lease, initiative).await?;
    let mut devices = Vec::new();
    for (id, device) in membership.team.devices() {
        let Some(role) = device.role() else { continue };
        devices.push(Device {
            id,
            kind: device.kind,
            name: name_of_device(lease, id).await?,
            role,
            is_own: id == own,
            last_seen: seen.get(&id).map(|stamp| Moment(stamp.unix_ms())),
        });
    }
    Ok(devices)
}

/// The latest stamp of each device of which something is here.
async fn last_seen(
    lease: &mut Lease,
    initiative: InitiativeId,
) -> Result<BTreeMap<DeviceId, Stamp>, StorageError> {
    let mut seen = BTreeMap::<DeviceId, Stamp>::new();
    for (site, series) in lease.all_series(initiative).await? {
        if series.latest > Stamp::default() {
            let latest = seen.entry(site.device).or_default();
            *latest = series.latest.max(*latest);
        }
    }
    Ok(seen)
}
