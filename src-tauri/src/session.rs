//! What this run of the program has open: the own folder or the demo, and waiting imports.

use std::path::{Path, PathBuf};
use std::time::Duration;

use app::backup::{RestoreBackupError, restore_backup, restore_into};
use app::profile::{
    ProfileState, SalvageReport, Secret, SlotKind, UnlockProfileError, profile_state, salvage_open,
    unlock_or_salvage,
};
use app::server::{KeepingInStep, keep_in_step};
use app::setting::Settings;
use app::{App, ErrorCode, Ports, upkeep};
use tauri::{AppHandle, Manager as _, RunEvent};
use tauri_specta::Event as _;
use tokio::sync::{Mutex, OnceCell, RwLock};

use crate::error::AppError;
use crate::events::{StartChanged, forward};
use crate::jobs::Jobs;
use crate::papers::Papers;
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
    pub(crate) papers: Papers,
    /// Chosen before there was a folder to keep it in.
    pub(crate) early_settings: Mutex<Option<Settings>>,
    /// What was kept and lost, when the folder turned out to be damaged.
    pub(crate) salvage: Mutex<Option<SalvageReport>>,
    /// Why the folder did not open, when that was not for want of a secret.
    pub(crate) trouble: Mutex<Option<AppError>>,
    first_opening: OnceCell<()>,
}

struct Open {
    app: App,
    is_demo: bool,
    /// The demo meets nobody.
    _meetings: Option<KeepingInStep>,
}

impl Open {
    fn new(app: App, is_demo: bool) -> Self {
        let meetings = (!is_demo).then(|| keep_in_step(&app));
        Self {
            app,
            is_demo,
            _meetings: meetings,
        }
    }
}

impl Session {
    pub(crate) fn new(folder: PathBuf, ports: Ports) -> Self {
        Self {
            papers: Papers::of(&folder),
            folder,
            ports,
            open: RwLock::new(None),
            behind_demo: Mutex::new(None),
            jobs: Jobs::default(),
            imports: WaitingImports::default(),
            early_settings: Mutex::new(None),
            salvage: Mutex::new(None),
            trouble: Mutex::new(None),
            first_opening: OnceCell::new(),
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
        tauri::async_runtime::spawn(keep_up(window.clone(), app.clone()));
        *self.open.write().await = Some(Open::new(app, is_demo));
    }

    /// Opens the own folder and shows it. One that is damaged is salvaged.
    pub(crate) async fn open_own(
        &self,
        window: &AppHandle,
        secret: Secret<'_>,
    ) -> Result<(), UnlockProfileError> {
        let (app, salvaged) = unlock_or_salvage(self.ports.clone(), &self.folder, secret).await?;
        *self.salvage.lock().await = salvaged;
        *self.trouble.lock().await = None;
        self.show(window, app, false).await;
        Ok(())
    }

    /// Puts a backup in the place of what is open, or in the own folder when nothing is.
    pub(crate) async fn restore_from(
        &self,
        file: &Path,
        secret: Secret<'_>,
    ) -> Result<App, RestoreBackupError> {
        match self.opened().await {
            Some((app, _)) => restore_backup(&app, file, Some(secret)).await,
            None => restore_into(self.ports.clone(), &self.folder, file, secret).await,
        }
    }

    /// Shows what was restored. When that failed after the app was closed, the window asks
    /// for the secret again.
    pub(crate) async fn show_restored(
        &self,
        window: &AppHandle,
        restored: Result<App, RestoreBackupError>,
    ) -> Result<(), RestoreBackupError> {
        let outcome = match restored {
            Ok(app) => {
                self.swap(window, app).await;
                Ok(())
            }
            Err(error) => Err(error),
        };
        self.forget_closed().await;
        let _told = StartChanged.emit(window);
        outcome
    }

    async fn swap(&self, window: &AppHandle, app: App) {
        *self.salvage.lock().await = None;
        *self.trouble.lock().await = None;
        tauri::async_runtime::spawn(forward(window.clone(), app.events()));
        tauri::async_runtime::spawn(keep_up(window.clone(), app.clone()));
        let mut open = self.open.write().await;
        let is_demo = open.as_ref().is_some_and(|open| open.is_demo);
        *open = Some(Open::new(app, is_demo));
    }

    async fn forget_closed(&self) {
        self.open.write().await.take_if(|open| !open.app.is_open());
    }

    /// Shows the demo, and keeps what was open behind it.
    pub(crate) async fn show_demo(&self, window: &AppHandle, demo: App) {
        tauri::async_runtime::spawn(forward(window.clone(), demo.events()));
        let before = self.open.write().await.replace(Open::new(demo, true));
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

    /// Opens the own folder when the keychain can; else the window asks. This is tried once:
    /// who asks while it goes on waits for it.
    pub(crate) async fn open_silently(&self, window: &AppHandle) {
        let opening = self.first_opening.get_or_init(|| self.try_keychain(window));
        opening.await;
    }

    async fn try_keychain(&self, window: &AppHandle) {
        if !has_keychain_slot(&self.folder) {
            return;
        }
        if let Err(error) = self.open_own(window, Secret::Keychain).await {
            let refusal = AppError::from(error);
            if !refusal.is(ErrorCode::NoKeychain) && !refusal.is(ErrorCode::WrongKey) {
                *self.trouble.lock().await = Some(refusal);
            }
        }
    }
}

/// The first place is drawn before anything else reads the disk.
const FIRST_PLACE: Duration = Duration::from_secs(3);

/// What an open folder needs, while the person works. One that turns out to be damaged is
/// salvaged.
async fn keep_up(window: AppHandle, app: App) {
    tokio::time::sleep(FIRST_PLACE).await;
    match upkeep(&app).await {
        Ok(done) if done.damaged => salvage(&window, &app).await,
        Ok(done) => tracing::info!(?done, "upkeep"),
        Err(error) => tracing::warn!(%error, "upkeep did not end"),
    }
}

async fn salvage(window: &AppHandle, app: &App) {
    let session = window.state::<Session>();
    match salvage_open(app).await {
        Ok((app, report)) => {
            // The new store is whole: its upkeep waits for the next opening.
            tauri::async_runtime::spawn(forward(window.clone(), app.events()));
            *session.salvage.lock().await = Some(report);
            let mut open = session.open.write().await;
            let is_demo = open.as_ref().is_some_and(|open| open.is_demo);
            *open = Some(Open::new(app, is_demo));
        }
        Err(error) => {
            *session.trouble.lock().await = Some(error.into());
            session.forget_closed().await;
        }
    }
    let _told = StartChanged.emit(window);
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
        let session = app.state::<Session>();
        tauri::async_runtime::block_on(session.close());
        session.papers.clear();
    }
}
