//! The consent history: lines are added, never changed.

use domain::{
    Channel, ConsentDecision, ConsentEvent, ConsentEventId, ConsentSource, InitiativeId, Moment,
    NeighbourId, Purpose, Text,
};
use sync::registry::CONSENT_EVENT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::unexpected;
use crate::{Lease, StorageError, Synced};

impl Synced for ConsentEvent {
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
            (TABLE.column("channel"), self.channel.as_str().into()),
            (TABLE.column("purpose"), self.purpose.as_str().into()),
            (TABLE.column("decision"), self.decision.as_str().into()),
            (TABLE.column("wording"), self.wording.as_str().into()),
            (TABLE.column("source"), self.source.as_str().into()),
            (TABLE.column("happened_at"), self.happened_at.0.into()),
        ]
    }
}

struct ConsentRow {
    id: Uuid,
    initiative_id: Uuid,
    neighbour_id: Uuid,
    channel: String,
    purpose: String,
    decision: String,
    wording: String,
    source: String,
    happened_at: i64,
}

impl TryFrom<ConsentRow> for ConsentEvent {
    type Error = StorageError;

    fn try_from(row: ConsentRow) -> Result<Self, StorageError> {
        let unknown = |what| unexpected("consent_event", what);
        Ok(Self {
            id: ConsentEventId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            neighbour: NeighbourId::new(row.neighbour_id),
            channel: row
                .channel
                .parse::<Channel>()
                .map_err(|_| unknown("channel"))?,
            purpose: row
                .purpose
                .parse::<Purpose>()
                .map_err(|_| unknown("purpose"))?,
            decision: row
                .decision
                .parse::<ConsentDecision>()
                .map_err(|_| unknown("decision"))?,
            wording: Text::from_stored(row.wording),
            source: row
                .source
                .parse::<ConsentSource>()
                .map_err(|_| unknown("source"))?,
            happened_at: Moment(row.happened_at),
        })
    }
}

impl Lease {
    /// The history of a person, newest first.
    pub async fn consent_of(
        &mut self,
        neighbour: NeighbourId,
    ) -> Result<Vec<ConsentEvent>, StorageError> {
        let neighbour = neighbour.uuid();
        let rows = sqlx::query_as!(
            ConsentRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      neighbour_id AS "neighbour_id!: Uuid", channel, purpose, decision, wording, source, happened_at
               FROM consent_event WHERE neighbour_id = ? AND removed_at IS NULL
               ORDER BY happened_at DESC, id DESC"#,
            neighbour
        );
        rows.fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(ConsentEvent::try_from)
            .collect()
    }

    /// Every line of an initiative, oldest first.
    pub async fn consent_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<ConsentEvent>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            ConsentRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      neighbour_id AS "neighbour_id!: Uuid", channel, purpose, decision, wording, source, happened_at
               FROM consent_event WHERE initiative_id = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id"#,
            initiative
        );
        rows.fetch_all(self.conn()?)
            .await?
            .into_iter()
            .map(ConsentEvent::try_from)
            .collect()
    }
}
