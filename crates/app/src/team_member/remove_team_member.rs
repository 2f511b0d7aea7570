//! Takes someone out of the core team.

use domain::TeamMemberId;
use storage::StorageError;
use sync::registry::TEAM_MEMBER;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why nobody was taken out.
#[derive(Debug, thiserror::Error)]
pub enum RemoveTeamMemberError {
    /// There is no such person in the team.
    #[error("no team member {0}")]
    Unknown(TeamMemberId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(RemoveTeamMemberError {
    RemoveTeamMemberError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    RemoveTeamMemberError::Storage(error) => error.into(),
});

/// Takes someone out of the core team; undo brings them back.
pub async fn remove_team_member(app: &App, id: TeamMemberId) -> Result<(), RemoveTeamMemberError> {
    let mut act = app.begin("remove_team_member").await?;
    act.team_member(id)
        .await?
        .ok_or(RemoveTeamMemberError::Unknown(id))?;
    act.trash(&TEAM_MEMBER, id.uuid());
    app.commit(act).await?;
    Ok(())
}
