//! The municipal server over which a team works together.

use app::server::{self, Exchanged, ServerInput, ServerStatus, WaitingRequest};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::initiative::count;
use super::team_view::ApplicantView;
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
    /// Photos and scans that go there yet.
    attachments_to_send: u32,
    /// Photos and scans that come here yet.
    attachments_to_come: u32,
    /// It has no room for attachments.
    is_full: bool,
}

impl From<ServerStatus> for ServerView {
    fn from(status: ServerStatus) -> Self {
        Self {
            address: status.address,
            in_step_at: status.in_step_at.map_or_else(String::new, moment),
            has_unsent: status.has_unsent,
            attachments_to_send: count(status.attachments.to_send),
            attachments_to_come: count(status.attachments.to_come),
            is_full: status.is_full,
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

/// Everyone who answered an invite of this laptop over the server. Nobody is let in by this.
#[tauri::command]
#[specta::specta]
pub async fn list_waiting(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<ApplicantView>, AppError> {
    let app = session.app().await?;
    let waiting = server::list_requests(&app, id(&initiative_id)?).await?;
    let view = |it: WaitingRequest| ApplicantView::of(it.applicant, &it.request);
    Ok(waiting.into_iter().map(view).collect())
}
