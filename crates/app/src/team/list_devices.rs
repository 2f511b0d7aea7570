//! The devices of a team.

use crypto::{DeviceId, Role};
use domain::InitiativeId;

use super::membership::{Membership, MembershipError};
use crate::App;

/// A device that is in the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Short for its keys.
    pub id: DeviceId,
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
    let device = |(id, device): (DeviceId, &crypto::TeamDevice)| {
        let is_own = id == own;
        device.role().map(|role| Device { id, role, is_own })
    };
    Ok(membership.team.devices().filter_map(device).collect())
}
