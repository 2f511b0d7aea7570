//! People who were merged: who of them stays, and what is still put down to those who went.

use domain::{InitiativeId, Merges, NeighbourId};
use serde::Deserialize;
use sqlx::AssertSqlSafe;
use sync::Table;
use sync::registry::{
    ATTACHMENT, CONSENT_EVENT, CONTACT_MOMENT, NEIGHBOUR, NEIGHBOUR_TAG, RELATION, ROUND_STREET,
    SUPPORT, TALENT,
};
use uuid::Uuid;

use crate::rows_at_once::hex_id;
use crate::{Lease, StorageError};

/// What is put down to a person, and in which column. Tags have ids of their own making, and are
/// made anew.
pub(crate) const PUT_DOWN_TO: [(&Table, &str); 7] = [
    (&CONSENT_EVENT, "neighbour_id"),
    (&ATTACHMENT, "owner_id"),
    (&SUPPORT, "neighbour_id"),
    (&ROUND_STREET, "helper_id"),
    (&RELATION, "neighbour_id"),
    (&TALENT, "neighbour_id"),
    (&CONTACT_MOMENT, "neighbour_id"),
];

/// One row that is put down to someone.
#[derive(Clone, Copy, Debug)]
pub struct PutDown {
    /// Of which table.
    pub table: &'static Table,
    /// In which column.
    pub column: &'static str,
    /// Which row.
    pub row: Uuid,
}

#[derive(Deserialize)]
struct MergedRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
);

impl Lease {
    /// Who was merged into whom in an initiative.
    pub async fn merges(&mut self, initiative: InitiativeId) -> Result<Merges, StorageError> {
        let columns = "hex(id), hex(merged_into)";
        let condition = "initiative_id = ? AND removed_as = 'merged' AND merged_into IS NOT NULL";
        let rows = self.rows_where::<MergedRow>(&NEIGHBOUR, columns, condition, initiative.uuid());
        let pairs = rows.await?.into_iter();
        Ok(Merges::new(pairs.map(|it| {
            (NeighbourId::new(it.0), NeighbourId::new(it.1))
        })))
    }

    /// Who lives on for this id: [`Merges::who_stays`].
    pub async fn who_stays(&mut self, id: NeighbourId) -> Result<NeighbourId, StorageError> {
        let uuid = id.uuid();
        let initiative = sqlx::query_scalar!(
            r#"SELECT initiative_id AS "id: Uuid" FROM neighbour
               WHERE id = ? AND removed_as = 'merged' AND merged_into IS NOT NULL"#,
            uuid
        );
        let Some(initiative) = initiative.fetch_optional(self.conn()?).await? else {
            return Ok(id);
        };
        let merges = self.merges(InitiativeId::new(initiative)).await?;
        Ok(merges.who_stays(id))
    }

    /// Everything that is put down to someone but their tags, in the trash too.
    pub async fn put_down_to(&mut self, id: NeighbourId) -> Result<Vec<PutDown>, StorageError> {
        let mut all = Vec::new();
        for (table, column) in PUT_DOWN_TO {
            let sql = format!("SELECT id FROM {} WHERE {column} = ?", table.name);
            let rows = sqlx::query_scalar(AssertSqlSafe(sql)).bind(id.uuid());
            let rows: Vec<Uuid> = rows.fetch_all(self.conn()?).await?;
            let put_down = |row| PutDown { table, column, row };
            all.extend(rows.into_iter().map(put_down));
        }
        Ok(all)
    }

    /// Those who went and to whom something is put down all the same: someone did so without
    /// having heard of it.
    pub async fn gone_with_something(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<NeighbourId>, StorageError> {
        let tags = (&NEIGHBOUR_TAG, "neighbour_id");
        let there = PUT_DOWN_TO
            .into_iter()
            .chain([tags])
            .map(|(table, column)| {
                let standing = match table.id == NEIGHBOUR_TAG.id {
                    true => " AND it.removed_at IS NULL",
                    false => "",
                };
                format!(
                    "EXISTS (SELECT 1 FROM {} AS it WHERE it.{column} = neighbour.id{standing})",
                    table.name
                )
            });
        let there: Vec<String> = there.collect();
        let condition = format!(
            "initiative_id = ? AND removed_as = 'merged' AND merged_into IS NOT NULL AND ({})",
            there.join(" OR ")
        );
        let columns = "hex(id), hex(id)";
        let rows = self.rows_where::<MergedRow>(&NEIGHBOUR, columns, &condition, initiative.uuid());
        let ids = rows.await?.into_iter();
        Ok(ids.map(|it| NeighbourId::new(it.0)).collect())
    }
}
