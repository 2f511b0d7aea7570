//! Roles, and who holds them.

use domain::{InitiativeId, Role, RoleId, Text, Title};
use sync::registry::ROLE as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::count;
use crate::{Lease, StorageError, Synced};

impl Synced for Role {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        [
            ("title", self.title.as_str().into()),
            ("what", self.what.as_str().into()),
            ("needed", i64::from(self.needed).into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// The roles of an initiative, in the order in which they were written down.
    pub async fn roles_in(&mut self, initiative: InitiativeId) -> Result<Vec<Role>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", title, what, needed
               FROM role WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| Role {
            id: RoleId::new(row.id),
            initiative,
            title: Title::from_stored(row.title),
            what: Text::from_stored(row.what),
            needed: count(row.needed),
        });
        Ok(rows.collect())
    }
}
