//! Says who works on this laptop.

use domain::{InitiativeId, PersonName};
use storage::StorageError;

use super::device_name::member;
use super::membership::{Membership, MembershipError};
use crate::field::name_error;
use crate::refusal::refuses;
use crate::{App, FieldError};

/// Why nobody was named.
#[derive(Debug, thiserror::Error)]
pub enum NameOwnDeviceError {
    /// No name, or one with characters that are not accepted.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(NameOwnDeviceError {
    NameOwnDeviceError::Field(error) => error.into(),
    NameOwnDeviceError::Membership(error) => error.into(),
    NameOwnDeviceError::Storage(error) => error.into(),
});

/// Adds who works on this laptop to the core team, under `name`, so that the others see who
/// wrote what.
pub async fn name_own_device(
    app: &App,
    initiative: InitiativeId,
    name: &str,
) -> Result<(), NameOwnDeviceError> {
    let name = PersonName::new(name, "", "").map_err(|error| name_error(&error))?;
    let mut act = app.begin("add_team_member").await?;
    let membership = Membership::load(app, &mut act, initiative).await?;
    act.save(&member(initiative, membership.device.id(), name));
    app.commit(act).await?;
    Ok(())
}
