//! The devices of a team.

use crypto::{DeviceId, Role};
use domain::InitiativeId;

use super::device_name::name_of_device;
use super::membership::{Membership, MembershipError};
use crate::App;

/// A device that is in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Short for its keys.
    pub id: DeviceId,
    /// Who works on it, if that is known.
    pub name: Option<String>,
    /// What it may do.
    pub role: Role,
    /// It is this laptop.
    pub is_own: bool,
}

/// All that are in the team now, by id.
pub async fn list_devices(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<Device>, MembershipError> {
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    let own = membership.device.id();
    let mut devices = Vec::new();
    for (id, device) in membership.team.devices() {
        let Some(role) = device.role() else { continue };
        devices.push(Device {
            id,
            name: name_of_device(&mut lease, id).await?,
            role,
            is_own: id == own,
        });
    }
    Ok(devices)
}
