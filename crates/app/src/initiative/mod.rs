//! Initiatives.

mod create_initiative;
mod edit_initiative;
mod overview;
mod show_initiative;
mod street_doors;
mod streets;
mod trash_initiative;

pub use create_initiative::{CreateInitiativeError, create_initiative};
pub use edit_initiative::{EditInitiativeError, InitiativeChange, edit_initiative};
pub use overview::{Overview, overview};
#[cfg(feature = "paper")]
pub(crate) use show_initiative::count_neighbours;
pub use show_initiative::{
    InitiativeDetails, InitiativeSummary, ShowInitiativeError, list_initiatives, show_initiative,
};
pub use street_doors::street_doors;
pub use streets::Street;
pub use trash_initiative::{TrashInitiativeError, trash_initiative};
