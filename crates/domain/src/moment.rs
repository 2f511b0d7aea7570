//! A point in time as the store and the wire write it.

use std::fmt;

use jiff::Timestamp;

/// Milliseconds since 1970-01-01T00:00Z. Shown in `Europe/Amsterdam`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// RFC 3339 in UTC, for logs and exports; what people read is written by the shell.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Timestamp::from_millisecond(self.0) {
            Ok(timestamp) => timestamp.fmt(f),
            Err(_) => write!(f, "{} ms", self.0), // outside the years -9999 to 9999
        }
    }
}
