//! Why a scheme was left as it is. The acts on schemes differ little in that.

use domain::{InitiativeId, SchemeId};
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SchemeError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such scheme.
    #[error("no scheme {0}")]
    Unknown(SchemeId),
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(SchemeError {
    SchemeError::UnknownInitiative(_) | SchemeError::Unknown(_) => {
        Refusal::new(ErrorCode::NotFound)
    },
    SchemeError::Field(error) => error.into(),
    SchemeError::Storage(error) => error.into(),
});
