//! Sides with an interest.

use domain::{InitiativeId, Party, PartyId, PartyKind, PartyPosition, Text, Title};
use sync::registry::PARTY as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::known_or;
use crate::{Lease, StorageError, Synced};

impl Synced for Party {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        [
            ("name", self.name.as_str().into()),
            ("kind", self.kind.as_str().into()),
            ("position", self.position.as_str().into()),
            ("interest", self.interest.as_str().into()),
            ("concern", self.concern.as_str().into()),
            ("gains", self.gains.as_str().into()),
            ("gives", self.gives.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// The sides of an initiative, in the order in which they were written down.
    pub async fn parties_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Party>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", name, kind, position, interest, concern, gains, gives
               FROM party WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| Party {
            id: PartyId::new(row.id),
            initiative,
            name: Title::from_stored(row.name),
            kind: known_or(&row.kind, PartyKind::Other),
            position: known_or(&row.position, PartyPosition::Unknown),
            interest: Text::from_stored(row.interest),
            concern: Text::from_stored(row.concern),
            gains: Text::from_stored(row.gains),
            gives: Text::from_stored(row.gives),
        });
        Ok(rows.collect())
    }
}
