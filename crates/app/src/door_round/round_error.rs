//! Why a round was left as it was.

use domain::InitiativeId;
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RoundError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such round, street, door, question or person.
    #[error("not there")]
    Unknown,
    /// The round has ended; someone has to open it again first.
    #[error("the round has ended")]
    Ended,
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(RoundError {
    RoundError::UnknownInitiative(_) | RoundError::Unknown => Refusal::new(ErrorCode::NotFound),
    RoundError::Ended => Refusal::new(ErrorCode::RoundEnded),
    RoundError::Field(error) => error.into(),
    RoundError::Storage(error) => error.into(),
});
