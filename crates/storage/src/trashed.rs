//! What lies in the trash and can still come back.

use domain::{InitiativeId, Moment};
use sqlx::AssertSqlSafe;
use sync::registry::Table;
use uuid::Uuid;

use crate::{Lease, StorageError};

/// A row in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// When it was put there.
    pub since: Moment,
}

impl Lease {
    /// What lies in the trash of a table whose rows have a name, the latest first.
    pub async fn trashed(
        &mut self,
        table: &'static Table,
        initiative: InitiativeId,
    ) -> Result<Vec<Trashed>, StorageError> {
        let sql = format!(
            "SELECT id, name, removed_at FROM {} WHERE initiative_id = ? AND removed_as = 'trash'
             ORDER BY removed_at DESC, id",
            table.name
        );
        let rows = sqlx::query_as(AssertSqlSafe(sql)).bind(initiative.uuid());
        let rows: Vec<(Uuid, String, i64)> = rows.fetch_all(self.conn()?).await?;
        let trashed = |(id, name, since)| Trashed {
            id,
            name,
            since: Moment(since),
        };
        Ok(rows.into_iter().map(trashed).collect())
    }

    /// Whether a row lies in the trash.
    pub async fn lies_in_trash(
        &mut self,
        table: &'static Table,
        id: Uuid,
    ) -> Result<bool, StorageError> {
        let sql = format!(
            "SELECT count(*) FROM {} WHERE id = ? AND removed_as = 'trash'",
            table.name
        );
        let found = sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql)).bind(id);
        Ok(found.fetch_one(self.conn()?).await? > 0)
    }
}
