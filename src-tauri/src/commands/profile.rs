//! Ways into the folder.

use app::document::{PaperStyle, print_sheet};
use app::export::write_file;
use app::profile::{self, KeySlotInfo, RecoverySheet, SlotKind};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use super::setting::words;
use super::{id, moment};
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// One way in.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeySlotView {
    id: String,
    kind: KeySlotKind,
    made_at: String,
}

/// The ways in, by name.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum KeySlotKind {
    Keychain,
    Passphrase,
    Recovery,
}

impl From<KeySlotInfo> for KeySlotView {
    fn from(slot: KeySlotInfo) -> Self {
        let kind = match slot.kind {
            SlotKind::Keychain => KeySlotKind::Keychain,
            SlotKind::Passphrase => KeySlotKind::Passphrase,
            SlotKind::Recovery => KeySlotKind::Recovery,
        };
        Self {
            id: slot.id.to_string(),
            kind,
            made_at: moment(slot.made_at),
        }
    }
}

/// What goes on the paper.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheetView {
    slot_id: String,
    groups: Vec<String>,
    made_at: String,
}

impl From<RecoverySheet> for RecoverySheetView {
    fn from(sheet: RecoverySheet) -> Self {
        Self {
            slot_id: sheet.slot.to_string(),
            groups: sheet.groups,
            made_at: moment(sheet.made_at),
        }
    }
}

/// The ways in, oldest first.
#[tauri::command]
#[specta::specta]
pub async fn list_key_slots(session: State<'_, Session>) -> Result<Vec<KeySlotView>, AppError> {
    let slots = profile::list_key_slots(&session.app().await?).await;
    Ok(slots.into_iter().map(Into::into).collect())
}

/// Sets or changes the passphrase.
#[tauri::command]
#[specta::specta]
pub async fn set_passphrase(
    session: State<'_, Session>,
    passphrase: String,
) -> Result<(), AppError> {
    Ok(profile::set_passphrase(&session.app().await?, &passphrase).await?)
}

/// Lets the keychain open the folder.
#[tauri::command]
#[specta::specta]
pub async fn add_keychain_slot(session: State<'_, Session>) -> Result<(), AppError> {
    Ok(profile::add_keychain_slot(&session.app().await?).await?)
}

/// Takes away one way in.
#[tauri::command]
#[specta::specta]
pub async fn remove_key_slot(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(profile::remove_key_slot(&session.app().await?, self::id(&id)?).await?)
}

/// Makes a recovery sheet to write down, print or save.
#[tauri::command]
#[specta::specta]
pub async fn make_recovery_sheet(
    session: State<'_, Session>,
) -> Result<RecoverySheetView, AppError> {
    Ok(profile::make_recovery_sheet(&session.app().await?)
        .await?
        .into())
}

/// Saves the words of a sheet where the person says, to print elsewhere: as a PDF, or as the text that
/// another ending asks for.
#[tauri::command]
#[specta::specta]
pub async fn save_sheet(
    window: AppHandle,
    session: State<'_, Session>,
    name: String,
    text: String,
) -> Result<Option<String>, AppError> {
    let Some(path) = chooser::to_write(&window, &name).await else {
        return Ok(None);
    };
    let is_pdf = path.extension().is_some_and(|ending| ending == "pdf");
    let bytes = match is_pdf {
        true => {
            let style = PaperStyle {
                words: words(&session).await?,
                large: false,
            };
            print_sheet(&session.app().await?, &text, style).await?
        }
        false => text.into_bytes(),
    };
    write_file(&path, bytes).await?;
    Ok(Some(path.display().to_string()))
}
