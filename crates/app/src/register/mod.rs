//! The duties of care: what is kept of people, why and for how long, and what is due to go.

mod list_due;
mod show_register;

pub use list_due::{Due, DueSubject, ListDueError, list_due};
pub use show_register::{RegisterColumn, RegisterEntry, show_register};
