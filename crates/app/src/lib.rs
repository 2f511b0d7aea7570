//! The use cases of Samenspel: the one API that every shell calls.
//!
//! A folder per noun, a file per use case, named as verb and noun. A shell opens a
//! [`Profile`], gets an [`App`], calls use cases, and shows [`Refusal`]s and [`Event`]s
//! in its own words. Time, randomness and the keychain come in through [`Ports`].

#[cfg(all(feature = "acknowledge-early", not(debug_assertions)))]
compile_error!("a build that acknowledges before COMMIT is for tests alone");

mod app;
pub mod attachment;
pub mod backup;
pub mod booking;
pub mod circle;
pub mod conflict;
pub mod consent;
mod crash;
pub mod depth;
mod diagnose;
#[cfg(feature = "paper")]
pub mod document;
pub mod door_round;
mod event;
pub mod export;
mod field;
pub mod history;
pub mod import;
pub mod initiative;
#[cfg(feature = "testing")]
mod look;
pub mod minutes;
pub mod neighbour;
pub mod network;
mod number;
mod ports;
pub mod profile;
mod refusal;
pub mod register;
pub mod resource;
pub mod scheme;
pub mod server;
pub mod setting;
pub mod support;
mod system;
pub mod team;
pub mod team_member;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod trash;
mod upkeep;

pub use app::App;
pub use crash::leave_no_memory_behind;
pub use diagnose::diagnose;
/// The vocabulary, for shells that convert it.
pub use domain;
pub use event::{Event, Job, Saving, ServerState};
pub use field::{Field, FieldError};
#[cfg(feature = "testing")]
pub use look::{Cell, Look};
pub use ports::{Clock, Ids, Keychain, KeychainError, Network, Ports, Random};
pub use profile::Profile;
pub use refusal::{ErrorCode, Refusal};
/// What brings requests to a server, for shells and tests that bring their own.
pub use remote;
#[cfg(feature = "testing")]
/// What stands for a statement whose maker was erased, for the simulation.
pub use storage::heir_of;
pub use storage::{
    AttachmentsUnderWay, Door, FoundBy, ListFilter, ListRow, ListedAttachment, ListedPage,
    NamedHolder, StorageError, UndoSteps,
};
#[cfg(feature = "testing")]
/// The registry of tables and columns, for the simulation.
pub use sync;
pub use system::system_ports;
pub use upkeep::{CheckReport, Upkeep, upkeep};
