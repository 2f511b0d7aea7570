//! What the benches share: a list of people, the plain rival of the store, clocks, and the table.

pub mod baseline;
pub mod list;
pub mod report;
pub mod timing;
