//! What is kept of people, what has to go, and what one person may ask for.

use app::export;
use app::register::{self, Due, DueSubject, RegisterEntry};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::id;
use super::setting::words;
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// A processing activity.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RegisterEntryView {
    processing: String,
    basis: String,
    months_after_end: u8,
    months_without_sign: Option<u8>,
    /// What is kept: names of messages.
    holds: Vec<String>,
}

impl From<RegisterEntry> for RegisterEntryView {
    fn from(entry: RegisterEntry) -> Self {
        Self {
            processing: entry.processing.as_str().to_owned(),
            basis: entry.basis.as_str().to_owned(),
            months_after_end: entry.term.months_after_end(),
            months_without_sign: entry.term.months_without_sign(),
            holds: entry.columns.iter().map(|it| it.message()).collect(),
        }
    }
}

/// Something whose term is over.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DueView {
    id: String,
    kind: DueKind,
    name: String,
    processing: String,
    since: String,
}

/// What it is.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    Neighbour,
    TeamMember,
    Minutes,
}

impl From<Due> for DueView {
    fn from(due: Due) -> Self {
        let (kind, id) = match due.subject {
            DueSubject::Neighbour(id) => (DueKind::Neighbour, id.to_string()),
            DueSubject::TeamMember(id) => (DueKind::TeamMember, id.to_string()),
            DueSubject::Minutes(id) => (DueKind::Minutes, id.to_string()),
        };
        Self {
            id,
            kind,
            name: due.name,
            processing: due.processing.as_str().to_owned(),
            since: due.since.to_string(),
        }
    }
}

/// What is kept of people, and what is due to go.
#[derive(Clone, Debug, Serialize, Type)]
pub struct PrivacyView {
    register: Vec<RegisterEntryView>,
    /// The longest due first.
    due: Vec<DueView>,
}

/// The record of processing activities, and what of an initiative is kept longer than agreed.
#[tauri::command]
#[specta::specta]
pub async fn get_privacy(
    session: State<'_, Session>,
    initiative_id: Option<String>,
) -> Result<PrivacyView, AppError> {
    let app = session.app().await?;
    let due = match initiative_id {
        Some(initiative) => register::list_due(&app, id(&initiative)?).await?,
        None => Vec::new(),
    };
    let register = register::show_register().into_iter();
    Ok(PrivacyView {
        register: register.map(RegisterEntryView::from).collect(),
        due: due.into_iter().map(DueView::from).collect(),
    })
}

/// What was written of a person, and where.
#[derive(Clone, Debug, Serialize, Type)]
pub struct PersonFileView {
    path: String,
    /// Photos and papers that are not in it.
    missing: u32,
}

/// Writes all that is kept of someone to a zip where one says; it is not encrypted.
#[tauri::command]
#[specta::specta]
pub async fn export_person(
    window: AppHandle,
    session: State<'_, Session>,
    neighbour_id: String,
) -> Result<Option<PersonFileView>, AppError> {
    let app = session.app().await?;
    // No name: whoever passes sees the names of files.
    let Some(path) = chooser::to_write(&window, "gegevens.zip").await else {
        return Ok(None);
    };
    let written =
        export::export_person(&app, id(&neighbour_id)?, &path, words(&session).await?).await?;
    Ok(Some(PersonFileView {
        path: path.display().to_string(),
        missing: u32::try_from(written.attachments_missing).unwrap_or(u32::MAX),
    }))
}
