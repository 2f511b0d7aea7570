//! Answers to the checklist.

use domain::{CheckAnswer, CheckId, GivenCheck, InitiativeId, Text};
use sync::registry::CHECK_ANSWER as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::known_or;
use crate::{Lease, StorageError, Synced};

impl Synced for GivenCheck {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        [
            ("item", self.key.as_str().into()),
            ("answer", self.answer.as_str().into()),
            ("note", self.note.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// Every answer of an initiative, the earliest first.
    pub async fn check_rows_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<GivenCheck>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", item, answer, note
               FROM check_answer WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| GivenCheck {
            id: CheckId::new(row.id),
            initiative,
            key: row.item,
            answer: known_or(&row.answer, CheckAnswer::Open),
            note: Text::from_stored(row.note),
        });
        Ok(rows.collect())
    }
}

/// The row in which an item of the checklist is answered.
///
/// It follows from the initiative and the item, so that two laptops that answer the same item
/// apart write the same row. A row that was erased never comes back, and `after` of them follow
/// one another: the next is named after the number of those that are gone.
fn check_row_of(initiative: InitiativeId, key: &str, after: u64) -> Uuid {
    let mut hasher = blake3::Hasher::new_derive_key("samenspel check answer v1");
    hasher.update(initiative.uuid().as_bytes());
    hasher.update(&after.to_be_bytes());
    hasher.update(key.as_bytes());
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    uuid::Builder::from_custom_bytes(id).into_uuid()
}

impl Lease {
    /// The row in which an item is answered from now on.
    pub async fn check_row(
        &mut self,
        initiative: InitiativeId,
        key: &str,
    ) -> Result<CheckId, StorageError> {
        let table = TABLE.id.0;
        let erased = sqlx::query_scalar!(
            r#"SELECT row_id AS "row: Uuid" FROM erasure WHERE table_id = ?"#,
            table
        );
        let erased = erased.fetch_all(self.conn()?).await?;
        let mut rows = (0..).map(|after| check_row_of(initiative, key, after));
        let row = rows.find(|row| !erased.contains(row));
        Ok(CheckId::new(row.unwrap_or_default()))
    }

    /// The answers that count: of an item with several the one in the row that is written now,
    /// else the last.
    pub async fn check_answers(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<GivenCheck>, StorageError> {
        let mut counting: Vec<GivenCheck> = Vec::new();
        for row in self.check_rows_in(initiative).await? {
            let Some(known) = counting.iter_mut().find(|it| it.key == row.key) else {
                counting.push(row);
                continue;
            };
            let current = self.check_row(initiative, &row.key).await?;
            if known.id != current {
                *known = row;
            }
        }
        Ok(counting)
    }
}
