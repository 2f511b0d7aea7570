//! Why a card or a list was left as it is. The acts on them differ little in that.

use domain::InitiativeId;
use storage::StorageError;
use uuid::Uuid;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DepthError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such row, or it is of another initiative.
    #[error("no row {0}")]
    Unknown(Uuid),
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(DepthError {
    DepthError::UnknownInitiative(_) | DepthError::Unknown(_) => {
        Refusal::new(ErrorCode::NotFound)
    },
    DepthError::Field(error) => error.into(),
    DepthError::Storage(error) => error.into(),
});
