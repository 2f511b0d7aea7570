//! Puts an initiative in the trash.

use domain::InitiativeId;
use storage::StorageError;
use sync::registry::INITIATIVE;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why an initiative was not put in the trash.
#[derive(Debug, thiserror::Error)]
pub enum TrashInitiativeError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    Unknown(InitiativeId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(TrashInitiativeError {
    TrashInitiativeError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    TrashInitiativeError::Storage(error) => error.into(),
});

/// Puts an initiative in the trash; its people stay with it and come back with it.
pub async fn trash_initiative(app: &App, id: InitiativeId) -> Result<(), TrashInitiativeError> {
    let mut act = app.begin("trash_initiative").await?;
    act.initiative(id)
        .await?
        .ok_or(TrashInitiativeError::Unknown(id))?;
    act.trash(&INITIATIVE, id.uuid());
    app.commit(act).await?;
    Ok(())
}
