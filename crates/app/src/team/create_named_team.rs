//! Founds a team and says who does.

use domain::{InitiativeId, PersonName};

use super::create_team::{CreateTeamError, create_team};
use super::name_own_device::{NameOwnDeviceError, name_own_device};
use crate::field::name_error;
use crate::refusal::refuses;
use crate::{App, FieldError};

/// Why there is no team, or one in which nobody has a name.
#[derive(Debug, thiserror::Error)]
pub enum CreateNamedTeamError {
    /// No name, or one with characters that are not accepted.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// No team was founded.
    #[error(transparent)]
    Create(#[from] CreateTeamError),
    /// The team is there, without a name.
    #[error(transparent)]
    Name(#[from] NameOwnDeviceError),
}

refuses!(CreateNamedTeamError {
    CreateNamedTeamError::Field(error) => error.into(),
    CreateNamedTeamError::Create(error) => error.into(),
    CreateNamedTeamError::Name(error) => error.into(),
});

/// Founds the team of an initiative; `name` is who works on this laptop.
pub async fn create_named_team(
    app: &App,
    initiative: InitiativeId,
    name: &str,
) -> Result<(), CreateNamedTeamError> {
    PersonName::new(name, "", "").map_err(|error| name_error(&error))?;
    create_team(app, initiative).await?;
    Ok(name_own_device(app, initiative, name).await?)
}
