//! Counts of an initiative for its checklist, and whose a row is.

use domain::InitiativeId;
use sqlx::AssertSqlSafe;
use sync::Table;
use uuid::Uuid;

use crate::{Lease, StorageError};

/// How much there is of what the checklist looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DepthCounts {
    /// In the core team.
    pub team: u32,
    /// People known.
    pub neighbours: u32,
    /// Rules of the address circle.
    pub circle_parts: u32,
    /// Statements for it that were not taken back.
    pub in_favour: u32,
    /// What can be booked.
    pub resources: u32,
    /// Rules of budgets.
    pub schemes: u32,
}

impl Lease {
    /// Counts what the checklist looks at, in one question.
    pub async fn depth_counts(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<DepthCounts, StorageError> {
        let id = initiative.uuid();
        let row = sqlx::query!(
            r#"SELECT
               (SELECT count(*) FROM team_member
                WHERE initiative_id = ?1 AND removed_at IS NULL) AS "team!: u32",
               (SELECT count(*) FROM neighbour
                WHERE initiative_id = ?1 AND removed_at IS NULL
                  AND batch NOT IN (SELECT id FROM pending_batch)) AS "neighbours!: u32",
               (SELECT count(*) FROM circle_part
                WHERE initiative_id = ?1 AND removed_at IS NULL) AS "circle_parts!: u32",
               (SELECT count(*) FROM support
                WHERE initiative_id = ?1 AND removed_at IS NULL AND position = 'for'
                  AND withdrawn_on = '' AND double_of IS NULL) AS "in_favour!: u32",
               (SELECT count(*) FROM resource
                WHERE initiative_id = ?1 AND removed_at IS NULL) AS "resources!: u32",
               (SELECT count(*) FROM scheme
                WHERE initiative_id = ?1 AND removed_at IS NULL) AS "schemes!: u32""#,
            id
        );
        let row = row.fetch_one(self.conn()?).await?;
        Ok(DepthCounts {
            team: row.team,
            neighbours: row.neighbours,
            circle_parts: row.circle_parts,
            in_favour: row.in_favour,
            resources: row.resources,
            schemes: row.schemes,
        })
    }

    /// The initiative of a row that is not in the trash.
    pub async fn initiative_of(
        &mut self,
        table: &Table,
        row: Uuid,
    ) -> Result<Option<InitiativeId>, StorageError> {
        let name = table.name;
        let sql = format!("SELECT initiative_id FROM {name} WHERE id = ? AND removed_at IS NULL");
        let row = sqlx::query_scalar(AssertSqlSafe(sql)).bind(row);
        let initiative: Option<Uuid> = row.fetch_optional(self.conn()?).await?;
        Ok(initiative.map(InitiativeId::new))
    }
}
