//! Why something of the network was left as it is. The acts on it differ little in that.

use domain::InitiativeId;
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such person, organisation, or what is asked for.
    #[error("not there")]
    Unknown,
    /// It is of nobody, or of a person and an organisation both.
    #[error("not of one person or organisation")]
    OneOwner,
    /// Someone is not merged with themselves.
    #[error("one and the same person")]
    SamePerson,
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(NetworkError {
    NetworkError::UnknownInitiative(_) | NetworkError::Unknown => Refusal::new(ErrorCode::NotFound),
    NetworkError::OneOwner => Refusal::new(ErrorCode::OneOwner),
    NetworkError::SamePerson => Refusal::new(ErrorCode::SamePerson),
    NetworkError::Field(error) => error.into(),
    NetworkError::Storage(error) => error.into(),
});
