//! Whether others work on an initiative, and what may be done about it from here.

use crypto::Role;
use domain::InitiativeId;

use super::list_devices::{Device, devices_of};
use super::membership::{Membership, MembershipError};
use crate::App;

/// A team, as this laptop sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamOverview {
    /// All that are in it now.
    pub devices: Vec<Device>,
    /// This laptop keeps the list of members: it invites, lets in and takes out.
    pub keeps_list: bool,
    /// This laptop was taken out; what stands here stays.
    pub is_removed: bool,
}

/// The team of an initiative; `None` when nobody founded one.
pub async fn show_team(
    app: &App,
    initiative: InitiativeId,
) -> Result<Option<TeamOverview>, MembershipError> {
    let mut lease = app.store.lease().await?;
    let membership = match Membership::load(app, &mut lease, initiative).await {
        Err(MembershipError::NoTeam) => return Ok(None),
        loaded => loaded?,
    };
    let devices = devices_of(&mut lease, initiative, &membership).await?;
    let keeps = |device: &Device| device.is_own && device.role == Role::Keeper;
    Ok(Some(TeamOverview {
        keeps_list: devices.iter().any(keeps),
        is_removed: membership.is_removed(),
        devices,
    }))
}
