//! Initiatives elsewhere that are like it.

use domain::{InitiativeId, Kindred, KindredId, KindredVerdict, Text, Title};
use sync::registry::KINDRED as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::known_or;
use crate::{Lease, StorageError, Synced};

impl Synced for Kindred {
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
            ("place", self.place.as_str().into()),
            ("what", self.what.as_str().into()),
            ("contact", self.contact.as_str().into()),
            ("link", self.link.as_str().into()),
            ("verdict", self.verdict.as_str().into()),
            ("in_community", self.in_community.into()),
            ("lesson", self.lesson.as_str().into()),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// Those that are like an initiative, in the order in which they were written down.
    pub async fn kindred_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Kindred>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", title, place, what, contact, link, verdict, in_community, lesson
               FROM kindred WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| Kindred {
            id: KindredId::new(row.id),
            initiative,
            title: Title::from_stored(row.title),
            place: Text::from_stored(row.place),
            what: Text::from_stored(row.what),
            contact: Text::from_stored(row.contact),
            link: Text::from_stored(row.link),
            verdict: known_or(&row.verdict, KindredVerdict::NotLooked),
            in_community: row.in_community != 0,
            lesson: Text::from_stored(row.lesson),
        });
        Ok(rows.collect())
    }
}
