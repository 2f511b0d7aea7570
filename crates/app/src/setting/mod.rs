//! What this laptop remembers about how a person likes it.

use storage::StorageError;

use crate::field::unknown_choice;
use crate::refusal::refuses;
use crate::{App, Field, FieldError};

/// Language, theme, text size, keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `nl` or `en`.
    pub language: String,
    /// `system`, `light`, `dark` or `contrast`.
    pub theme: String,
    /// 100 to 200.
    pub text_percent: u16,
    /// Single-letter keys such as `?` work.
    pub letter_keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "nl".into(),
            theme: "system".into(),
            text_percent: 100,
            letter_keys: true,
        }
    }
}

/// Why settings were not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveSettingsError {
    /// A value is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(SaveSettingsError {
    SaveSettingsError::Field(error) => error.into(),
    SaveSettingsError::Storage(error) => error.into(),
});

/// The settings of this folder.
pub async fn settings(app: &App) -> Result<Settings, StorageError> {
    let mut lease = app.store.lease().await?;
    let known = Settings::default();
    let text_percent = lease
        .setting("text_percent")
        .await?
        .and_then(|text| text.parse().ok());
    Ok(Settings {
        language: lease.setting("language").await?.unwrap_or(known.language),
        theme: lease.setting("theme").await?.unwrap_or(known.theme),
        text_percent: text_percent.unwrap_or(known.text_percent),
        letter_keys: lease
            .setting("letter_keys")
            .await?
            .is_none_or(|text| text == "true"),
    })
}

/// Remembers settings.
pub async fn save_settings(app: &App, settings: &Settings) -> Result<(), SaveSettingsError> {
    check(settings)?;
    let mut lease = app.store.lease().await?;
    lease.set_setting("language", &settings.language).await?;
    lease.set_setting("theme", &settings.theme).await?;
    lease
        .set_setting("letter_keys", &settings.letter_keys.to_string())
        .await?;
    lease
        .set_setting("text_percent", &settings.text_percent.to_string())
        .await?;
    Ok(())
}

fn check(settings: &Settings) -> Result<(), FieldError> {
    let choice = |field, chosen: &str, accepted: &[&str]| {
        let is_accepted = accepted.contains(&chosen);
        is_accepted
            .then_some(())
            .ok_or_else(|| unknown_choice(field, accepted))
    };
    choice(Field::Language, &settings.language, &["nl", "en"])?;
    let themes = ["system", "light", "dark", "contrast"];
    choice(Field::ThemeChoice, &settings.theme, &themes)?;
    if !(100..=200).contains(&settings.text_percent) {
        return Err(unknown_choice(Field::TextPercent, &["100–200"]));
    }
    Ok(())
}
