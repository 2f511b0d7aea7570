//! The rows that change sets are about, in portions: others have their turn between them.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::TableId;
use uuid::Uuid;

use super::Incoming;
use crate::StorageError;
use crate::write::erase::Doomed;
use crate::write::script::pieces;

/// Rows that are read, or written, while others wait: some 10 ms.
pub(super) const ROWS_AT_ONCE: usize = 2_048;

/// Rows of one table that are read together.
pub(super) struct Portion {
    pub(super) table: TableId,
    pub(super) rows: Vec<Uuid>,
}

/// All rows that change sets are about.
pub(super) fn portions(incoming: &Incoming<'_>) -> Vec<Portion> {
    let mut ids = BTreeMap::<TableId, BTreeSet<Uuid>>::new();
    for op in incoming.changes.iter().flat_map(|(_, change)| &change.ops) {
        let (table, row) = op.row();
        ids.entry(table).or_default().insert(row);
    }
    let mut portions = Vec::new();
    for (table, rows) in ids {
        let rows: Vec<Uuid> = rows.into_iter().collect();
        portions.extend(rows.chunks(ROWS_AT_ONCE).map(|rows| Portion {
            table,
            rows: rows.to_vec(),
        }));
    }
    portions
}

impl Portion {
    /// Which of them are erased here.
    pub(super) async fn erased(&self, conn: &mut SqliteConnection) -> Result<Doomed, StorageError> {
        let any = sqlx::query_scalar!(r#"SELECT count(*) AS "count!: i64" FROM erasure"#);
        if any.fetch_one(&mut *conn).await? == 0 {
            return Ok(Doomed::new());
        }
        let mut marks = Doomed::new();
        for piece in pieces(&self.rows) {
            let marked = vec!["?"; piece.len()].join(", ");
            let sql =
                format!("SELECT row_id FROM erasure WHERE table_id = ? AND row_id IN ({marked})");
            let mut query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(self.table.0);
            for row in piece {
                query = query.bind(row.as_bytes().as_slice());
            }
            let found: Vec<Uuid> = query.fetch_all(&mut *conn).await?;
            marks.extend(found.into_iter().map(|row| (self.table, row)));
        }
        Ok(marks)
    }
}
