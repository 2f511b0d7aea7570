//! Takes someone into the core team.

use domain::{InitiativeId, PersonName, TeamMember, TeamMemberId, Text};
use storage::StorageError;

use crate::field::{At as _, name_error, optional_email, optional_phone};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// Someone for the core team, as typed.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a team member, as typed")]
pub struct TeamMemberInput {
    pub given: String,
    pub prefix: String,
    pub family: String,
    pub role: String,
    pub phone: String,
    pub email: String,
    pub note: String,
}

/// Why nobody was added.
#[derive(Debug, thiserror::Error)]
pub enum AddTeamMemberError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// A value is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(AddTeamMemberError {
    AddTeamMemberError::UnknownInitiative(_) => Refusal::new(ErrorCode::NotFound),
    AddTeamMemberError::Field(error) => error.into(),
    AddTeamMemberError::Storage(error) => error.into(),
});

/// Adds someone to the core team.
pub async fn add_team_member(
    app: &App,
    initiative: InitiativeId,
    input: &TeamMemberInput,
) -> Result<TeamMember, AddTeamMemberError> {
    let member = parse(TeamMemberId::new(app.ports.next_id()), initiative, input)?;
    let mut act = app.begin("add_team_member").await?;
    act.initiative(initiative)
        .await?
        .ok_or(AddTeamMemberError::UnknownInitiative(initiative))?;
    act.add(&member);
    app.commit(act).await?;
    Ok(member)
}

pub(super) fn parse(
    id: TeamMemberId,
    initiative: InitiativeId,
    input: &TeamMemberInput,
) -> Result<TeamMember, FieldError> {
    Ok(TeamMember {
        id,
        initiative,
        name: PersonName::new(&input.given, &input.prefix, &input.family)
            .map_err(|error| name_error(&error))?,
        role: input.role.parse().at(Field::Role)?,
        phone: optional_phone(&input.phone)?,
        email: optional_email(&input.email)?,
        note: Text::parse(&input.note).at(Field::Note)?,
    })
}
