//! Where connections come from.

use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};

use crate::database::{Database, DatabaseOptions, StoreError, connect_sqlite};

/// One writes, the others read.
const CONNECTIONS: u32 = 8;

#[derive(Clone, Debug)]
pub(super) enum Source {
    Sqlite(PathBuf),
    Postgres(PgPool),
}

impl Source {
    pub(super) async fn new(options: &DatabaseOptions) -> Result<Self, StoreError> {
        Ok(match options {
            DatabaseOptions::Sqlite(file) => Self::Sqlite(file.clone()),
            DatabaseOptions::Postgres(url) => Self::Postgres(pool(url).await?),
        })
    }

    /// A connection to write with.
    pub(super) async fn open(&self, create: bool) -> Result<Database, StoreError> {
        Ok(match self {
            Self::Sqlite(file) => Database::Sqlite(connect_sqlite(file, create).await?),
            Self::Postgres(pool) => Database::Postgres(pool.acquire().await?),
        })
    }

    /// A connection of its own to read with, where there is more than one.
    pub(super) async fn reader(&self) -> Result<Option<Database>, StoreError> {
        Ok(match self {
            Self::Sqlite(_) => None,
            Self::Postgres(pool) => Some(Database::Postgres(pool.acquire().await?)),
        })
    }

    pub(super) async fn close(&self) {
        if let Self::Postgres(pool) = self {
            pool.close().await;
        }
    }
}

async fn pool(url: &str) -> Result<PgPool, StoreError> {
    let options = PgConnectOptions::from_str(url)?
        .application_name("samenspel-server")
        .options([
            ("statement_timeout", "30s"),
            ("idle_in_transaction_session_timeout", "60s"),
        ])
        .log_statements(log::LevelFilter::Off)
        .log_slow_statements(log::LevelFilter::Off, Duration::MAX);
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS);
    let pool = pool.acquire_timeout(Duration::from_secs(10));
    Ok(pool.connect_with(options).await?)
}
