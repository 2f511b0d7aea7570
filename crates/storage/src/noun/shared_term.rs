//! Words that mean the same for all.

use domain::{InitiativeId, SharedTerm, TermId, Text, Title};
use sync::registry::TERM as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use crate::{Lease, StorageError, Synced};

impl Synced for SharedTerm {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        [
            ("term", self.term.as_str().into()),
            ("meaning", self.meaning.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// The words of an initiative, by the alphabet.
    pub async fn terms_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<SharedTerm>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", term, meaning
               FROM term WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY term COLLATE NOCASE, id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| SharedTerm {
            id: TermId::new(row.id),
            initiative,
            term: Title::from_stored(row.term),
            meaning: Text::from_stored(row.meaning),
        });
        Ok(rows.collect())
    }
}
