//! The encrypted store on the laptop, and the only client crate with SQL.
//!
//! [`Store`] owns one SQLCipher connection and lends it out as a [`Lease`], one
//! holder at a time. Reading happens on the lease; writing through an [`Act`],
//! which is the one write path: rows, row clocks, change set and
//! undo land in one transaction. A [`Batch`] does the same for long imports, out
//! of sight until it is published.

#[cfg(all(feature = "later-schema", not(debug_assertions)))]
compile_error!("a build with a schema that no one ships is for tests alone");

pub mod backup;
mod clean_end;
mod database;
mod depth;
mod doomed;
pub mod durable;
mod error;
#[cfg(test)]
mod full_disk;
mod lock;
mod log_merge;
#[cfg(feature = "testing")]
mod look;
mod noun;
mod room;
mod rows_at_once;
pub mod salvage;
mod search;
mod setting;
mod state_hash;
mod store;
mod tally;
mod team;
mod trashed;
mod write;

pub use database::{SCHEMA, schema_of};
pub use depth::DepthCounts;
pub use error::StorageError;
pub use lock::{FolderInUse, FolderLock};
#[cfg(feature = "testing")]
pub use look::{Cell, Look};
pub use noun::attachment::{ListedAttachment, StoredAttachment};
pub use noun::booking::ListedBooking;
pub use noun::door::{Door, StreetCount};
pub use noun::merged::PutDown;
pub use noun::minutes::KeptMinutes;
pub use noun::neighbour::{KnownPerson, PersonAtHome};
pub use noun::neighbour_list::{ListFilter, ListQuery, ListRow, ListedPage};
pub use noun::neighbour_tag::NeighbourTag;
pub use noun::not_double::NotDouble;
pub use noun::personal::PersonalRow;
pub use noun::role_holder::NamedHolder;
pub use noun::round_question::answer_at;
pub use noun::sign::LastSign;
pub use noun::support::SupportAtHome;
pub use noun::visit::VisitText;
pub use search::{FoundBy, SearchTerms};
pub use store::{Lease, Store};
pub use tally::{Tally, Waiting};
pub use team::{
    AttachmentsUnderWay, Conflict, GivenInvite, InitiativeCopy, KeptEnvelope, OwnDevice, Series,
    ServerLink, TravellingAttachment, Unsealed, UnsentEnvelope, WaitingEnvelope,
};
pub use trashed::Trashed;
#[cfg(feature = "testing")]
pub use write::heir_of;
pub use write::{
    Act, Batch, Committed, Doomed, Erased, Erasures, Incoming, Inverted, Received, Synced,
    UndoSteps,
};
