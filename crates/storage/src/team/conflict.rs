//! Values that lost to others unseen, until someone decides.

use crypto::SiteId;
use domain::InitiativeId;
use sync::{ColumnId, Mark, Row, SiteRef, Stamp, Table, TableId, Value};
use uuid::Uuid;

use crate::write::load_rows;
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

    /// A row as it stands, also when it is in the trash.
    pub async fn standing_row(
        &mut self,
        table: &'static Table,
        row: Uuid,
    ) -> Result<Option<Row>, StorageError> {
        Ok(load_rows(self.conn()?, table, &[row]).await?.remove(&row))
    }

    /// The full name of a site by its short one; `None` for this laptop.
    pub async fn site_of(&mut self, site: SiteRef) -> Result<Option<SiteId>, StorageError> {
        let number = i64::from(site.0);
        let id = sqlx::query_scalar!("SELECT id FROM site WHERE ref = ?", number);
        let id = id.fetch_optional(self.conn()?).await?;
        Ok(id.and_then(|id| id.try_into().ok()).map(SiteId::from_bytes))
    }
}
