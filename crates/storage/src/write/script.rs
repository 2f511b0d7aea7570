//! Several statements and their arguments, sent to SQLite in one go.
//!
//! sqlx crosses a thread for every call, so an act is gathered here first and runs
//! as one call. The texts repeat from act to act, so that prepared statements do too.

use sqlx::sqlite::{SqliteArguments, SqliteConnection};
use sqlx::{Arguments, AssertSqlSafe};
use sync::Value;

use super::guard::{CLOSE, OPEN, roll_back_unfinished};
use crate::room::explained;
use crate::{Lease, StorageError};

/// Whether the end of a transaction waits for the disk.
pub(super) const WAITING: &str = "PRAGMA synchronous = FULL;";
const WITHOUT_WAITING: &str = "PRAGMA synchronous = NORMAL;";

/// Statements in order, with their arguments in order.
#[derive(Default)]
pub(crate) struct Script {
    sql: String,
    args: SqliteArguments,
    /// What it writes can be found out again.
    is_recoverable: bool,
}

impl Script {
    /// Begins a transaction that may write to the synced tables.
    pub(crate) fn begin() -> Self {
        let sql = format!("BEGIN IMMEDIATE; {OPEN}");
        Self {
            sql,
            ..Self::default()
        }
    }

    /// Begins a transaction of which a power cut may take back what it wrote, whole: the server
    /// tells it again. The disk is waited for with the next act that nobody could tell again.
    pub(crate) fn begin_recoverable() -> Self {
        Self {
            sql: format!("{WITHOUT_WAITING} BEGIN IMMEDIATE; {OPEN}"),
            is_recoverable: true,
            ..Self::default()
        }
    }

    /// Ends a transaction that [`Script::begin_recoverable`] began in another script.
    pub(crate) fn end_recoverable() -> Self {
        let mut end = Self {
            is_recoverable: true,
            ..Self::default()
        };
        end.commit();
        end
    }

    /// Ends the transaction.
    pub(crate) fn commit(&mut self) {
        self.push(CLOSE);
        self.push("COMMIT");
        if self.is_recoverable {
            self.push("; ");
            self.push(WAITING);
        }
    }

    /// Adds a text as it stands.
    pub(crate) fn push(&mut self, sql: &str) {
        self.sql += sql;
    }

    /// Adds the value of the next `?`.
    pub(crate) fn bind(&mut self, value: &Value) -> Result<(), StorageError> {
        let added = match value {
            Value::Null => self.args.add(None::<i64>),
            Value::Integer(number) => self.args.add(*number),
            Value::Text(text) => self.args.add(text.clone()),
            Value::Bytes(bytes) => self.args.add(bytes.clone()),
        };
        added.map_err(|error| StorageError::Sql(sqlx::Error::Encode(error)))
    }

    /// Runs all of it.
    pub(crate) async fn run(self, conn: &mut SqliteConnection) -> Result<(), StorageError> {
        if !self.sql.is_empty() {
            sabotage::may_end_here().await;
            sqlx::query_with(AssertSqlSafe(self.sql), self.args)
                .execute(conn)
                .await?;
        }
        Ok(())
    }
}

impl Lease {
    /// Ends a script that [`Script::begin`] began, and runs it: all of it or nothing.
    pub(crate) async fn run_whole(&mut self, mut script: Script) -> Result<(), StorageError> {
        script.commit();
        let core = self.core()?;
        core.begin_writing();
        let ran = explained(script.run(&mut core.conn).await, &core.file);
        match ran.is_ok() {
            true => core.writing = false,
            false => roll_back_unfinished(core).await,
        }
        ran
    }
}

/// Cuts a list into pieces of a few fixed sizes, so that few statement texts exist.
pub(super) fn pieces<T>(items: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = items;
    std::iter::from_fn(move || {
        let size = [128, 16, 4, 1]
            .into_iter()
            .find(|size| *size <= rest.len())?;
        let (piece, tail) = rest.split_at(size);
        rest = tail;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_everything_once_in_order() {
        let items: Vec<u32> = (0..300).collect();
        let sizes: Vec<usize> = pieces(&items).map(<[u32]>::len).collect();
        assert_eq!(sizes, [128, 128, 16, 16, 4, 4, 4]);
        assert_eq!(pieces(&items).flatten().copied().collect::<Vec<_>>(), items);
    }
}
