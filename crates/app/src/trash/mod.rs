//! The trash.

mod empty_trash;

pub use empty_trash::{EmptiedTrash, empty_trash};
