//! What changed, for shells that show it.

use domain::{InitiativeId, Moment};
use storage::UndoSteps;

use crate::ErrorCode;

/// Something that happened in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Initiatives, their teams, their minutes or their files.
    InitiativesChanged,
    /// People, doors, tags, consent or their files.
    NeighboursChanged,
    /// The address circle.
    CircleChanged,
    /// Statements of support. What the scheme asks is of the initiative.
    SupportChanged,
    /// Door rounds: who walks where, what is asked, what was noted.
    RoundsChanged,
    /// What can be booked, its sets or its files.
    ResourcesChanged,
    /// Bookings and loans.
    BookingsChanged,
    /// Rules of budgets.
    SchemesChanged,
    /// The cards and lists of an initiative in depth, and its checklist.
    DepthChanged,
    /// Organisations, and who has what part in them.
    OrganisationsChanged,
    /// Talents and offers.
    TalentsChanged,
    /// When people and organisations were spoken to.
    ContactChanged,
    /// Saved questions to the list of people.
    SegmentsChanged,
    /// What undo and redo would do.
    UndoChanged(UndoSteps),
    /// Whether the last act is on the disk.
    SavingChanged(Saving),
    /// How it stands between this laptop and the server of an initiative.
    ServerChanged {
        /// Of which initiative.
        initiative: InitiativeId,
        /// How it stands.
        state: ServerState,
    },
    /// How far a long job is.
    ProgressChanged {
        /// Which job.
        job: Job,
        /// Steps done.
        done: u64,
        /// Steps in all.
        total: u64,
    },
}

/// Whether the last act is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Being written.
    Saving,
    /// On the disk since this moment.
    Saved(Moment),
    /// Not written, and why.
    Failed(ErrorCode),
}

/// How it stands between this laptop and a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerState {
    /// Both had the same at this moment.
    InStep(Moment),
    /// They did not meet, and why. It is tried again.
    Apart(ErrorCode),
}

/// Long work with progress and a way to stop it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Job {
    /// An import of people.
    Import,
    /// Building the demo neighbourhood.
    Demo,
    /// A backup.
    Backup,
    /// Putting a backup back.
    Restore,
    /// The full export.
    Export,
    /// Erasing a person, in backups too.
    Erase,
}
