//! What can go wrong with the store.

/// Why the store did not answer, or answered what can not be.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// From the database or on the way to it.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A row holds what this program never writes.
    #[error("inconsistent: {0}")]
    Inconsistent(&'static str),
    /// A file could not be read or written.
    #[error("{path}")]
    File {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The work broke off; nothing of it is stored.
    #[error("the work broke off")]
    BrokenOff,
    /// The server is stopping.
    #[error("the store is closed")]
    Closed,
}
