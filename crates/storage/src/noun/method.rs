//! The mix of methods.

use domain::{InitiativeId, Method, MethodId, MethodKind, MethodState, Text, Title};
use sync::registry::METHOD as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{date, date_text, known_or};
use crate::{Lease, StorageError, Synced};

impl Synced for Method {
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
            ("kind", self.kind.as_str().into()),
            ("with_whom", self.with_whom.as_str().into()),
            ("day", date_text(self.on)),
            ("state", self.state.as_str().into()),
            ("outcome", self.outcome.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// The methods of an initiative: by day, and those without a day last.
    pub async fn methods_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Method>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", title, kind, with_whom, day, state, outcome
               FROM method WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY day = '', day, id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| Method {
            id: MethodId::new(row.id),
            initiative,
            title: Title::from_stored(row.title),
            kind: known_or(&row.kind, MethodKind::Thinking),
            with_whom: Text::from_stored(row.with_whom),
            on: date(&row.day),
            state: known_or(&row.state, MethodState::Idea),
            outcome: Text::from_stored(row.outcome),
        });
        Ok(rows.collect())
    }
}
