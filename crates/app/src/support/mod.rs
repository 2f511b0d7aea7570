//! Statements of support and objection: entered, counted, taken back.

mod at_door;
mod change_support;
mod count_support;
mod list_support;
mod record_support;
mod set_support_rules;
mod support_error;
#[cfg(test)]
mod tests;

pub use change_support::{keep_support, trash_support, withdraw_support};
pub use count_support::{CountedSupport, count_support};
pub use list_support::{ListedSupport, SupportFilter, SupportPage, SupportQuery, list_support};
pub use record_support::{SupportInput, record_support};
pub use set_support_rules::set_support_rules;
pub use support_error::{StandingDouble, SupportError};
