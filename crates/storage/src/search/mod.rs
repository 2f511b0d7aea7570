//! Search as a person types: by any part of what someone can be found by.
//!
//! Everything that is looked through stands in memory, as a text with a line for each person
//! ([`lines`], [`texts`], [`stems`]). Nothing of it is in the file, so that an act writes no more
//! than its rows and an erasure leaves no part of a word behind. [`index`] reads the lines from
//! the rows, a slice at a time, and anew when a row was written; [`person`] says what a line
//! holds, [`terms`] what is looked for, [`matches`] where it was found, [`hits`] who it finds and
//! [`found_by`] by which field.

mod found_by;
mod hits;
mod index;
mod lines;
mod matches;
mod person;
mod stems;
mod terms;
mod texts;

pub use found_by::FoundBy;
pub(crate) use index::{SearchIndex, Shared};
pub use terms::SearchTerms;
