//! Which values of which fields are decided: someone who had seen them wrote over them, or chose
//! between them and what stood. It only grows, and the highest level counts everywhere, so that
//! it does not matter in which order decisions and values come.

use std::collections::BTreeMap;

use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Row as _};
use sync::registry::WHOLE_ROW;
use sync::{ColumnId, RowChange, Settled, Stamp, TableId, Value};
use uuid::Uuid;

use super::script::{Script, pieces};
use crate::StorageError;

/// A row, and a value of one of its fields by when it was written.
type Written = ((TableId, Uuid), (ColumnId, Stamp));

/// What is decided of some rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Decisions {
    levels: BTreeMap<Written, u32>,
    changed: Vec<Written>,
}

impl Decisions {
    /// Those of the rows with these ids.
    pub(super) async fn load(
        conn: &mut SqliteConnection,
        table: TableId,
        ids: &[Uuid],
        into: &mut Self,
    ) -> Result<(), StorageError> {
        for piece in pieces(ids) {
            let marks = vec!["?"; piece.len()].join(", ");
            let sql = format!(
                "SELECT row_id, column_id, stamp, level FROM settled \
                 WHERE table_id = ? AND row_id IN ({marks})"
            );
            let mut query = sqlx::query(AssertSqlSafe(sql)).bind(table.0);
            for id in piece {
                query = query.bind(id.as_bytes().as_slice());
            }
            for row in query.fetch_all(&mut *conn).await? {
                let stamp = Stamp(row.try_get::<i64, _>(2)?.cast_unsigned());
                let value = (ColumnId(row.try_get(1)?), stamp);
                let written = ((table, row.try_get(0)?), value);
                into.levels.insert(written, row.try_get(3)?);
            }
        }
        Ok(())
    }

    /// Whether anything was ever decided here.
    pub(super) async fn are_there(conn: &mut SqliteConnection) -> Result<bool, StorageError> {
        let any = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM settled) AS "any!: bool""#);
        Ok(any.fetch_one(conn).await?)
    }

    /// Whether a value is decided, or is what its row was made with. What stood before the row's
    /// making came nobody wrote.
    pub(super) fn is_settled(&self, row: (TableId, Uuid), column: ColumnId, stamp: Stamp) -> bool {
        if stamp == Stamp::default() {
            return true;
        }
        let at = |column| self.levels.get(&(row, (column, stamp)));
        at(WHOLE_ROW).is_some() || at(column).is_some_and(|level| level % 2 == 1)
    }

    /// The level of a value once it is decided, or told again.
    pub(super) fn next(
        &self,
        row: (TableId, Uuid),
        (column, stamp): (ColumnId, Stamp),
        is_decided: bool,
    ) -> u32 {
        let level = self.levels.get(&(row, (column, stamp)));
        let level = level.copied().unwrap_or_default();
        level + u32::from((level % 2 == 1) != is_decided)
    }

    /// Notes what a change decides about, and what it tells again. Who wrote over a value had seen
    /// it, also where another one stands here. `base` is what the row was made with.
    pub(super) fn note_change(&mut self, change: &RowChange, base: Option<Stamp>) {
        let row = (change.table, change.row);
        for (column, stamp) in &change.replaced {
            if *column != WHOLE_ROW && Some(*stamp) != base {
                self.note_replaced(row, *column, *stamp);
            }
        }
        let again = change.reopened.iter().map(|it| Settled {
            column: it.column,
            stamp: it.stamp,
            level: it.level,
        });
        for settled in change.resolved.iter().copied().chain(again) {
            self.note(row, settled);
        }
    }

    /// Notes a level; a higher one stays.
    fn note(&mut self, row: (TableId, Uuid), settled: Settled) {
        let written = (row, (settled.column, settled.stamp));
        let level = self.levels.entry(written).or_default();
        if *level < settled.level {
            *level = settled.level;
            self.changed.push(written);
        }
    }

    /// Notes that a value was written over by someone who had seen it.
    pub(super) fn note_replaced(&mut self, row: (TableId, Uuid), column: ColumnId, stamp: Stamp) {
        let level = 1;
        self.note(
            row,
            Settled {
                column,
                stamp,
                level,
            },
        );
    }

    /// The rows and values of which something was noted.
    pub(super) fn changed(&self) -> impl Iterator<Item = Written> {
        self.changed.iter().copied()
    }

    /// Writes what was noted: decided values are told no more.
    pub(super) fn push(&self, script: &mut Script, initiative: &Value) -> Result<(), StorageError> {
        for written in &self.changed {
            let ((table, row), (column, stamp)) = *written;
            let level = self.levels.get(written).copied().unwrap_or_default();
            script.push(
                "INSERT INTO settled (initiative_id, level, table_id, row_id, column_id, stamp) \
                 VALUES (?, ?, ?, ?, ?, ?) \
                 ON CONFLICT DO UPDATE SET level = max(level, excluded.level); ",
            );
            script.bind(initiative)?;
            script.bind(&Value::Integer(level.into()))?;
            push_name(script, (table, row), column, stamp)?;
            if level % 2 == 1 {
                script.push(
                    "DELETE FROM conflict \
                     WHERE table_id = ? AND row_id = ? AND column_id = ? AND stamp = ?; ",
                );
                push_name(script, (table, row), column, stamp)?;
            }
        }
        Ok(())
    }
}

fn push_name(
    script: &mut Script,
    (table, row): (TableId, Uuid),
    column: ColumnId,
    stamp: Stamp,
) -> Result<(), StorageError> {
    script.bind(&Value::Integer(table.0.into()))?;
    script.bind(&Value::reference(row))?;
    script.bind(&Value::Integer(column.0.into()))?;
    script.bind(&Value::Integer(stamp.0.cast_signed()))
}
