//! Values and rows, whichever of the two databases they belong to.

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Postgres, Row as _, Sqlite};

use super::StoreError;

/// Something to bind. Numbers of positions and times stay below 2^63.
#[derive(Clone, Debug)]
pub enum Value {
    /// BIGINT or INTEGER.
    Number(i64),
    /// BYTEA or BLOB.
    Bytes(Vec<u8>),
    /// TEXT.
    Text(String),
}

/// What a statement gave back; columns are counted from 0.
#[derive(Debug)]
pub enum Row {
    /// Of SQLite.
    Sqlite(SqliteRow),
    /// Of PostgreSQL.
    Postgres(PgRow),
}

impl Row {
    /// A number.
    pub fn number(&self, column: usize) -> Result<i64, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    /// A number that counts something.
    pub fn count(&self, column: usize) -> Result<u64, StoreError> {
        u64::try_from(self.number(column)?)
            .map_err(|_| StoreError::Inconsistent("a count is negative"))
    }

    /// Bytes of any length.
    pub fn bytes(&self, column: usize) -> Result<Vec<u8>, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    /// Bytes of one length, such as a hash.
    pub fn array<const N: usize>(&self, column: usize) -> Result<[u8; N], StoreError> {
        <[u8; N]>::try_from(self.bytes(column)?)
            .map_err(|_| StoreError::Inconsistent("an id or hash has another length"))
    }

    /// A text.
    pub fn text(&self, column: usize) -> Result<String, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }
}

pub(super) type SqliteQuery = Query<'static, Sqlite, SqliteArguments>;
pub(super) type PostgresQuery = Query<'static, Postgres, PgArguments>;

pub(super) fn bind_sqlite(query: SqliteQuery, values: Vec<Value>) -> SqliteQuery {
    values.into_iter().fold(query, |query, value| match value {
        Value::Number(number) => query.bind(number),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Text(text) => query.bind(text),
    })
}

pub(super) fn bind_postgres(query: PostgresQuery, values: Vec<Value>) -> PostgresQuery {
    values.into_iter().fold(query, |query, value| match value {
        Value::Number(number) => query.bind(number),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Text(text) => query.bind(text),
    })
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Beyond 2^63 it is held there: no position, time or count of ours comes near.
impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<domain::InitiativeId> for Value {
    fn from(id: domain::InitiativeId) -> Self {
        Self::Bytes(id.uuid().as_bytes().to_vec())
    }
}

impl From<domain::Moment> for Value {
    fn from(moment: domain::Moment) -> Self {
        Self::Number(moment.0)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
