//! The trash.

mod empty_trash;
mod list_trash;

pub use empty_trash::{EmptiedTrash, empty_trash};
pub use list_trash::{InTrash, TrashKind, list_trash};
