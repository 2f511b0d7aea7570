//! The municipal server over which a team works together.

use app::server::{self, Exchanged, ServerInput, ServerStatus, WaitingRequest};
use app::team::{Role, accept_device};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::{id, moment};
use crate::error::AppError;
use crate::session::Session;

/// How it stands between this laptop and the server.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ServerView {
    address: String,
    /// When both had the same; empty for never.
    in_step_at: String,
    has_unsent: bool,
}

impl From<ServerStatus> for ServerView {
    fn from(status: ServerStatus) -> Self {
        Self {
            address: status.address,
            in_step_at: status.in_step_at.map_or_else(String::new, moment),
            has_unsent: status.has_unsent,
        }
    }
}

/// What came of a meeting with the server.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExchangedView {
    in_step: bool,
    sent: u32,
    received: u32,
    conflicts: u32,
    erased: u32,
}

impl From<Exchanged> for ExchangedView {
    fn from(met: Exchanged) -> Self {
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        Self {
            in_step: met.in_step,
            sent: count(met.sent),
            received: count(met.received),
            conflicts: count(met.conflicts),
            erased: count(met.erased),
        }
    }
}

/// Someone who answered an invite over the server.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WaitingView {
    name: String,
    /// To be compared with what the other reads aloud.
    digits: String,
}

/// How it stands with the server; `None` when the initiative has none.
#[tauri::command]
#[specta::specta]
pub async fn get_server(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Option<ServerView>, AppError> {
    let app = session.app().await?;
    let status = server::show_server(&app, id(&initiative_id)?).await?;
    Ok(status.map(ServerView::from))
}

/// Works together over a server from now on.
#[tauri::command]
#[specta::specta]
pub async fn connect_server(
    session: State<'_, Session>,
    initiative_id: String,
    address: String,
    enrolment_code: String,
) -> Result<ExchangedView, AppError> {
    let app = session.app().await?;
    let input = ServerInput {
        address,
        authorities: Vec::new(),
        enrolment_code: (!enrolment_code.is_empty()).then_some(enrolment_code),
    };
    let met = server::connect_server(&app, id(&initiative_id)?, &input).await?;
    Ok(met.into())
}

/// Meets the server now.
#[tauri::command]
#[specta::specta]
pub async fn sync_now(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<ExchangedView, AppError> {
    let app = session.app().await?;
    Ok(server::exchange(&app, id(&initiative_id)?).await?.into())
}

/// Everyone who answered an invite of this laptop over the server.
#[tauri::command]
#[specta::specta]
pub async fn list_waiting(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<WaitingView>, AppError> {
    let app = session.app().await?;
    let waiting = server::list_requests(&app, id(&initiative_id)?).await?;
    let view = |waiting: WaitingRequest| WaitingView {
        name: waiting.applicant.name,
        digits: waiting.applicant.digits.to_string(),
    };
    Ok(waiting.into_iter().map(view).collect())
}

/// Lets someone in whose digits were read aloud and are these; whether there was such a one.
#[tauri::command]
#[specta::specta]
pub async fn accept_waiting(
    session: State<'_, Session>,
    initiative_id: String,
    digits: String,
    keeper: bool,
) -> Result<bool, AppError> {
    let (app, initiative) = (session.app().await?, id(&initiative_id)?);
    let waiting = server::list_requests(&app, initiative).await?;
    let mut waiting = waiting.into_iter();
    let Some(one) = waiting.find(|one| one.applicant.digits.to_string() == digits) else {
        return Ok(false);
    };
    let role = if keeper { Role::Keeper } else { Role::Member };
    accept_device(&app, initiative, &one.request, role).await?;
    Ok(true)
}
