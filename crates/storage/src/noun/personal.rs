//! What rows say of people, as it is annotated in the registry.

use std::collections::BTreeMap;

use domain::HouseholdId;
use sync::registry::{SUPPORT, VISIT, VISIT_ANSWER};
use sync::{Column, Table, TableId, Value};
use uuid::Uuid;

use crate::write::{Doomed, load_rows};
use crate::{Lease, StorageError};

/// What a row says of a person.
#[derive(Clone, Debug)]
pub struct PersonalRow {
    /// Of which table.
    pub table: &'static Table,
    /// Which row.
    pub id: Uuid,
    /// Its personal columns.
    pub values: Vec<(Column, Value)>,
}

impl Lease {
    /// What was noted at a door of whoever lives there: visits, answers, and statements of nobody
    /// by name.
    pub async fn rows_at_door(&mut self, door: HouseholdId) -> Result<Doomed, StorageError> {
        let id = door.uuid();
        let rows = sqlx::query!(
            r#"SELECT ?2 AS "table_id!: u8", id AS "id!: Uuid" FROM visit WHERE household_id = ?1
               UNION ALL
               SELECT ?3, id FROM visit_answer WHERE household_id = ?1
               UNION ALL
               SELECT ?4, id FROM support
               WHERE household_id = ?1 AND neighbour_id IS NULL AND pseudonym IS NULL"#,
            id,
            VISIT.id.0,
            VISIT_ANSWER.id.0,
            SUPPORT.id.0
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let named = rows.into_iter();
        Ok(named.map(|row| (TableId(row.table_id), row.id)).collect())
    }

    /// What these rows say of people, by table and then as they were made.
    pub async fn personal_rows(&mut self, rows: &Doomed) -> Result<Vec<PersonalRow>, StorageError> {
        let mut by_table = BTreeMap::<TableId, Vec<Uuid>>::new();
        for (table, row) in rows {
            by_table.entry(*table).or_default().push(*row);
        }
        let mut all = Vec::new();
        for (table, ids) in by_table {
            let Some(table) = Table::find(table) else {
                continue;
            };
            for (id, row) in load_rows(self.conn()?, table, &ids).await? {
                let columns = table.columns.iter().copied().zip(row.values);
                all.push(PersonalRow {
                    table,
                    id,
                    values: columns.filter(|(it, _)| it.processing.is_some()).collect(),
                });
            }
        }
        Ok(all)
    }
}
