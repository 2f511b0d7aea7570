//! Why nothing was put on paper.

use documents::DocumentError;
use domain::TeamMemberId;
use storage::StorageError;

use crate::circle::CircleError;
use crate::door_round::RoundError;
use crate::initiative::ShowInitiativeError;
use crate::refusal::refuses;
use crate::support::SupportError;
use crate::{ErrorCode, Refusal};

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// There is no such initiative.
    #[error(transparent)]
    Initiative(#[from] ShowInitiativeError),
    /// There is no such round or street.
    #[error(transparent)]
    Round(#[from] RoundError),
    /// The circle could not be read.
    #[error(transparent)]
    Circle(#[from] CircleError),
    /// Support could not be counted.
    #[error(transparent)]
    Support(#[from] SupportError),
    /// Nobody of the team has this id.
    #[error("no team member {0}")]
    UnknownMember(TeamMemberId),
    /// The pages could not be set.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(PrintError {
    PrintError::Initiative(error) => error.into(),
    PrintError::Round(error) => error.into(),
    PrintError::Circle(error) => error.into(),
    PrintError::Support(error) => error.into(),
    PrintError::UnknownMember(_) => Refusal::new(ErrorCode::NotFound),
    PrintError::Document(_) => Refusal::new(ErrorCode::Failed),
    PrintError::Storage(error) => error.into(),
});
