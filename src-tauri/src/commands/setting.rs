//! Language, theme, text size.

use app::setting::{self, Settings};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};
use tauri_specta::Event as _;
use words::Words;

use crate::error::AppError;
use crate::events::SettingsChanged;
use crate::session::Session;

/// How a person likes it.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    pub language: Language,
    pub theme: Theme,
    pub text_percent: u16,
    /// Single-letter keys such as `?` are on.
    pub letter_keys: bool,
}

/// The languages.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Nl,
    En,
}

/// The themes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    System,
    Light,
    Dark,
    Contrast,
}

impl From<Settings> for SettingsView {
    fn from(settings: Settings) -> Self {
        Self {
            language: if settings.language == "en" {
                Language::En
            } else {
                Language::Nl
            },
            theme: match settings.theme.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                "contrast" => Theme::Contrast,
                _ => Theme::System,
            },
            text_percent: settings.text_percent,
            letter_keys: settings.letter_keys,
        }
    }
}

impl From<SettingsView> for Settings {
    fn from(view: SettingsView) -> Self {
        let language = match view.language {
            Language::Nl => "nl",
            Language::En => "en",
        };
        let theme = match view.theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        };
        Self {
            language: language.to_owned(),
            theme: theme.to_owned(),
            text_percent: view.text_percent,
            letter_keys: view.letter_keys,
        }
    }
}

/// The settings of the open folder, or those chosen before there was one.
#[tauri::command]
#[specta::specta]
pub async fn get_settings(session: State<'_, Session>) -> Result<SettingsView, AppError> {
    Ok(current(&session).await?.into())
}

pub(super) async fn current(session: &Session) -> Result<Settings, AppError> {
    match session.opened().await {
        Some((app, _)) => Ok(setting::settings(&app).await?),
        None => Ok(session
            .early_settings
            .lock()
            .await
            .clone()
            .unwrap_or_default()),
    }
}

/// Remembers settings; before there is a folder, until there is one.
#[tauri::command]
#[specta::specta]
pub async fn save_settings(
    window: AppHandle,
    session: State<'_, Session>,
    settings: SettingsView,
) -> Result<(), AppError> {
    let settings = Settings::from(settings);
    match session.opened().await {
        Some((app, _)) => setting::save_settings(&app, &settings).await?,
        None => *session.early_settings.lock().await = Some(settings),
    }
    let _told = SettingsChanged.emit(&window);
    Ok(())
}

/// The words of the language that is set.
pub(super) async fn words(session: &Session) -> Result<Words, AppError> {
    Ok(Words::new(
        current(session).await?.language.parse().unwrap_or_default(),
    ))
}
