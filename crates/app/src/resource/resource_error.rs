//! Why a resource was left as it is. The acts on resources differ little in that.

use domain::{InitiativeId, ResourceId};
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ResourceError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such resource.
    #[error("no resource {0}")]
    Unknown(ResourceId),
    /// Something of it is out, or still to come.
    #[error("something of it is out, or still to come")]
    HasBookings,
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ResourceError {
    ResourceError::UnknownInitiative(_) | ResourceError::Unknown(_) => {
        Refusal::new(ErrorCode::NotFound)
    },
    ResourceError::HasBookings => Refusal::new(ErrorCode::HasBookings),
    ResourceError::Field(error) => error.into(),
    ResourceError::Storage(error) => error.into(),
});
