//! Why minutes were left as they were. The acts on minutes differ little in that.

use domain::MinutesId;
use storage::StorageError;
use sync::BrokenText;

use crate::refusal::refuses;
use crate::{ErrorCode, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MinutesError {
    /// There are no such minutes.
    #[error("no minutes {0}")]
    Unknown(MinutesId),
    /// There is no such suggestion: someone decided about it, or nobody made it.
    #[error("no such suggestion")]
    NoSuggestion,
    /// The text is approved; someone has to open it again first.
    #[error("the minutes are approved")]
    Approved,
    /// The text is open already.
    #[error("the minutes are open")]
    Open,
    /// Something came since someone looked.
    #[error("something came since")]
    Changed,
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<BrokenText> for MinutesError {
    fn from(error: BrokenText) -> Self {
        Self::Storage(error.into())
    }
}

refuses!(MinutesError {
    MinutesError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    MinutesError::NoSuggestion => Refusal::new(ErrorCode::DecidedAlready),
    MinutesError::Approved => Refusal::new(ErrorCode::MinutesApproved),
    MinutesError::Open => Refusal::new(ErrorCode::MinutesOpen),
    MinutesError::Changed => Refusal::new(ErrorCode::ValuesChanged),
    MinutesError::Field(error) => error.into(),
    MinutesError::Storage(error) => error.into(),
});
