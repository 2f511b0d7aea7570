//! Clocks, change sets, merge and messages, without IO.
//!
//! A user act becomes a [`ChangeSet`] of [`Op`]s on rows of the tables in
//! [`registry`]. Each row carries a [`RowClock`]; a value is replaced only by one
//! with a later [`Mark`], so that every device that has the same change sets holds
//! the same rows. Nothing here reads a clock, draws randomness or touches a disk.

mod bundle;
mod change_set;
mod clock;
mod heads;
mod message;
mod minutes;
mod parcel;
pub mod registry;
mod row_clock;
mod row_merge;
mod value;

pub use bundle::{Bundle, BundleChunk, ReadBundleError};
pub use change_set::{ChangeSet, ChangeSetError, Op, Reopened, RowChange, Settled};
pub use clock::{ClockAhead, HybridClock, Node, Stamp};
pub use heads::{CopyContents, Head};
pub use message::{MESSAGE_BYTES_MAX, UnpackError, pack, unpack};
pub use minutes::{
    Approved, Authored, BrokenText, GenerationKey, MINUTES_BYTES_MAX, MinutesText, Standing, Step,
    Suggestion, Worked, WriterId,
};
pub use parcel::{Parcel, parcels};
pub use registry::{Column, ColumnId, Kind, Table, TableId};
pub use row_clock::{Mark, RowClock, RowClockError, SiteRef};
pub use row_merge::{Loser, Merged, Row, can_take_in, merge_row};
pub use value::Value;
