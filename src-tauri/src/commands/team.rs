//! Working on an initiative with others, without a server.

use app::export::write_file;
use app::team::{self, Role, read_from_stick};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use tauri::{AppHandle, State};

use super::id;
use super::initiative::count;
use super::team_view::{
    ApplicantView, BundleReport, BundleView, InviteView, JoiningView, TeamView,
};
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// Endings of what goes from laptop to laptop.
const REQUEST: &str = "aanvraag";
const BUNDLE: &str = "bundel";

/// The team of an initiative; `null` when nobody works on it with others.
#[tauri::command]
#[specta::specta]
pub async fn get_team(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Option<TeamView>, AppError> {
    let app = session.app().await?;
    let team = team::show_team(&app, id(&initiative_id)?).await?;
    Ok(team.map(Into::into))
}

/// Founds the team, and says who works on this laptop.
#[tauri::command]
#[specta::specta]
pub async fn create_team(
    session: State<'_, Session>,
    initiative_id: String,
    name: String,
) -> Result<(), AppError> {
    let app = session.app().await?;
    Ok(team::create_named_team(&app, id(&initiative_id)?, &name).await?)
}

/// Makes a link that one person comes in with, for three days.
#[tauri::command]
#[specta::specta]
pub async fn invite_device(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<InviteView, AppError> {
    let app = session.app().await?;
    let link = team::invite_device(&app, id(&initiative_id)?).await?;
    Ok(InviteView::of(&link))
}

/// Saves a link where the person says; `null` when they think better of it.
#[tauri::command]
#[specta::specta]
pub async fn save_invite(window: AppHandle, link: String) -> Result<Option<String>, AppError> {
    save(&window, "uitnodiging.txt", link.into_bytes()).await
}

/// Answers an invite. Nothing of the initiative is here until a bundle comes.
#[tauri::command]
#[specta::specta]
pub async fn join_team(
    session: State<'_, Session>,
    link: String,
    name: String,
) -> Result<JoiningView, AppError> {
    let app = session.app().await?;
    Ok(team::join_team(&app, link.trim(), &name).await?.into())
}

/// Saves the answer to an invite where the person says; `null` when they think better of it.
#[tauri::command]
#[specta::specta]
pub async fn save_join_request(
    window: AppHandle,
    request: String,
) -> Result<Option<String>, AppError> {
    save(&window, &format!("samenspel.{REQUEST}"), bytes(&request)).await
}

/// Asks for the answer to an invite and reads who sent it; `null` when the person thinks better
/// of it. Nobody is let in by this.
#[tauri::command]
#[specta::specta]
pub async fn choose_join_request(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Option<ApplicantView>, AppError> {
    let app = session.app().await?;
    let Some(path) = chooser::to_read(&window, &[("Samenspel", &[REQUEST])]).await else {
        return Ok(None);
    };
    let request = read_from_stick(&path).await?;
    let applicant = team::read_request(&app, id(&initiative_id)?, &request).await?;
    Ok(Some(ApplicantView::of(applicant, &request)))
}

/// Lets someone in, whose digits were compared.
#[tauri::command]
#[specta::specta]
pub async fn accept_device(
    session: State<'_, Session>,
    initiative_id: String,
    request: String,
    keeps_list: bool,
) -> Result<(), AppError> {
    let app = session.app().await?;
    let role = role(keeps_list);
    Ok(team::accept_device(&app, id(&initiative_id)?, &bytes(&request), role).await?)
}

/// Takes a laptop or a sheet out of the team.
#[tauri::command]
#[specta::specta]
pub async fn remove_device(
    session: State<'_, Session>,
    initiative_id: String,
    device_id: String,
) -> Result<(), AppError> {
    let (app, initiative) = (session.app().await?, id(&initiative_id)?);
    let devices = team::list_devices(&app, initiative).await?;
    let device = team::find_device(&devices, &device_id)?;
    Ok(team::remove_device(&app, initiative, device).await?)
}

/// Says whether a laptop may let others in and take them out.
#[tauri::command]
#[specta::specta]
pub async fn set_device_role(
    session: State<'_, Session>,
    initiative_id: String,
    device_id: String,
    keeps_list: bool,
) -> Result<(), AppError> {
    let (app, initiative) = (session.app().await?, id(&initiative_id)?);
    let devices = team::list_devices(&app, initiative).await?;
    let device = team::find_device(&devices, &device_id)?;
    Ok(team::set_device_role(&app, initiative, device, role(keeps_list)).await?)
}

/// Saves a bundle where the person says; `null` when they think better of it.
#[tauri::command]
#[specta::specta]
pub async fn export_bundle(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Option<BundleView>, AppError> {
    let app = session.app().await?;
    let made = team::make_bundle(&app, id(&initiative_id)?).await?;
    let left_out = count(made.left_out as u64);
    let path = save(&window, &format!("samenspel.{BUNDLE}"), made.bytes).await?;
    Ok(path.map(|path| BundleView { path, left_out }))
}

/// Asks for a bundle and takes it in; `null` when the person thinks better of it.
#[tauri::command]
#[specta::specta]
pub async fn import_bundle(
    window: AppHandle,
    session: State<'_, Session>,
) -> Result<Option<BundleReport>, AppError> {
    let app = session.app().await?;
    let Some(path) = chooser::to_read(&window, &[("Samenspel", &[BUNDLE])]).await else {
        return Ok(None);
    };
    let taken_in = team::take_in_bundle(&app, &read_from_stick(&path).await?).await?;
    Ok(Some(taken_in.into()))
}

fn role(keeps_list: bool) -> Role {
    if keeps_list {
        Role::Keeper
    } else {
        Role::Member
    }
}

async fn save(window: &AppHandle, name: &str, bytes: Vec<u8>) -> Result<Option<String>, AppError> {
    let Some(path) = chooser::to_write(window, name).await else {
        return Ok(None);
    };
    write_file(&path, bytes).await?;
    Ok(Some(path.display().to_string()))
}

/// What the window was handed as text; anything else answers no invite.
fn bytes(text: &str) -> Vec<u8> {
    BASE64_STANDARD.decode(text).unwrap_or_default()
}
