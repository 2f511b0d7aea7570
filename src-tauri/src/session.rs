//! What this run of the program has open: the own folder or the demo, and waiting imports.

use std::path::{Path, PathBuf};

use app::profile::{ProfileState, Secret, SlotKind, profile_state, unlock_profile};
use app::setting::Settings;
use app::{App, ErrorCode, Ports};
use tauri::{AppHandle, Manager as _, RunEvent};
use tokio::sync::{Mutex, RwLock};

use crate::error::AppError;
use crate::events::forward;

/// Shared by all commands.
pub(crate) struct Session {
    pub(crate) folder: PathBuf,
    pub(crate) ports: Ports,
    open: RwLock<Option<Open>>,
    /// Chosen before there was a folder to keep it in.
    pub(crate) early_settings: Mutex<Option<Settings>>,
    /// Why the folder did not open, when that was not for want of a secret.
    pub(crate) trouble: Mutex<Option<AppError>>,
}

struct Open {
    app: App,
    is_demo: bool,
}

impl Session {
    pub(crate) fn new(folder: PathBuf, ports: Ports) -> Self {
        Self {
            folder,
            ports,
            open: RwLock::new(None),
            early_settings: Mutex::new(None),
            trouble: Mutex::new(None),
        }
    }

    /// The open app, or the refusal that there is none.
    pub(crate) async fn app(&self) -> Result<App, AppError> {
        let open = self.open.read().await;
        open.as_ref().map(|open| open.app.clone()).ok_or_else(|| AppError::new(ErrorCode::NoProfile))
    }

    /// The open app and whether it shows the demo.
    pub(crate) async fn opened(&self) -> Option<(App, bool)> {
        self.open.read().await.as_ref().map(|open| (open.app.clone(), open.is_demo))
    }

    /// Shows another app from now on, and closes the one before.
    pub(crate) async fn show(&self, window: &AppHandle, app: App, is_demo: bool) {
        tauri::async_runtime::spawn(forward(window.clone(), app.events()));
        self.close().await;
        *self.open.write().await = Some(Open { app, is_demo });
    }

    /// Writes everything to the file and lets go of the folder.
    pub(crate) async fn close(&self) {
        if let Some(open) = self.open.write().await.take()
            && let Err(error) = open.app.close().await
        {
            tracing::error!(%error, "the store did not close cleanly");
        }
    }

    /// The folder of the demo stands beside the own one, so that neither touches the other.
    pub(crate) fn demo_folder(&self) -> PathBuf {
        let mut name = self.folder.file_name().unwrap_or_default().to_owned();
        name.push("-demo");
        self.folder.with_file_name(name)
    }

    /// Opens the own folder when the keychain can; else the window asks.
    pub(crate) async fn open_silently(&self, window: &AppHandle) {
        if !has_keychain_slot(&self.folder) {
            return;
        }
        match unlock_profile(self.ports.clone(), &self.folder, Secret::Keychain).await {
            Ok(app) => self.show(window, app, false).await,
            Err(error) => {
                let refusal = AppError::from(error);
                if !refusal.is(ErrorCode::NoKeychain) && !refusal.is(ErrorCode::WrongKey) {
                    *self.trouble.lock().await = Some(refusal);
                }
            }
        }
    }
}

fn has_keychain_slot(folder: &Path) -> bool {
    match profile_state(folder) {
        Ok(ProfileState::Locked(slots)) => slots.contains(&SlotKind::Keychain),
        _ => false,
    }
}

/// Closes the store before the process ends.
pub(crate) fn close_at_exit(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::Exit) {
        tauri::async_runtime::block_on(app.state::<Session>().close());
    }
}
