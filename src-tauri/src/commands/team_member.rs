//! The core team.

use app::domain::{Email, Phone, TeamMember};
use app::team_member;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::{NameParts, id};
use crate::error::AppError;
use crate::session::Session;

/// Someone in the core team.
#[derive(Clone, Debug, Serialize, Type)]
pub struct TeamMemberView {
    id: String,
    name: NameParts,
    role: String,
    phone: String,
    email: String,
    note: String,
}

impl From<TeamMember> for TeamMemberView {
    fn from(member: TeamMember) -> Self {
        Self {
            id: member.id.to_string(),
            name: member.name.into(),
            role: member.role.as_str().to_owned(),
            phone: member
                .phone
                .as_ref()
                .map_or_else(String::new, Phone::to_string),
            email: member
                .email
                .as_ref()
                .map_or_else(String::new, Email::to_string),
            note: member.note.as_str().to_owned(),
        }
    }
}

/// Someone for the core team, as typed.
#[derive(Clone, Debug, Deserialize, Type)]
pub struct TeamMemberInput {
    name: NameParts,
    role: String,
    phone: String,
    email: String,
    note: String,
}

impl From<TeamMemberInput> for team_member::TeamMemberInput {
    fn from(input: TeamMemberInput) -> Self {
        Self {
            given: input.name.given,
            prefix: input.name.prefix,
            family: input.name.family,
            role: input.role,
            phone: input.phone,
            email: input.email,
            note: input.note,
        }
    }
}

/// Takes someone into the team.
#[tauri::command]
#[specta::specta]
pub async fn add_team_member(
    session: State<'_, Session>,
    initiative_id: String,
    member: TeamMemberInput,
) -> Result<TeamMemberView, AppError> {
    let app = session.app().await?;
    let member = team_member::add_team_member(&app, id(&initiative_id)?, &member.into()).await?;
    Ok(member.into())
}

/// Changes what is known of someone in the team.
#[tauri::command]
#[specta::specta]
pub async fn edit_team_member(
    session: State<'_, Session>,
    id: String,
    member: TeamMemberInput,
) -> Result<TeamMemberView, AppError> {
    let app = session.app().await?;
    let member = team_member::edit_team_member(&app, self::id(&id)?, &member.into()).await?;
    Ok(member.into())
}

/// Takes someone out of the team.
#[tauri::command]
#[specta::specta]
pub async fn remove_team_member(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(team_member::remove_team_member(&session.app().await?, self::id(&id)?).await?)
}
