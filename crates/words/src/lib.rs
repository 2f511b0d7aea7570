//! The words of Samenspel in Dutch and English, for everything that is written in Rust.
//!
//! The messages are the Fluent files of `locales/`, embedded when this is compiled; the
//! window reads the same files. Nothing here knows a rule or a use case: a refusal comes
//! in as a code with data and goes out as a sentence.

mod arg;
mod bundle;
#[cfg(test)]
mod every_message;
mod language;
mod number;
mod refusal;
mod row_issue;
mod sources;
mod words;

pub use arg::Arg;
pub use language::{Language, UnknownLanguage};
pub use row_issue::RowIssueWords;
pub use words::Words;
