//! Fields that two laptops changed without seeing each other: the later change stands, the other
//! is kept until someone decides.

mod id;
mod list_conflicts;
mod resolve_conflict;

pub use id::{ConflictId, ConflictIdError};
pub use list_conflicts::{FieldConflict, OtherValue, list_conflicts};
pub use resolve_conflict::{Choice, ResolveConflictError, resolve_conflict};
