//! Papers: made, then saved where one says or shown by another program.

use std::path::Path;

use app::document::{self, InitiativePage, PaperStyle, SignatureLines, WalkListInput};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use super::setting::words;
use super::{id, ids};
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// What becomes of a paper.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum PaperTarget {
    /// It is saved where one says.
    Save,
    /// Another program shows it, and it is gone when this one ends.
    Show,
}

/// How a paper is wanted.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperOptions {
    /// In letters of 18 points.
    large: bool,
    target: PaperTarget,
}

/// What is on a walk list.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WalkPaper {
    /// One street and its town; `null` for all of the round.
    street: Option<String>,
    city: String,
    with_names: bool,
    with_earlier: bool,
}

/// A paper that was made.
#[derive(Clone, Debug, Serialize, Type)]
pub struct PaperView {
    /// Where it stands.
    path: String,
    /// Another program shows it.
    shown: bool,
}

/// The slip for the door, with whom one can reach.
#[tauri::command]
#[specta::specta]
pub async fn print_slip(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
    member_ids: Vec<String>,
    options: PaperOptions,
) -> Result<Option<PaperView>, AppError> {
    let (app, style) = (session.app().await?, style(&session, options).await?);
    let members = ids(&member_ids)?;
    let pdf = document::print_slip(&app, id(&initiative_id)?, &members, style).await?;
    deliver(&window, &session, (style, options), "slip", pdf).await
}

/// The doors of a round.
#[tauri::command]
#[specta::specta]
pub async fn print_walk_list(
    window: AppHandle,
    session: State<'_, Session>,
    round_id: String,
    paper: WalkPaper,
    options: PaperOptions,
) -> Result<Option<PaperView>, AppError> {
    let (app, style) = (session.app().await?, style(&session, options).await?);
    let input = WalkListInput {
        street: paper.street.map(|street| (street, paper.city)),
        with_names: paper.with_names,
        with_earlier: paper.with_earlier,
    };
    let pdf = document::print_walk_list(&app, id(&round_id)?, &input, style).await?;
    deliver(&window, &session, (style, options), "walk-list", pdf).await
}

/// A list for signatures, with blank lines or one for each address.
#[tauri::command]
#[specta::specta]
pub async fn print_signatures(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
    by_address: bool,
    options: PaperOptions,
) -> Result<Option<PaperView>, AppError> {
    let (app, style) = (session.app().await?, style(&session, options).await?);
    let lines = match by_address {
        true => SignatureLines::Addresses,
        false => SignatureLines::Blank,
    };
    let pdf = document::print_signatures(&app, id(&initiative_id)?, lines, style).await?;
    deliver(&window, &session, (style, options), "signatures", pdf).await
}

/// The page of an initiative.
#[tauri::command]
#[specta::specta]
pub async fn print_initiative(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
    with_support: bool,
    member_ids: Vec<String>,
    options: PaperOptions,
) -> Result<Option<PaperView>, AppError> {
    let (app, style) = (session.app().await?, style(&session, options).await?);
    let page = InitiativePage {
        with_support,
        named: ids(&member_ids)?,
    };
    let pdf = document::print_initiative(&app, id(&initiative_id)?, &page, style).await?;
    deliver(&window, &session, (style, options), "initiative", pdf).await
}

/// The record of processing activities, with who answers for it.
#[tauri::command]
#[specta::specta]
pub async fn print_register(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
    member_ids: Vec<String>,
    options: PaperOptions,
) -> Result<Option<PaperView>, AppError> {
    let (app, style) = (session.app().await?, style(&session, options).await?);
    let members = ids(&member_ids)?;
    let pdf = document::print_register(&app, id(&initiative_id)?, &members, style).await?;
    deliver(&window, &session, (style, options), "register", pdf).await
}

/// The template to think risks to privacy through.
#[tauri::command]
#[specta::specta]
pub async fn print_dpia(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
    options: PaperOptions,
) -> Result<Option<PaperView>, AppError> {
    let (app, style) = (session.app().await?, style(&session, options).await?);
    let pdf = document::print_dpia(&app, id(&initiative_id)?, style).await?;
    deliver(&window, &session, (style, options), "dpia", pdf).await
}

/// Opens a paper that was written in this run.
#[tauri::command]
#[specta::specta]
pub async fn open_paper(session: State<'_, Session>, path: String) -> Result<(), AppError> {
    session.papers.open(Path::new(&path))
}

async fn style(session: &Session, options: PaperOptions) -> Result<PaperStyle, AppError> {
    Ok(PaperStyle {
        words: words(session).await?,
        large: options.large,
    })
}

/// Saves or shows it; `null` when the person thinks better of it.
async fn deliver(
    window: &AppHandle,
    session: &Session,
    (style, options): (PaperStyle, PaperOptions),
    kind: &str,
    pdf: Vec<u8>,
) -> Result<Option<PaperView>, AppError> {
    let name = style.words.say(&format!("paper-file-{kind}"), &[]) + ".pdf";
    let papers = &session.papers;
    let (path, shown) = match options.target {
        PaperTarget::Show => {
            let path = papers.put(&name, pdf).await?;
            papers.open(&path)?;
            (path, true)
        }
        PaperTarget::Save => {
            let Some(path) = chooser::to_write(window, &name).await else {
                return Ok(None);
            };
            app::export::write_file(&path, pdf).await?;
            papers.note(&path);
            (path, false)
        }
    };
    let path = path.display().to_string();
    Ok(Some(PaperView { path, shown }))
}
