//! Groups to hear.

use domain::{GroupId, GroupToHear, InitiativeId, Text, Title};
use sync::registry::GROUP_TO_HEAR as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{count, optional_number};
use crate::{Lease, StorageError, Synced};

impl Synced for GroupToHear {
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
            ("share", optional_number(self.share.map(i64::from))),
            ("people", optional_number(self.people.map(i64::from))),
            ("heard", i64::from(self.heard).into()),
            ("how", self.how.as_str().into()),
            ("enough", optional_number(self.enough.map(i64::from))),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

impl Lease {
    /// The groups of an initiative, in the order in which they were written down.
    pub async fn groups_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<GroupToHear>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT id AS "id: Uuid", name, share, people, heard, how, enough
               FROM group_to_hear WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY id"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        let rows = rows.into_iter().map(|row| GroupToHear {
            id: GroupId::new(row.id),
            initiative,
            name: Title::from_stored(row.name),
            share: row.share.map(count),
            people: row.people.map(count),
            heard: count(row.heard),
            how: Text::from_stored(row.how),
            enough: row.enough.map(count),
        });
        Ok(rows.collect())
    }
}
