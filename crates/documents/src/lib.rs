//! What is put on paper, as PDF that prints in black and white and that a screen reader reads.
//!
//! One file for each paper: its typed input, and what is said on it. The templates in `templates/`
//! lay out values; words come from `locales/` and what people typed is never read as markup.
//! `pdf.rs` alone knows the library that sets the pages. Nothing here stores, prints or opens.

mod code_sheet;
mod dpia;
mod kept;
mod look;
mod pdf;
mod person;
mod printable;
#[cfg(feature = "reading")]
pub mod reading;
mod register;
mod report;
mod signatures;
mod slip;
mod walk_list;

pub use code_sheet::code_sheet;
pub use dpia::{Dpia, dpia};
pub use kept::Kept;
pub use look::{Look, day_in_words};
pub use pdf::DocumentError;
pub use person::{KeptOfPerson, Mention, PersonFile, Record, Said, person_file};
pub use register::{Register, register};
pub use report::{Block, Section, report};
pub use signatures::{Signatures, signatures};
pub use slip::{AT_THE_DOOR, Reach, Slip, slip};
pub use walk_list::{WalkDoor, WalkList, WalkStreet, walk_list};
