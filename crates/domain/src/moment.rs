//! A point in time as the store and the wire write it.

/// Milliseconds since 1970-01-01T00:00Z. Shown in `Europe/Amsterdam`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);
