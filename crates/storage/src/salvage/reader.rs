//! Reads from a damaged file, and goes on after an error.

use std::path::{Path, PathBuf};

use crypto::DatabaseKey;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, Connection as _};

use crate::{StorageError, database};

/// A connection that is made anew after an error: SQLCipher gives nothing more on one
/// that met a page that is gone.
pub(super) struct Reader<'a> {
    file: PathBuf,
    key: &'a DatabaseKey,
    conn: Option<SqliteConnection>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &Path, key: &'a DatabaseKey) -> Self {
        Self {
            file: file.to_owned(),
            key,
            conn: None,
        }
    }

    /// The rows of a query; `None` when a page that it needs is gone.
    pub(super) async fn read(
        &mut self,
        sql: &str,
        numbers: &[i64],
    ) -> Result<Option<Vec<SqliteRow>>, StorageError> {
        let mut query = sqlx::query(AssertSqlSafe(sql.to_owned()));
        for number in numbers {
            query = query.bind(*number);
        }
        self.outcome(query).await
    }

    /// Whether the file is of an earlier schema, without this table.
    pub(super) async fn lacks(&mut self, table: &str) -> Result<bool, StorageError> {
        let sql = format!("SELECT name FROM sqlite_schema WHERE name = '{table}'");
        let found = self.read(&sql, &[]).await?;
        Ok(found.is_some_and(|rows| rows.is_empty()))
    }

    /// As [`Reader::read`], for one row by its key.
    pub(super) async fn read_by_key(
        &mut self,
        sql: &str,
        key: &[u8],
    ) -> Result<Option<Vec<SqliteRow>>, StorageError> {
        self.outcome(sqlx::query(AssertSqlSafe(sql.to_owned())).bind(key.to_owned()))
            .await
    }

    async fn outcome(
        &mut self,
        query: sqlx::query::Query<'_, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>,
    ) -> Result<Option<Vec<SqliteRow>>, StorageError> {
        let Some(conn) = self.conn().await? else {
            return Ok(None);
        };
        match query.fetch_all(conn).await {
            Ok(rows) => Ok(Some(rows)),
            Err(error) => self.after(error).await,
        }
    }

    async fn after(&mut self, error: sqlx::Error) -> Result<Option<Vec<SqliteRow>>, StorageError> {
        self.close().await;
        match StorageError::from(error) {
            error @ (StorageError::NoRoom(_) | StorageError::Io(_)) => Err(error),
            _ => Ok(None),
        }
    }

    async fn conn(&mut self) -> Result<Option<&mut SqliteConnection>, StorageError> {
        if self.conn.is_none() {
            self.conn = match database::open_existing(&self.file, self.key).await {
                Ok(conn) => Some(conn),
                Err(StorageError::WrongKey | StorageError::Damaged(_) | StorageError::Sql(_)) => {
                    None
                }
                Err(error) => return Err(error),
            };
        }
        Ok(self.conn.as_mut())
    }

    /// Lets go of the file.
    pub(super) async fn close(&mut self) {
        if let Some(conn) = self.conn.take() {
            // A connection that met a damaged page may refuse to end well.
            let _closed = conn.close().await;
        }
    }
}
