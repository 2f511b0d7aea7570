//! Which database is meant.

use std::path::PathBuf;

/// Where the server keeps what it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseOptions {
    /// One file, made when it is not there.
    Sqlite(PathBuf),
    /// A database that several servers may share, such as `postgres:///samenspel`.
    Postgres(String),
}
