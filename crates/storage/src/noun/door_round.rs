//! Door rounds, and who walks which street.

use domain::{
    DoorRound, DoorRoundId, InitiativeId, Moment, RoundStreet, RoundStreetId, Side, Title,
};
use sync::registry::{DOOR_ROUND, ROUND_STREET};
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::{date, date_text, known_or};
use crate::{Lease, StorageError, Synced};

impl Synced for DoorRound {
    const TABLE: &'static Table = &DOOR_ROUND;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let ended = self.ended_at.map_or(Value::Null, |at| at.0.into());
        vec![
            (DOOR_ROUND.column("title"), self.title.as_str().into()),
            (DOOR_ROUND.column("started_on"), date_text(self.started_on)),
            (DOOR_ROUND.column("ended_at"), ended),
        ]
    }
}

impl Synced for RoundStreet {
    const TABLE: &'static Table = &ROUND_STREET;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (
                ROUND_STREET.column("round_id"),
                Value::reference(self.round.uuid()),
            ),
            (ROUND_STREET.column("street"), self.street.as_str().into()),
            (ROUND_STREET.column("city"), self.city.as_str().into()),
            (ROUND_STREET.column("side"), self.side.as_str().into()),
            (
                ROUND_STREET.column("helper_id"),
                Value::reference(self.helper),
            ),
        ]
    }
}

struct DoorRoundRow {
    id: Uuid,
    initiative_id: Uuid,
    title: String,
    started_on: String,
    ended_at: Option<i64>,
}

impl From<DoorRoundRow> for DoorRound {
    fn from(row: DoorRoundRow) -> Self {
        Self {
            id: DoorRoundId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            title: Title::from_stored(row.title),
            started_on: date(&row.started_on),
            ended_at: row.ended_at.map(Moment),
        }
    }
}

struct RoundStreetRow {
    id: Uuid,
    initiative_id: Uuid,
    round_id: Uuid,
    street: String,
    city: String,
    side: String,
    helper_id: Uuid,
}

impl From<RoundStreetRow> for RoundStreet {
    fn from(row: RoundStreetRow) -> Self {
        Self {
            id: RoundStreetId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            round: DoorRoundId::new(row.round_id),
            street: row.street,
            city: row.city,
            side: known_or(&row.side, Side::Both),
            helper: row.helper_id,
        }
    }
}

impl Lease {
    /// A round that is not in the trash.
    pub async fn door_round(&mut self, id: DoorRoundId) -> Result<Option<DoorRound>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            DoorRoundRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", title, started_on, ended_at
               FROM door_round WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        Ok(row.fetch_optional(self.conn()?).await?.map(DoorRound::from))
    }

    /// The rounds of an initiative, the last begun first.
    pub async fn door_rounds(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<DoorRound>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            DoorRoundRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", title, started_on, ended_at
               FROM door_round WHERE initiative_id = ? AND removed_at IS NULL
               ORDER BY started_on DESC, id DESC"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(DoorRound::from).collect())
    }

    /// Whether a round is in the trash.
    pub async fn is_round_in_trash(&mut self, id: DoorRoundId) -> Result<bool, StorageError> {
        let id = id.uuid();
        let found = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM door_round WHERE id = ? AND removed_as = 'trash'"#,
            id
        );
        Ok(found.fetch_one(self.conn()?).await? > 0)
    }

    /// Who walks one street of a round.
    pub async fn round_street(
        &mut self,
        id: RoundStreetId,
    ) -> Result<Option<RoundStreet>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            RoundStreetRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      round_id AS "round_id!: Uuid", street, city, side, helper_id AS "helper_id!: Uuid"
               FROM round_street WHERE id = ? AND removed_at IS NULL
               AND round_id IS NOT NULL AND helper_id IS NOT NULL"#,
            id
        );
        Ok(row
            .fetch_optional(self.conn()?)
            .await?
            .map(RoundStreet::from))
    }

    /// Who walks which street of a round.
    pub async fn round_streets(
        &mut self,
        round: DoorRoundId,
    ) -> Result<Vec<RoundStreet>, StorageError> {
        let round = round.uuid();
        let rows = sqlx::query_as!(
            RoundStreetRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      round_id AS "round_id!: Uuid", street, city, side, helper_id AS "helper_id!: Uuid"
               FROM round_street WHERE round_id = ? AND removed_at IS NULL AND helper_id IS NOT NULL
               ORDER BY id"#,
            round
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(RoundStreet::from).collect())
    }
}
