//! Whether others work on an initiative, and what may be done about it from here.

use domain::InitiativeId;

use super::list_devices::{Device, list_devices};
use super::membership::MembershipError;
use crate::App;
use crypto::Role;

/// A team, as this laptop sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamOverview {
    /// All that are in it now.
    pub devices: Vec<Device>,
    /// This laptop keeps the list of members: it invites and lets in.
    pub keeps_list: bool,
}

/// The team of an initiative; `None` when nobody founded one.
pub async fn show_team(
    app: &App,
    initiative: InitiativeId,
) -> Result<Option<TeamOverview>, MembershipError> {
    let devices = match list_devices(app, initiative).await {
        Err(MembershipError::NoTeam) => return Ok(None),
        listed => listed?,
    };
    let keeps = |device: &Device| device.is_own && device.role == Role::Keeper;
    Ok(Some(TeamOverview {
        keeps_list: devices.iter().any(keeps),
        devices,
    }))
}
