//! Tags on people. A tag is a word; its row is derived from person and word, so that
//! two laptops that tag the same person with the same word make the same row.

use domain::{InitiativeId, NeighbourId, NeighbourTagId, Tag};
use sync::registry::NEIGHBOUR_TAG as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use crate::{Lease, StorageError, Synced};

/// One tag on one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeighbourTag {
    /// Identity, from person and tag.
    pub id: NeighbourTagId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Who.
    pub neighbour: NeighbourId,
    /// The word.
    pub tag: Tag,
}

impl NeighbourTag {
    /// The row for a tag on a person.
    pub fn new(initiative: InitiativeId, neighbour: NeighbourId, tag: Tag) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("samenspel neighbour_tag id v1");
        hasher
            .update(neighbour.uuid().as_bytes())
            .update(tag.key().as_bytes());
        let mut id = [0; 16];
        hasher.finalize_xof().fill(&mut id);
        let id = uuid::Builder::from_custom_bytes(id).into_uuid();
        Self {
            id: NeighbourTagId::new(id),
            initiative,
            neighbour,
            tag,
        }
    }
}

impl Synced for NeighbourTag {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (
                TABLE.column("neighbour_id"),
                Value::reference(self.neighbour.uuid()),
            ),
            (TABLE.column("tag"), self.tag.as_str().into()),
        ]
    }
}

impl Lease {
    /// The tags of a person, by alphabet.
    pub async fn tags_of(&mut self, neighbour: NeighbourId) -> Result<Vec<Tag>, StorageError> {
        let neighbour = neighbour.uuid();
        let tags = sqlx::query_scalar!(
            "SELECT tag FROM neighbour_tag WHERE neighbour_id = ? AND removed_at IS NULL ORDER BY tag_key",
            neighbour
        );
        Ok(tags
            .fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(Tag::from_stored)
            .collect())
    }

    /// Every tag in an initiative with the number of people who have it.
    pub async fn tag_counts(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<(Tag, u32)>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT min(t.tag) AS "tag!: String", count(*) AS "people!: u32"
               FROM neighbour_tag t JOIN neighbour n ON n.id = t.neighbour_id AND n.removed_at IS NULL
               WHERE t.initiative_id = ? AND t.removed_at IS NULL
               AND t.batch NOT IN (SELECT id FROM pending_batch)
               GROUP BY t.tag_key ORDER BY t.tag_key"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows
            .into_iter()
            .map(|row| (Tag::from_stored(row.tag), row.people))
            .collect())
    }
}
