//! Minutes, with their text in all its generations.

use domain::{InitiativeId, Minutes, MinutesId, Title};
use sync::registry::MINUTES as TABLE;
use sync::{ColumnId, MinutesText, Table, Value};
use uuid::Uuid;

use super::{date, date_text};
use crate::{Lease, StorageError, Synced};

/// Minutes as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMinutes {
    /// What is known of them.
    pub minutes: Minutes,
    /// Their text.
    pub text: MinutesText,
}

impl Synced for Minutes {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    /// The text is worked on apart.
    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (TABLE.column("title"), self.title.as_str().into()),
            (TABLE.column("day"), date_text(self.day)),
        ]
    }
}

struct MinutesRow {
    id: Uuid,
    initiative_id: Uuid,
    title: String,
    day: String,
    text: Vec<u8>,
}

impl TryFrom<MinutesRow> for KeptMinutes {
    type Error = StorageError;

    fn try_from(row: MinutesRow) -> Result<Self, StorageError> {
        Ok(Self {
            minutes: Minutes {
                id: MinutesId::new(row.id),
                initiative: InitiativeId::new(row.initiative_id),
                title: Title::from_stored(row.title),
                day: date(&row.day),
            },
            text: MinutesText::decode(&row.text)?,
        })
    }
}

impl Lease {
    /// Minutes that are not in the trash.
    pub async fn minutes(&mut self, id: MinutesId) -> Result<Option<KeptMinutes>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            MinutesRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", title, day, text
               FROM minutes WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        let row = row.fetch_optional(self.conn()?).await?;
        row.map(KeptMinutes::try_from).transpose()
    }

    /// The minutes of an initiative, the latest meeting first.
    pub async fn minutes_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<KeptMinutes>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            MinutesRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", title, day, text
               FROM minutes WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY day DESC, id DESC"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        rows.into_iter().map(KeptMinutes::try_from).collect()
    }

    /// Whether minutes are in the trash.
    pub async fn are_minutes_in_trash(&mut self, id: MinutesId) -> Result<bool, StorageError> {
        let id = id.uuid();
        let found = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM minutes WHERE id = ? AND removed_as = 'trash'"#,
            id
        );
        Ok(found.fetch_one(self.conn()?).await? > 0)
    }
}
