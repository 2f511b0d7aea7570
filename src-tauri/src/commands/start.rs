//! Beginning: what is there, a new profile, unlocking.

use app::profile::{self, ProfileState, Secret, SlotKind, list_key_slots, profile_state};
use app::setting;
use app::{App, Ports};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};
use tauri_specta::Event as _;

use super::salvage_view::SalvageView;
use super::setting::{Language, SettingsView, Theme, current};
use crate::error::AppError;
use crate::events::StartChanged;
use crate::session::Session;

/// What the window shows first.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StartView {
    state: StartState,
    demo: bool,
    keychain: bool,
    folder: String,
    language: Language,
    theme: Theme,
    text_percent: u16,
    letter_keys: bool,
    initiative_id: Option<String>,
    recovery_reminder: bool,
    trouble: Option<AppError>,
    /// What was kept and lost, when the folder turned out to be damaged.
    salvage: Option<SalvageView>,
}

/// Where a person stands.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum StartState {
    Welcome,
    Locked,
    Open,
}

/// Ways in that are typed.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum TypedSlot {
    Passphrase,
    Recovery,
}

impl TypedSlot {
    /// What was typed, as this kind of secret.
    pub(crate) fn secret(self, typed: &str) -> Secret<'_> {
        match self {
            Self::Passphrase => Secret::Passphrase(typed),
            Self::Recovery => Secret::Recovery(typed),
        }
    }
}

/// What is there, and how this person likes it.
#[tauri::command]
#[specta::specta]
pub async fn get_start(
    window: AppHandle,
    session: State<'_, Session>,
) -> Result<StartView, AppError> {
    session.open_silently(&window).await;
    let opened = session.opened().await;
    let settings = SettingsView::from(current(&session).await?);
    let mut trouble = session.trouble.lock().await.clone();
    let state = match &opened {
        Some(_) => StartState::Open,
        None => closed_state(&session, &mut trouble),
    };
    let (initiative_id, recovery_reminder) = match &opened {
        Some((app, is_demo)) => (
            last_initiative(app).await?,
            !is_demo && !has_sheet(app).await,
        ),
        None => (None, false),
    };
    Ok(StartView {
        keychain: matches!(state, StartState::Welcome) && keychain_works(&session.ports).await,
        state,
        demo: opened.is_some_and(|(_, is_demo)| is_demo),
        folder: session.folder.display().to_string(),
        language: settings.language,
        theme: settings.theme,
        text_percent: settings.text_percent,
        letter_keys: settings.letter_keys,
        initiative_id,
        recovery_reminder,
        trouble,
        salvage: session.salvage.lock().await.clone().map(Into::into),
    })
}

/// Tries the keychain, which takes a while: only who is about to make a folder needs to know.
async fn keychain_works(ports: &Ports) -> bool {
    let keychain = ports.keychain.clone();
    let works = tokio::task::spawn_blocking(move || keychain.works());
    works.await.unwrap_or(false)
}

fn closed_state(session: &Session, trouble: &mut Option<AppError>) -> StartState {
    match profile_state(&session.folder) {
        Ok(ProfileState::New) => StartState::Welcome,
        Ok(ProfileState::Locked(_)) => StartState::Locked,
        Err(error) => {
            *trouble = Some(error.into());
            StartState::Locked
        }
    }
}

async fn last_initiative(app: &App) -> Result<Option<String>, AppError> {
    Ok(app.last_initiative().await?.map(|id| id.to_string()))
}

async fn has_sheet(app: &App) -> bool {
    list_key_slots(app)
        .await
        .iter()
        .any(|slot| slot.kind == SlotKind::Recovery)
}

/// Makes the folder; without a passphrase the keychain keeps the key.
#[tauri::command]
#[specta::specta]
pub async fn begin_profile(
    window: AppHandle,
    session: State<'_, Session>,
    passphrase: Option<String>,
) -> Result<(), AppError> {
    let ports = session.ports.clone();
    let app = profile::begin_profile(ports, &session.folder, passphrase.as_deref()).await?;
    if let Some(settings) = session.early_settings.lock().await.take() {
        setting::save_settings(&app, &settings).await?;
    }
    session.show(&window, app, false).await;
    let _told = StartChanged.emit(&window);
    Ok(())
}

/// Opens the folder with what was typed.
#[tauri::command]
#[specta::specta]
pub async fn unlock(
    window: AppHandle,
    session: State<'_, Session>,
    secret: String,
    slot: TypedSlot,
) -> Result<(), AppError> {
    session.open_own(&window, slot.secret(&secret)).await?;
    let _told = StartChanged.emit(&window);
    Ok(())
}
