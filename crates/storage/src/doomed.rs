//! What goes when a row goes for good, and which rows have had their time.

use std::collections::BTreeSet;

use domain::{InitiativeId, Moment};
use sqlx::AssertSqlSafe;
use sync::registry::{
    ATTACHMENT, BOOKING, CONSENT_EVENT, CONTACT_MOMENT, DOOR_ROUND, HOUSEHOLD, INITIATIVE,
    NEIGHBOUR, NEIGHBOUR_TAG, NOT_DOUBLE, ORGANISATION, RELATION, REMOVED_AT, RESOURCE,
    RESOURCE_PART, ROLE, ROLE_HOLDER, ROUND_QUESTION, ROUND_STREET, SUPPORT, TABLES, TALENT, VISIT,
    VISIT_ANSWER,
};
use sync::{ChangeSet, Table, TableId};
use uuid::Uuid;

use crate::write::Doomed;
use crate::{Lease, StorageError};

/// What hangs on a person, and by which column.
const OF_A_PERSON: [(&Table, &str); 11] = [
    (&NEIGHBOUR_TAG, "neighbour_id"),
    (&CONSENT_EVENT, "neighbour_id"),
    (&ATTACHMENT, "owner_id"),
    // What they said stays, in a row without them: `write/heirs.rs`.
    (&SUPPORT, "neighbour_id"),
    (&ROUND_STREET, "helper_id"),
    // The role stays, and lacks one more.
    (&ROLE_HOLDER, "person_id"),
    (&RELATION, "neighbour_id"),
    (&TALENT, "neighbour_id"),
    (&CONTACT_MOMENT, "neighbour_id"),
    (&NOT_DOUBLE, "first_id"),
    (&NOT_DOUBLE, "second_id"),
];

/// What hangs on an organisation, and by which column.
const OF_AN_ORGANISATION: [(&Table, &str); 3] = [
    (&RELATION, "organisation_id"),
    (&TALENT, "organisation_id"),
    (&CONTACT_MOMENT, "organisation_id"),
];

/// What hangs on a round, and by which column.
const OF_A_ROUND: [(&Table, &str); 3] = [
    (&ROUND_STREET, "round_id"),
    (&VISIT, "round_id"),
    (&ROUND_QUESTION, "round_id"),
];

/// What hangs on a role, and by which column.
const OF_A_ROLE: [(&Table, &str); 1] = [(&ROLE_HOLDER, "role_id")];

/// What hangs on a resource, and by which column.
const OF_A_RESOURCE: [(&Table, &str); 4] = [
    (&RESOURCE_PART, "set_id"),
    (&RESOURCE_PART, "part_id"),
    (&BOOKING, "resource_id"),
    (&ATTACHMENT, "owner_id"),
];

impl Lease {
    /// These rows with everything that hangs on them: of a person the tags, consent, files and
    /// statements, of a round what was noted in it, of a resource its bookings, of an initiative
    /// all that it knows. Doors stay: an address alone is nobody.
    pub async fn with_all_that_hangs_on(&mut self, rows: &Doomed) -> Result<Doomed, StorageError> {
        let mut all = rows.clone();
        self.take_along_merged(&mut all).await?;
        for (table, row) in &all.clone() {
            if *table == INITIATIVE.id {
                for of_initiative in TABLES {
                    self.take_along(of_initiative, "initiative_id", *row, &mut all)
                        .await?;
                }
            }
            let hanging: &[(&Table, &str)] = match *table {
                of if of == NEIGHBOUR.id => &OF_A_PERSON,
                of if of == DOOR_ROUND.id => &OF_A_ROUND,
                of if of == ROLE.id => &OF_A_ROLE,
                of if of == ORGANISATION.id => &OF_AN_ORGANISATION,
                _ => &[],
            };
            for (of_it, owner) in hanging {
                self.take_along(of_it, owner, *row, &mut all).await?;
            }
            if *table == RESOURCE.id {
                for (of_it, owner) in OF_A_RESOURCE {
                    self.take_along(of_it, owner, *row, &mut all).await?;
                }
            }
        }
        let questions: Vec<Uuid> = all
            .iter()
            .filter(|(table, _)| *table == ROUND_QUESTION.id)
            .map(|(_, row)| *row)
            .collect();
        for question in questions {
            self.take_along(&VISIT_ANSWER, "question_id", question, &mut all)
                .await?;
        }
        Ok(all)
    }

    /// Whoever was merged into one of these is the same person.
    async fn take_along_merged(&mut self, all: &mut Doomed) -> Result<(), StorageError> {
        let people = all.iter().filter(|(table, _)| *table == NEIGHBOUR.id);
        let mut stays: Vec<Uuid> = people.map(|(_, row)| *row).collect();
        while let Some(person) = stays.pop() {
            let gone = sqlx::query_scalar!(
                r#"SELECT id AS "id: Uuid" FROM neighbour
                   WHERE merged_into = ? AND removed_as = 'merged'"#,
                person
            );
            let gone = gone.fetch_all(self.conn()?).await?;
            stays.extend(
                gone.into_iter()
                    .filter(|id| all.insert((NEIGHBOUR.id, *id))),
            );
        }
        Ok(())
    }

    /// What hangs on people, organisations, resources and roles that are erased, and who was merged into
    /// such a person: someone made it without having heard of that.
    pub async fn left_behind_by_the_erased(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Doomed, StorageError> {
        let mut left = Doomed::new();
        let of_a_person = OF_A_PERSON.map(|it| (NEIGHBOUR.id, it));
        let of_a_resource = OF_A_RESOURCE.map(|it| (RESOURCE.id, it));
        let of_a_role = OF_A_ROLE.map(|it| (ROLE.id, it));
        let of_an_organisation = OF_AN_ORGANISATION.map(|it| (ORGANISATION.id, it));
        let hanging = of_a_person
            .into_iter()
            .chain(of_a_resource)
            .chain(of_an_organisation)
            .chain(of_a_role);
        for (of, (table, owner)) in hanging {
            let sql = format!(
                "SELECT it.id FROM erasure AS e JOIN {} AS it ON it.{owner} = e.row_id \
                 WHERE e.table_id = ? AND it.initiative_id = ?",
                table.name
            );
            let rows = sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(of.0)
                .bind(initiative.uuid());
            let rows: Vec<Uuid> = rows.fetch_all(self.conn()?).await?;
            left.extend(rows.into_iter().map(|row| (table.id, row)));
        }
        let (of, of_initiative) = (NEIGHBOUR.id.0, initiative.uuid());
        let merged = sqlx::query_scalar!(
            r#"SELECT it.id AS "id: Uuid" FROM erasure AS e JOIN neighbour AS it ON it.merged_into = e.row_id
               WHERE e.table_id = ?1 AND it.removed_as = 'merged' AND it.initiative_id = ?2"#,
            of,
            of_initiative
        );
        let merged = merged.fetch_all(self.conn()?).await?.into_iter();
        let merged: Doomed = merged.map(|row| (NEIGHBOUR.id, row)).collect();
        left.extend(self.with_all_that_hangs_on(&merged).await?);
        Ok(left)
    }

    async fn take_along(
        &mut self,
        table: &Table,
        column: &str,
        owner: Uuid,
        all: &mut Doomed,
    ) -> Result<(), StorageError> {
        let sql = format!("SELECT id FROM {} WHERE {column} = ?", table.name);
        let rows = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(owner)
            .fetch_all(self.conn()?)
            .await?;
        all.extend(rows.into_iter().map(|row| (table.id, row)));
        Ok(())
    }

    /// Rows that went to the trash before this moment, and rows whose making was undone
    /// and that no redo can bring back any more.
    pub async fn rows_past_their_time(
        &mut self,
        trashed_before: Moment,
    ) -> Result<Doomed, StorageError> {
        let mut past = self.trashed_before(trashed_before).await?;
        let (rows, batches) = self.redoable().await?;
        for table in TABLES {
            for (row, batch) in self.undone(table).await? {
                if !rows.contains(&(table.id, row)) && !batches.contains(&batch) {
                    past.insert((table.id, row));
                }
            }
        }
        let undecided = self.undecided_removals().await?;
        past.retain(|row| !undecided.contains(row));
        Ok(past)
    }

    /// Rows of which someone has yet to say whether they go.
    async fn undecided_removals(&mut self) -> Result<Doomed, StorageError> {
        let removal = i64::from(REMOVED_AT.0);
        let rows = sqlx::query!(
            r#"SELECT table_id AS "table!: u8", row_id AS "row!: Uuid" FROM conflict WHERE column_id = ?"#,
            removal
        );
        let rows = rows.fetch_all(self.conn()?).await?.into_iter();
        Ok(rows.map(|row| (TableId(row.table), row.row)).collect())
    }

    async fn trashed_before(&mut self, before: Moment) -> Result<Doomed, StorageError> {
        let mut trashed = Doomed::new();
        for table in TABLES {
            let sql = format!(
                "SELECT id FROM {} WHERE removed_as = 'trash' AND removed_at < ?",
                table.name
            );
            let rows = sqlx::query_scalar(AssertSqlSafe(sql)).bind(before.0);
            let rows: Vec<Uuid> = rows.fetch_all(self.conn()?).await?;
            trashed.extend(rows.into_iter().map(|row| (table.id, row)));
        }
        Ok(trashed)
    }

    /// Rows whose making was undone, with the batch that made them. A door behind which
    /// someone lives, or of which something is noted, is left.
    async fn undone(&mut self, table: &Table) -> Result<Vec<(Uuid, i64)>, StorageError> {
        let mut sql = format!(
            "SELECT id, batch FROM {} AS it WHERE removed_as = 'undo'",
            table.name
        );
        if table.id == HOUSEHOLD.id {
            sql += " AND NOT EXISTS (SELECT 1 FROM neighbour n WHERE n.household_id = it.id AND n.removed_as <> 'undo')";
            for of_a_door in [&SUPPORT, &VISIT, &VISIT_ANSWER] {
                let name = of_a_door.name;
                sql += &format!(
                    " AND NOT EXISTS (SELECT 1 FROM {name} d WHERE d.household_id = it.id AND d.removed_as <> 'undo')"
                );
            }
        }
        Ok(sqlx::query_as(AssertSqlSafe(sql))
            .fetch_all(self.conn()?)
            .await?)
    }

    /// Rows and batches that redo could bring back.
    async fn redoable(
        &mut self,
    ) -> Result<(BTreeSet<(TableId, Uuid)>, BTreeSet<i64>), StorageError> {
        let entries =
            sqlx::query!("SELECT inverse, batch FROM undo_entry WHERE state = 'redoable'");
        let (mut rows, mut batches) = (BTreeSet::new(), BTreeSet::new());
        for entry in entries.fetch_all(self.conn()?).await? {
            if entry.batch != 0 {
                batches.insert(entry.batch);
            } else {
                rows.extend(
                    ChangeSet::decode(&entry.inverse)?
                        .ops
                        .iter()
                        .map(sync::Op::row),
                );
            }
        }
        Ok((rows, batches))
    }
}
