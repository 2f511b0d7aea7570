//! What a set consists of.

use domain::{InitiativeId, ResourceId, ResourcePart, ResourcePartId};
use sync::registry::RESOURCE_PART as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::count;
use crate::{Lease, StorageError, Synced};

impl Synced for ResourcePart {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (TABLE.column("set_id"), Value::reference(self.set.uuid())),
            (TABLE.column("part_id"), Value::reference(self.part.uuid())),
            (
                TABLE.column("quantity"),
                Value::Integer(self.quantity.into()),
            ),
        ]
    }
}

impl Lease {
    /// What all sets of an initiative consist of, in the order in which it was said.
    pub async fn resource_parts_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<ResourcePart>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", set_id AS "set_id!: Uuid", part_id AS "part_id!: Uuid",
                      quantity
               FROM resource_part
               WHERE initiative_id = ? AND removed_at IS NULL
                 AND set_id IS NOT NULL AND part_id IS NOT NULL ORDER BY id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let parts = rows.into_iter().map(|row| ResourcePart {
            id: ResourcePartId::new(row.id),
            initiative,
            set: ResourceId::new(row.set_id),
            part: ResourceId::new(row.part_id),
            quantity: count(row.quantity).max(1),
        });
        Ok(parts.collect())
    }
}
