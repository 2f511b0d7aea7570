//! The recovery sheet of a team in the window: made, and come back with.

use app::server::{self, ServerInput};
use app::team::{self, MadeTeamSheet};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::{id, moment};
use crate::error::AppError;
use crate::session::Session;

/// What goes on the paper.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TeamSheetView {
    device_id: String,
    groups: Vec<String>,
    made_at: String,
}

/// What a person types who comes back.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ComeBackInput {
    /// All groups of the sheet.
    code: String,
    server: String,
    name: String,
    /// Nobody comes back with this sheet after them.
    makes_void: bool,
}

impl From<MadeTeamSheet> for TeamSheetView {
    fn from(sheet: MadeTeamSheet) -> Self {
        let groups = sheet.lines.iter().flat_map(|line| line.split('-'));
        Self {
            device_id: sheet.device.to_string(),
            groups: groups.map(str::to_owned).collect(),
            made_at: moment(sheet.made_at),
        }
    }
}

impl From<ComeBackInput> for server::ComeBackInput {
    fn from(input: ComeBackInput) -> Self {
        Self {
            code: input.code,
            server: ServerInput {
                address: input.server,
                ..ServerInput::default()
            },
            name: input.name,
            makes_void: input.makes_void,
        }
    }
}

/// Makes a sheet to write down, print or save. It is shown once.
#[tauri::command]
#[specta::specta]
pub async fn make_team_sheet(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<TeamSheetView, AppError> {
    let app = session.app().await?;
    let sheet = team::make_team_sheet(&app, id(&initiative_id)?).await?;
    Ok(sheet.into())
}

/// Takes this laptop into the team of a sheet again; answers which initiative came.
#[tauri::command]
#[specta::specta]
pub async fn come_back(
    session: State<'_, Session>,
    input: ComeBackInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let restored = server::come_back(&app, &input.into()).await?;
    Ok(restored.initiative.to_string())
}
