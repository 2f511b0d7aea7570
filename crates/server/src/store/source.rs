//! Where connections come from.

use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};

use crate::database::{Database, DatabaseOptions, StoreError, connect_sqlite};

#[derive(Clone, Debug)]
pub(super) enum Source {
    Sqlite(PathBuf),
    Postgres(PgPool),
}

/// Connections to read with.
pub(super) struct Readers(PgPool);

impl Readers {
    /// One that nobody uses now.
    pub(super) async fn take(&self) -> Result<Database, StoreError> {
        Ok(Database::Postgres(self.0.acquire().await?))
    }
}

impl Source {
    pub(super) async fn new(
        options: &DatabaseOptions,
        connections: u32,
    ) -> Result<Self, StoreError> {
        Ok(match options {
            DatabaseOptions::Sqlite(file) => Self::Sqlite(file.clone()),
            DatabaseOptions::Postgres(url) => Self::Postgres(pool(url, connections).await?),
        })
    }

    /// A connection to write with.
    pub(super) async fn open(&self, create: bool) -> Result<Database, StoreError> {
        Ok(match self {
            Self::Sqlite(file) => Database::Sqlite(connect_sqlite(file, create).await?),
            Self::Postgres(pool) => Database::Postgres(pool.acquire().await?),
        })
    }

    /// Where there is more than one connection.
    pub(super) fn readers(&self) -> Option<Readers> {
        match self {
            Self::Sqlite(_) => None,
            Self::Postgres(pool) => Some(Readers(pool.clone())),
        }
    }

    pub(super) async fn close(&self) {
        if let Self::Postgres(pool) = self {
            pool.close().await;
        }
    }
}

async fn pool(url: &str, connections: u32) -> Result<PgPool, StoreError> {
    let options = PgConnectOptions::from_str(url)?
        .application_name("samenspel-server")
        .options([
            ("statement_timeout", "30s"),
            ("idle_in_transaction_session_timeout", "60s"),
        ])
        .log_statements(log::LevelFilter::Off)
        .log_slow_statements(log::LevelFilter::Off, Duration::MAX);
    let pool = PgPoolOptions::new().max_connections(connections);
    let pool = pool.acquire_timeout(Duration::from_secs(10));
    Ok(pool.connect_with(options).await?)
}
