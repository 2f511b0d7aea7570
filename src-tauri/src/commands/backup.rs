//! Backups and the full export.

use app::backup::{self, BackupInfo, BackupReason};
use app::export;
use app::import::ExportHeaders;
use app::{Job, Ports};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::initiative::count;
use super::moment;
use super::setting::words;
use super::start::TypedSlot;
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// A backup in the folder.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    name: String,
    made_at: String,
    bytes: u32,
    reason: BackupReasonName,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BackupReasonName {
    Daily,
    BeforeMigration,
    BeforeRestore,
    ByHand,
}

impl From<BackupReason> for BackupReasonName {
    fn from(reason: BackupReason) -> Self {
        match reason {
            BackupReason::Daily => Self::Daily,
            BackupReason::BeforeMigration => Self::BeforeMigration,
            BackupReason::BeforeRestore => Self::BeforeRestore,
            BackupReason::ByHand => Self::ByHand,
        }
    }
}

impl From<BackupInfo> for BackupView {
    fn from(backup: BackupInfo) -> Self {
        Self {
            name: backup.name,
            made_at: moment(backup.made_at),
            bytes: count(backup.bytes),
            reason: backup.reason.into(),
        }
    }
}

/// The backups in the folder, newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_backups(session: State<'_, Session>) -> Result<Vec<BackupView>, AppError> {
    let backups = backup::list_backups(&session.app().await?).await?;
    Ok(backups.into_iter().map(Into::into).collect())
}

/// Makes a backup that stays until a person removes it.
#[tauri::command]
#[specta::specta]
pub async fn make_backup(session: State<'_, Session>) -> Result<BackupView, AppError> {
    let app = session.app().await?;
    let _running = session.jobs.begin(Job::Backup)?;
    Ok(backup::make_backup(&app).await?.into())
}

/// Saves a backup where the person says; `null` when they think better of it.
#[tauri::command]
#[specta::specta]
pub async fn save_backup_as(
    window: AppHandle,
    session: State<'_, Session>,
) -> Result<Option<String>, AppError> {
    let app = session.app().await?;
    let name = format!("samenspel-{}.samenspel", today(&session.ports));
    let Some(path) = chooser::to_write(&window, &name).await else {
        return Ok(None);
    };
    let _running = session.jobs.begin(Job::Backup)?;
    backup::save_backup_as(&app, &path).await?;
    Ok(Some(path.display().to_string()))
}

/// Puts a backup from the folder in the place of what is open.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(
    window: AppHandle,
    session: State<'_, Session>,
    name: String,
) -> Result<(), AppError> {
    let app = session.app().await?;
    let _running = session.jobs.begin(Job::Restore)?;
    let restored = app.restore(&name).await;
    Ok(session.show_restored(&window, restored).await?)
}

/// Asks for a backup and puts it in the place of what is there, if anything. `false` when
/// the person thinks better of it.
#[tauri::command]
#[specta::specta]
pub async fn choose_and_restore_backup(
    window: AppHandle,
    session: State<'_, Session>,
    secret: String,
    slot: TypedSlot,
) -> Result<bool, AppError> {
    let Some(path) = chooser::to_read(&window, &[("Samenspel", &["samenspel"])]).await else {
        return Ok(false);
    };
    let _running = session.jobs.begin(Job::Restore)?;
    let restored = session.restore_from(&path, slot.secret(&secret)).await;
    session.show_restored(&window, restored).await?;
    Ok(true)
}

/// Writes everything to a zip where the person says; it is not encrypted.
#[tauri::command]
#[specta::specta]
pub async fn export_all(
    window: AppHandle,
    session: State<'_, Session>,
) -> Result<Option<String>, AppError> {
    let app = session.app().await?;
    let words = words(&session).await?;
    let name = format!("samenspel-{}.zip", today(&session.ports));
    let Some(path) = chooser::to_write(&window, &name).await else {
        return Ok(None);
    };
    let running = session.jobs.begin(Job::Export)?;
    export::export_all(&app, &path, &ExportHeaders::in_words(words), &running.stop).await?;
    Ok(Some(path.display().to_string()))
}

/// The date, for the name of a file.
fn today(ports: &Ports) -> String {
    moment(ports.clock.now())
        .chars()
        .take_while(|c| *c != 'T')
        .collect()
}
