//! The one write path.
//!
//! [`act`] gathers what a use case wants to write, [`merge`] works it into the rows
//! that stand, [`script`] puts everything into one transaction, [`rows`] the rows themselves,
//! [`derive`] adds what follows from them, [`undo`] keeps the inverses, [`decide`] what was
//! undecided, [`joined`] what is not replaced but joined, [`batch`] long imports, [`erase`] the end, [`heirs`] what stays of it, [`erasures`] its marks, [`receive`] the
//! acts of other laptops.

mod act;
mod batch;
mod decide;
mod derive;
mod erase;
mod erasures;
mod guard;
mod heirs;
mod joined;
mod load;
mod merge;
mod merging;
mod receive;
mod rows;
mod script;
mod settled;
mod synced;
mod undo;

pub use act::{Act, Committed};
pub use batch::Batch;
pub(crate) use batch::discard_leftovers;
pub(crate) use derive::address;
pub use erase::{Doomed, Erased};
pub use erasures::Erasures;
pub(crate) use erasures::{apply_erasures, erasure_digest, stored_erasures};
pub(crate) use guard::{guard, resume_clock, roll_back_unfinished};
pub use heirs::heir_of;
pub(crate) use heirs::pseudonym_of;
#[cfg(feature = "testing")]
pub(crate) use load::load_clock;
pub(crate) use load::{load_rows, value_of};
pub use receive::{Incoming, Received};
pub(crate) use script::Script;
pub use synced::Synced;
pub use undo::{Inverted, UndoSteps};
