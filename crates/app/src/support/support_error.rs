//! Why a statement was not entered or changed.

use domain::{InitiativeId, Position, SupportId};
use jiff::civil::Date;
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SupportError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such statement, person or door.
    #[error("not there")]
    Unknown,
    /// The door or the person made one already, which stands.
    #[error("a statement stands already")]
    Double(Box<StandingDouble>),
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The statement that stands already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingDouble {
    /// Which.
    pub id: SupportId,
    /// What it says.
    pub position: Position,
    /// Of which day.
    pub given_on: Option<Date>,
    /// Whose, or empty.
    pub name: String,
}

refuses!(SupportError {
    SupportError::UnknownInitiative(_) | SupportError::Unknown => Refusal::new(ErrorCode::NotFound),
    SupportError::Double(it) => {
        let day = it.given_on.map_or_else(String::new, |day| day.to_string());
        Refusal::new(ErrorCode::DoubleSupport)
            .with("id", it.id)
            .with("position", it.position)
            .with("given_on", day)
            .with("name", it.name)
    },
    SupportError::Field(error) => error.into(),
    SupportError::Storage(error) => error.into(),
});
