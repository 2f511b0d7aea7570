//! One way to speak to SQLite and to PostgreSQL: the same statements, with `$1` for what is
//! bound, and values of three kinds. What differs between the two stands in this folder alone.

mod error;
mod options;
mod row;
mod schema;
mod sqlite;

pub use error::StoreError;
pub use options::DatabaseOptions;
pub use row::{Row, Value};
pub use schema::migrate;
pub use sqlite::{check as check_sqlite, connect as connect_sqlite, copy_to as copy_sqlite_to};

use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, Postgres, SqliteConnection};

/// A connection in hand, to one of the two.
#[derive(Debug)]
pub enum Database {
    /// The one connection to the file.
    Sqlite(SqliteConnection),
    /// One of several to the same database.
    Postgres(PoolConnection<Postgres>),
}

impl Database {
    /// Carries out a statement, and says how many rows it wrote.
    pub async fn write(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<u64, StoreError> {
        Ok(match self {
            Self::Sqlite(conn) => {
                let query = row::bind_sqlite(sqlx::query(sql), values);
                query.execute(conn).await?.rows_affected()
            }
            Self::Postgres(conn) => {
                let query = row::bind_postgres(sqlx::query(sql), values);
                query.execute(&mut **conn).await?.rows_affected()
            }
        })
    }

    /// All rows of a statement.
    pub async fn rows(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(conn) => {
                let query = row::bind_sqlite(sqlx::query(sql), values);
                let rows = query.fetch_all(conn).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres(conn) => {
                let query = row::bind_postgres(sqlx::query(sql), values);
                let rows = query.fetch_all(&mut **conn).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The one row of a statement, if there is any.
    pub async fn row(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Begins to write. On SQLite this takes the lock at once, so that it is never refused later.
    pub(crate) async fn begin(&mut self) -> Result<(), StoreError> {
        let sql = match self {
            Self::Sqlite(_) => "BEGIN IMMEDIATE",
            Self::Postgres(_) => "BEGIN",
        };
        self.write(sql, vec![]).await.map(drop)
    }

    /// Ends the connection, whatever it was doing. What was not committed is not stored.
    pub async fn close(self) {
        let outcome = match self {
            Self::Sqlite(conn) => conn.close().await,
            Self::Postgres(conn) => conn.close().await,
        };
        if let Err(error) = outcome {
            tracing::warn!(%error, "a connection did not close");
        }
    }
}
