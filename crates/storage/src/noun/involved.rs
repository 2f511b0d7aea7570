//! How much people take part, and since when.

use domain::{InitiativeId, Involved, Involvement, NeighbourId};
use jiff::civil::Date;
use uuid::Uuid;

use super::{date, known_or};
use crate::{Lease, StorageError};

impl Lease {
    /// Everyone of an initiative of whom it is known how much they take part.
    pub async fn involved_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Involved>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", involvement, joined_on FROM neighbour
               WHERE initiative_id = ? AND involvement <> '' AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?.into_iter();
        let involved = rows.map(|row| Involved {
            id: NeighbourId::new(row.id),
            involvement: known_or(&row.involvement, Involvement::Unknown),
            joined_on: date(&row.joined_on),
        });
        Ok(involved.collect())
    }

    /// The day on which each joined of whom that is known.
    pub async fn joined_in(&mut self, initiative: InitiativeId) -> Result<Vec<Date>, StorageError> {
        let initiative = initiative.uuid();
        let days = sqlx::query_scalar!(
            "SELECT joined_on FROM neighbour
             WHERE initiative_id = ? AND joined_on <> '' AND removed_at IS NULL
             AND batch NOT IN (SELECT id FROM pending_batch)",
            initiative
        );
        let days = days.fetch_all(self.conn()?).await?;
        Ok(days.iter().filter_map(|day| date(day)).collect())
    }
}
