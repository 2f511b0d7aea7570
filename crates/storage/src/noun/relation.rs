//! What part people have in organisations and in the neighbourhood.

use domain::{InitiativeId, NeighbourId, OrganisationId, Relation, RelationId, Text};
use serde::Deserialize;
use sync::registry::RELATION as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::optional;
use crate::rows_at_once::{hex_id, optional_hex_id};
use crate::{Lease, StorageError, Synced};

impl Synced for Relation {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let organisation = self.organisation.map(OrganisationId::uuid);
        [
            ("neighbour_id", Value::reference(self.neighbour.uuid())),
            ("organisation_id", optional(organisation)),
            ("role", self.role.as_str().into()),
            ("is_key_figure", i64::from(self.is_key_figure).into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

/// What [`RelationRow`] reads.
const COLUMNS: &str =
    "hex(id), hex(initiative_id), hex(neighbour_id), hex(organisation_id), role, is_key_figure";
/// Those that are there, as they were made. One of whom only a change came is of nobody yet.
const THERE: &str = "removed_at IS NULL AND neighbour_id IS NOT NULL ORDER BY id";

#[derive(Deserialize)]
struct RelationRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "optional_hex_id")] Option<Uuid>,
    String,
    i64,
);

impl From<RelationRow> for Relation {
    fn from(row: RelationRow) -> Self {
        let RelationRow(id, initiative, neighbour, organisation, role, is_key_figure) = row;
        Self {
            id: RelationId::new(id),
            initiative: InitiativeId::new(initiative),
            neighbour: NeighbourId::new(neighbour),
            organisation: organisation.map(OrganisationId::new),
            role: Text::from_stored(role),
            is_key_figure: is_key_figure != 0,
        }
    }
}

impl Lease {
    /// One of them.
    pub async fn relation(&mut self, id: RelationId) -> Result<Option<Relation>, StorageError> {
        Ok(self
            .relations_where("id", id.uuid())
            .await?
            .into_iter()
            .next())
    }

    /// Those of an initiative.
    pub async fn relations_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Relation>, StorageError> {
        self.relations_where("initiative_id", initiative.uuid())
            .await
    }

    /// Those of a person.
    pub async fn relations_of(
        &mut self,
        neighbour: NeighbourId,
    ) -> Result<Vec<Relation>, StorageError> {
        self.relations_where("neighbour_id", neighbour.uuid()).await
    }

    async fn relations_where(
        &mut self,
        column: &str,
        id: Uuid,
    ) -> Result<Vec<Relation>, StorageError> {
        let condition = format!("{column} = ? AND {THERE}");
        let rows = self.rows_where::<RelationRow>(&TABLE, COLUMNS, &condition, id);
        Ok(rows.await?.into_iter().map(Relation::from).collect())
    }
}
