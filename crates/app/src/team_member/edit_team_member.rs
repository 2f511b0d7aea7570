//! Changes what is known of someone in the core team.

use domain::{TeamMember, TeamMemberId};
use storage::StorageError;

use super::add_team_member::{TeamMemberInput, parse};
use crate::refusal::refuses;
use crate::{App, ErrorCode, FieldError, Refusal};

/// Why someone in the team was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditTeamMemberError {
    /// There is no such person in the team.
    #[error("no team member {0}")]
    Unknown(TeamMemberId),
    /// A value is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(EditTeamMemberError {
    EditTeamMemberError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    EditTeamMemberError::Field(error) => error.into(),
    EditTeamMemberError::Storage(error) => error.into(),
});

/// Replaces what is known with what is typed.
pub async fn edit_team_member(
    app: &App,
    id: TeamMemberId,
    input: &TeamMemberInput,
) -> Result<TeamMember, EditTeamMemberError> {
    let mut act = app.begin("edit_team_member").await?;
    let standing = act
        .team_member(id)
        .await?
        .ok_or(EditTeamMemberError::Unknown(id))?;
    let member = parse(id, standing.initiative, input)?;
    act.save(&member);
    app.commit(act).await?;
    Ok(member)
}
