//! Values that lost to others unseen, until someone decides.

use domain::InitiativeId;
use sync::{ColumnId, Mark, SiteRef, Stamp, TableId, Value};
use uuid::Uuid;

use crate::{Lease, StorageError};

/// A value that lost to what stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Of which row.
    pub table: TableId,
    /// Which row.
    pub row: Uuid,
    /// Which column of it.
    pub column: ColumnId,
    /// What it would have been.
    pub value: Value,
    /// Who wrote that, and when.
    pub mark: Mark,
}

impl Lease {
    /// Everything undecided, by row and column, the earliest first.
    pub async fn conflicts(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Conflict>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT table_id AS "table_id!: u8", row_id AS "row_id!: Uuid",
                      column_id AS "column_id!: u8", stamp AS "stamp!: i64",
                      site AS "site!: u16", value AS "value!: Vec<u8>"
               FROM conflict WHERE initiative_id = ?
               ORDER BY table_id, row_id, column_id, stamp"#,
            id
        );
        let mut conflicts = Vec::new();
        for row in rows.fetch_all(self.conn()?).await? {
            conflicts.push(Conflict {
                table: TableId(row.table_id),
                row: row.row_id,
                column: ColumnId(row.column_id),
                value: Value::decode(&row.value)?,
                mark: Mark {
                    stamp: Stamp(row.stamp.cast_unsigned()),
                    site: SiteRef(row.site),
                },
            });
        }
        Ok(conflicts)
    }
}
