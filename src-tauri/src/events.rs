//! What changed, told to the window.

use app::domain::InitiativeId;
use app::{Event, Job, Saving, ServerState};
use serde::Serialize;
use specta::Type;
use tauri::AppHandle;
use tauri_specta::Event as _;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use crate::commands::history::UndoState;
use crate::commands::moment;

/// Initiatives, their teams or their files changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct InitiativesChanged;

/// People, doors, tags, consent or their files changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct NeighboursChanged;

/// The address circle changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct CircleChanged;

/// Statements of support changed, or what the scheme asks.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct SupportChanged;

/// Door rounds changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct RoundsChanged;
/// What can be booked, its sets or its files changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct ResourcesChanged;

/// Bookings or loans changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct BookingsChanged;

/// Rules of budgets changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct SchemesChanged;

/// The cards and lists of an initiative in depth changed, or its checklist.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct DepthChanged;

/// Organisations changed, or who has what part in them.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct OrganisationsChanged;

/// Talents or offers changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct TalentsChanged;

/// The log of contact changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct ContactChanged;

/// Saved questions to the list of people changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct SegmentsChanged;

/// Language, theme or text size changed.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct SettingsChanged;

/// Another folder is open, or none: ask `get_start` again.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct StartChanged;

/// What undo and redo would do.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct UndoChanged(UndoState);

/// Whether the last act is on the disk.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct SavingChanged {
    state: SavingState,
    at: String,
    code: Option<String>,
}

/// The three states of saving.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SavingState {
    /// Being written.
    Saving,
    /// On the disk.
    Saved,
    /// Not written.
    Failed,
}

/// How it stands between this laptop and the server of an initiative.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct ServerChanged {
    initiative: String,
    /// When both had the same; empty when they did not meet.
    at: String,
    /// Why they did not meet; it is tried again.
    code: Option<String>,
}

/// How far a long job is.
#[derive(Clone, Debug, Serialize, Type, tauri_specta::Event)]
pub struct ProgressChanged {
    job: JobName,
    done: u32,
    total: u32,
}

/// Long work with progress and a way to stop it.
#[derive(Clone, Copy, Debug, Serialize, serde::Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum JobName {
    Import,
    Demo,
    Backup,
    Restore,
    Export,
    Erase,
}

impl From<Job> for JobName {
    fn from(job: Job) -> Self {
        match job {
            Job::Import => Self::Import,
            Job::Demo => Self::Demo,
            Job::Backup => Self::Backup,
            Job::Restore => Self::Restore,
            Job::Export => Self::Export,
            Job::Erase => Self::Erase,
        }
    }
}

impl From<JobName> for Job {
    fn from(name: JobName) -> Self {
        match name {
            JobName::Import => Self::Import,
            JobName::Demo => Self::Demo,
            JobName::Backup => Self::Backup,
            JobName::Restore => Self::Restore,
            JobName::Export => Self::Export,
            JobName::Erase => Self::Erase,
        }
    }
}

/// Passes on what happens until the app is closed. One that fell behind goes on from now.
pub(crate) async fn forward(window: AppHandle, mut events: Receiver<Event>) {
    loop {
        match events.recv().await {
            Ok(event) => tell(&window, event),
            Err(RecvError::Lagged(_)) => {
                tell(&window, Event::InitiativesChanged);
                tell(&window, Event::NeighboursChanged);
                tell(&window, Event::CircleChanged);
                tell(&window, Event::SupportChanged);
                tell(&window, Event::RoundsChanged);
                tell(&window, Event::ResourcesChanged);
                tell(&window, Event::BookingsChanged);
                tell(&window, Event::SchemesChanged);
                tell(&window, Event::DepthChanged);
                tell(&window, Event::OrganisationsChanged);
                tell(&window, Event::TalentsChanged);
                tell(&window, Event::ContactChanged);
                tell(&window, Event::SegmentsChanged);
            }
            Err(RecvError::Closed) => return,
        }
    }
}

/// Tells the window one thing.
pub(crate) fn tell(window: &AppHandle, event: Event) {
    let told = match event {
        Event::InitiativesChanged => InitiativesChanged.emit(window),
        Event::NeighboursChanged => NeighboursChanged.emit(window),
        Event::CircleChanged => CircleChanged.emit(window),
        Event::SupportChanged => SupportChanged.emit(window),
        Event::RoundsChanged => RoundsChanged.emit(window),
        Event::ResourcesChanged => ResourcesChanged.emit(window),
        Event::BookingsChanged => BookingsChanged.emit(window),
        Event::SchemesChanged => SchemesChanged.emit(window),
        Event::DepthChanged => DepthChanged.emit(window),
        Event::OrganisationsChanged => OrganisationsChanged.emit(window),
        Event::TalentsChanged => TalentsChanged.emit(window),
        Event::ContactChanged => ContactChanged.emit(window),
        Event::SegmentsChanged => SegmentsChanged.emit(window),
        Event::UndoChanged(steps) => UndoChanged(steps.into()).emit(window),
        Event::SavingChanged(saving) => saving_changed(saving).emit(window),
        Event::ServerChanged { initiative, state } => {
            server_changed(initiative, state).emit(window)
        }
        Event::ProgressChanged { job, done, total } => {
            let count = |steps: u64| u32::try_from(steps).unwrap_or(u32::MAX);
            ProgressChanged {
                job: job.into(),
                done: count(done),
                total: count(total),
            }
            .emit(window)
        }
    };
    if let Err(error) = told {
        tracing::warn!(%error, "the window was not told");
    }
}

fn server_changed(initiative: InitiativeId, state: ServerState) -> ServerChanged {
    let (at, code) = match state {
        ServerState::InStep(at) => (moment(at), None),
        ServerState::Apart(code) => (String::new(), Some(code.as_str().to_owned())),
    };
    ServerChanged {
        initiative: initiative.to_string(),
        at,
        code,
    }
}

fn saving_changed(saving: Saving) -> SavingChanged {
    let (state, at, code) = match saving {
        Saving::Saving => (SavingState::Saving, String::new(), None),
        Saving::Saved(at) => (SavingState::Saved, moment(at), None),
        Saving::Failed(code) => (
            SavingState::Failed,
            String::new(),
            Some(code.as_str().to_owned()),
        ),
    };
    SavingChanged { state, at, code }
}
