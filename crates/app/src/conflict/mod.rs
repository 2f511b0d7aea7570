//! Fields that two laptops changed without seeing each other: the later change stands, the other
//! is kept until someone decides.

mod field_conflict;
mod id;
mod list_conflicts;
mod resolve_conflict;
mod shown;
#[cfg(test)]
mod tests;

pub use field_conflict::{FieldConflict, Subject, Writer, WrittenValue};
pub use id::{ConflictId, ConflictIdError};
pub use list_conflicts::list_conflicts;
pub use resolve_conflict::{Choice, ResolveConflictError, resolve_conflict};
