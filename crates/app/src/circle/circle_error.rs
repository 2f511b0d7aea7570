//! Why a circle was left as it was.

use domain::{CirclePartId, InitiativeId};
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CircleError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such part.
    #[error("no part {0} of a circle")]
    Unknown(CirclePartId),
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(CircleError {
    CircleError::UnknownInitiative(_) | CircleError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    CircleError::Field(error) => error.into(),
    CircleError::Storage(error) => error.into(),
});
