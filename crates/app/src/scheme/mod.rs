//! Rules of budgets, and what they ask of an initiative.

mod add_known_schemes;
mod add_scheme;
mod edit_scheme;
mod list_schemes;
mod scheme_error;
mod scheme_input;
mod show_guide;
#[cfg(test)]
mod tests;
mod trash_scheme;

pub use add_known_schemes::add_known_schemes;
pub use add_scheme::add_scheme;
pub use edit_scheme::edit_scheme;
pub use list_schemes::{list_schemes, show_scheme};
pub use scheme_error::SchemeError;
pub use scheme_input::SchemeInput;
pub use show_guide::{GuideQuery, ShownGuide, show_guide};
pub use trash_scheme::{restore_scheme, trash_scheme};
