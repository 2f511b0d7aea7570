//! What this run of the program has open: the own folder or the demo, and waiting imports.

use std::path::{Path, PathBuf};

use app::profile::{ProfileState, Secret, SlotKind, profile_state, unlock_profile};
use app::setting::Settings;
use app::{App, ErrorCode, Ports};
use tauri::{AppHandle, Manager as _, RunEvent};
use tokio::sync::{Mutex, RwLock};

use crate::error::AppError;
use crate::events::forward;
use crate::jobs::Jobs;
use crate::waiting_imports::WaitingImports;

/// Shared by all commands.
pub(crate) struct Session {
    pub(crate) folder: PathBuf,
    pub(crate) ports: Ports,
    open: RwLock<Option<Open>>,
    /// What was open when the demo was opened, to go back to.
    behind_demo: Mutex<Option<Open>>,
    pub(crate) jobs: Jobs,
    pub(crate) imports: WaitingImports,
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
            behind_demo: Mutex::new(None),
            jobs: Jobs::default(),
            imports: WaitingImports::default(),
            early_settings: Mutex::new(None),
            trouble: Mutex::new(None),
        }
    }

    /// The open app, or the refusal that there is none.
    pub(crate) async fn app(&self) -> Result<App, AppError> {
        let open = self.open.read().await;
        open.as_ref()
            .map(|open| open.app.clone())
            .ok_or_else(|| AppError::new(ErrorCode::NoProfile))
    }

    /// The open app and whether it shows the demo.
    pub(crate) async fn opened(&self) -> Option<(App, bool)> {
        self.open
            .read()
            .await
            .as_ref()
            .map(|open| (open.app.clone(), open.is_demo))
    }

    /// Shows another app from now on, and closes the one before.
    pub(crate) async fn show(&self, window: &AppHandle, app: App, is_demo: bool) {
        tauri::async_runtime::spawn(forward(window.clone(), app.events()));
        self.close().await;
        *self.open.write().await = Some(Open { app, is_demo });
    }

    /// Shows the demo, and keeps what was open behind it.
    pub(crate) async fn show_demo(&self, window: &AppHandle, demo: App) {
        tauri::async_runtime::spawn(forward(window.clone(), demo.events()));
        let before = self.open.write().await.replace(Open {
            app: demo,
            is_demo: true,
        });
        *self.behind_demo.lock().await = before;
    }

    /// Closes the demo and shows what was open behind it.
    pub(crate) async fn leave_demo(&self) {
        let mut open = self.open.write().await;
        if open.as_ref().is_some_and(|open| open.is_demo) {
            close(open.take()).await;
            *open = self.behind_demo.lock().await.take();
        }
    }

    /// Writes everything to the files and lets go of the folders.
    pub(crate) async fn close(&self) {
        close(self.open.write().await.take()).await;
        close(self.behind_demo.lock().await.take()).await;
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

async fn close(open: Option<Open>) {
    if let Some(open) = open
        && let Err(error) = open.app.close().await
    {
        tracing::error!(%error, "the store did not close cleanly");
    }
}

fn has_keychain_slot(folder: &Path) -> bool {
    match profile_state(folder) {
        Ok(ProfileState::Locked(slots)) => slots.contains(&SlotKind::Keychain),
        _ => false,
    }
}

/// Closes the store before the process ends.
pub(crate) fn close_at_exit(app: &AppHandle, event: &RunEvent) {
    if matches!(event, RunEvent::Exit) {
        tauri::async_runtime::block_on(app.state::<Session>().close());
    }
}
