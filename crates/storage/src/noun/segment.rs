//! Saved questions to the list of people.

use domain::{InitiativeId, Involvement, Segment, SegmentId, Text, Title};
use serde::Deserialize;
use sync::registry::SEGMENT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{count, optional_number};
use crate::rows_at_once::hex_id;
use crate::{Lease, StorageError, Synced};

impl Synced for Segment {
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
            ("text", self.text.as_str().into()),
            ("tag", self.tag.as_deref().unwrap_or_default().into()),
            ("filter", self.filter.as_str().into()),
            (
                "involvement",
                self.involvement.map_or("", Involvement::as_str).into(),
            ),
            ("street", self.street.as_str().into()),
            (
                "silent_days",
                optional_number(self.silent_days.map(i64::from)),
            ),
        ]
        .map(|(name, value)| (TABLE.column(name), value))
        .into()
    }
}

/// What [`SegmentRow`] reads.
const COLUMNS: &str = "hex(id), hex(initiative_id), json_array(name, text, tag, filter), \
    json_array(involvement, street, silent_days)";
/// Those that are there, by name.
const THERE: &str = "removed_at IS NULL ORDER BY name COLLATE NOCASE, id";

#[derive(Deserialize)]
struct SegmentRow(
    #[serde(deserialize_with = "hex_id")] Uuid,
    #[serde(deserialize_with = "hex_id")] Uuid,
    (String, String, String, String),
    (String, String, Option<i64>),
);

impl From<SegmentRow> for Segment {
    fn from(row: SegmentRow) -> Self {
        let SegmentRow(id, initiative, (name, text, tag, filter), more) = row;
        let (involvement, street, silent_days) = more;
        Self {
            id: SegmentId::new(id),
            initiative: InitiativeId::new(initiative),
            name: Title::from_stored(name),
            text: Text::from_stored(text),
            tag: (!tag.is_empty()).then_some(tag),
            filter,
            involvement: involvement.parse().ok(),
            street: Text::from_stored(street),
            silent_days: silent_days.map(count),
        }
    }
}

impl Lease {
    /// One of them.
    pub async fn segment(&mut self, id: SegmentId) -> Result<Option<Segment>, StorageError> {
        Ok(self
            .segments_where("id", id.uuid())
            .await?
            .into_iter()
            .next())
    }

    /// Those of an initiative.
    pub async fn segments_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Segment>, StorageError> {
        self.segments_where("initiative_id", initiative.uuid())
            .await
    }

    async fn segments_where(
        &mut self,
        column: &str,
        id: Uuid,
    ) -> Result<Vec<Segment>, StorageError> {
        let condition = format!("{column} = ? AND {THERE}");
        let rows = self.rows_where::<SegmentRow>(&TABLE, COLUMNS, &condition, id);
        Ok(rows.await?.into_iter().map(Segment::from).collect())
    }
}
