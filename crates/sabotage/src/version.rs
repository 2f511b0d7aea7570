//! A laptop with an earlier version: it works as all others do, and does not know something that
//! they have.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;

/// What a laptop knows of what others write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// Everything.
    #[default]
    Present,
    /// Not this table.
    WithoutTable(u8),
    /// Not this column of this table.
    WithoutColumn(u8, u8),
    /// One in four messages is written in a later way.
    WithoutMessages,
}

thread_local! {
    static AT_WORK: Cell<Version> = const { Cell::new(Version::Present) };
}

/// Lets work be done by a version. Others may be at work between its steps.
pub async fn working_as<T>(version: Version, work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    poll_fn(|cx| {
        let other = AT_WORK.replace(version);
        let polled = work.as_mut().poll(cx);
        AT_WORK.set(other);
        polled
    })
    .await
}

/// Whether the version that is at work has this table.
pub fn knows_table(table: u8) -> bool {
    AT_WORK.get() != Version::WithoutTable(table)
}

/// Whether the version that is at work has this column of this table.
pub fn knows_column(table: u8, column: u8) -> bool {
    AT_WORK.get() != Version::WithoutColumn(table, column)
}

/// Whether the version that is at work can read the message in the envelope with this hash.
pub fn knows_message(hash: &[u8; 32]) -> bool {
    AT_WORK.get() != Version::WithoutMessages || !hash[0].is_multiple_of(4)
}
