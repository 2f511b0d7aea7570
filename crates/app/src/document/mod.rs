//! Papers: what is known, handed to `documents` to be set as PDF.

mod print_dpia;
mod print_error;
mod print_initiative;
mod print_register;
mod print_sheet;
mod print_signatures;
mod print_slip;
mod print_walk_list;
mod style;
#[cfg(test)]
mod tests;

pub use print_dpia::print_dpia;
pub use print_error::PrintError;
pub use print_initiative::{InitiativePage, print_initiative};
pub use print_register::print_register;
pub use print_sheet::print_sheet;
pub use print_signatures::{SignatureLines, print_signatures};
pub use print_slip::print_slip;
pub use print_walk_list::{WalkListInput, print_walk_list};
pub use style::PaperStyle;
pub(crate) use style::{kept, set};
