//! Makes it possible to work on an initiative with others.

use crypto::{Author, DeviceKeys, Holder, MakeRecordError, Team, TeamId};
use domain::InitiativeId;
use storage::{OwnDevice, StorageError};
use zeroize::Zeroizing;

use super::membership::new_series;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why there is no team.
#[derive(Debug, thiserror::Error)]
pub enum CreateTeamError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// It has a team.
    #[error("there is a team already")]
    Exists,
    /// The first record could not be made.
    #[error(transparent)]
    Record(#[from] MakeRecordError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(CreateTeamError {
    CreateTeamError::UnknownInitiative(_) => Refusal::new(ErrorCode::NotFound),
    CreateTeamError::Exists => Refusal::new(ErrorCode::TeamExists),
    CreateTeamError::Record(_) => Refusal::new(ErrorCode::Failed),
    CreateTeamError::Storage(error) => error.into(),
});

/// Founds the team of an initiative, with this laptop as its one device, which keeps the list
/// of members. What stands already goes to others as a copy.
pub async fn create_team(app: &App, initiative: InitiativeId) -> Result<(), CreateTeamError> {
    let mut lease = app.store.lease().await?;
    let known = lease.initiative(initiative).await?;
    known.ok_or(CreateTeamError::UnknownInitiative(initiative))?;
    if lease.own_device(initiative).await?.is_some() {
        return Err(CreateTeamError::Exists);
    }
    let secret = Zeroizing::new(app.ports.draw());
    let keys = DeviceKeys::new(&secret);
    let author = Author {
        keys: &keys,
        at_ms: app.now().0,
    };
    let (id, holder) = (initiative.uuid().into_bytes(), Holder::Device(keys.id()));
    let random = Zeroizing::new(app.ports.draw());
    let record = Team::found(author, id, holder, &random)?;
    let device = OwnDevice {
        team: TeamId(record.hash().0),
        secret,
        series: new_series(app),
    };
    let founding = Some(record.as_bytes());
    lease.become_device(initiative, &device, founding).await?;
    Ok(())
}
