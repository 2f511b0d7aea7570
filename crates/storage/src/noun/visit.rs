//! What was noted at the doors of a round.

use domain::{
    Address, DoorRoundId, HouseholdId, InitiativeId, Moment, Outcome, Text, Visit, VisitId,
};
use serde::Deserialize;
use sync::registry::VISIT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use crate::rows_at_once::{hex_id, ids_at_once, rows_from};
use crate::write::address;
use crate::{Doomed, Lease, StorageError, Synced};

impl Synced for Visit {
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
                TABLE.column("round_id"),
                Value::reference(self.round.uuid()),
            ),
            (
                TABLE.column("household_id"),
                Value::reference(self.household.uuid()),
            ),
            (
                TABLE.column("outcome"),
                self.outcome.map_or("", Outcome::as_str).into(),
            ),
            (TABLE.column("remark"), self.remark.as_str().into()),
            (TABLE.column("visited_at"), self.visited_at.0.into()),
        ]
    }
}

#[derive(Deserialize)]
struct VisitLine {
    #[serde(deserialize_with = "hex_id")]
    id: Uuid,
    #[serde(deserialize_with = "hex_id")]
    initiative: Uuid,
    #[serde(deserialize_with = "hex_id")]
    round: Uuid,
    #[serde(deserialize_with = "hex_id")]
    household: Uuid,
    outcome: String,
    remark: String,
    visited_at: i64,
}

impl VisitLine {
    fn visit(self) -> Visit {
        Visit {
            id: VisitId::new(self.id),
            initiative: InitiativeId::new(self.initiative),
            round: DoorRoundId::new(self.round),
            household: HouseholdId::new(self.household),
            outcome: self.outcome.parse::<Outcome>().ok(),
            remark: Text::from_stored(self.remark),
            visited_at: Moment(self.visited_at),
        }
    }
}

/// A text that was written at a door: the remark of a visit, or the answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitText {
    /// In which round.
    pub round: DoorRoundId,
    /// At which door.
    pub household: HouseholdId,
    /// Where that is.
    pub address: Address,
    /// What was written.
    pub text: String,
}

struct VisitTextRow {
    round_id: Uuid,
    household_id: Uuid,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    text: String,
}

impl From<VisitTextRow> for VisitText {
    fn from(row: VisitTextRow) -> Self {
        Self {
            round: DoorRoundId::new(row.round_id),
            household: HouseholdId::new(row.household_id),
            address: address(
                row.street,
                row.house_number,
                row.addition,
                row.postcode,
                row.city,
            ),
            text: row.text,
        }
    }
}

impl Lease {
    /// Every visit of a round.
    pub async fn visits(&mut self, round: DoorRoundId) -> Result<Vec<Visit>, StorageError> {
        let round = round.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), hex(initiative_id), hex(round_id),
                          hex(household_id), outcome, remark, visited_at) ORDER BY id) AS "text!: String"
               FROM visit WHERE round_id = ? AND household_id IS NOT NULL AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            round
        );
        visits(&text.fetch_one(self.conn()?).await?)
    }

    /// Those of some doors.
    pub async fn visits_at(
        &mut self,
        round: DoorRoundId,
        doors: &[HouseholdId],
    ) -> Result<Vec<Visit>, StorageError> {
        let (round, doors) = (round.uuid(), ids_at_once(doors.iter().map(|it| it.uuid())));
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), hex(initiative_id), hex(round_id),
                          hex(household_id), outcome, remark, visited_at) ORDER BY id) AS "text!: String"
               FROM visit WHERE household_id IN (SELECT unhex(value) FROM json_each(?))
               AND +round_id = ? AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            doors,
            round
        );
        visits(&text.fetch_one(self.conn()?).await?)
    }

    /// Every visit of an initiative, but for those of which only their round knows: who was not
    /// home.
    pub async fn visits_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Visit>, StorageError> {
        let initiative = initiative.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(id), hex(initiative_id), hex(round_id),
                          hex(household_id), outcome, remark, visited_at) ORDER BY id) AS "text!: String"
               FROM visit WHERE initiative_id = ? AND outcome <> 'not_home'
               AND round_id IS NOT NULL AND household_id IS NOT NULL AND removed_at IS NULL
               AND batch NOT IN (SELECT id FROM pending_batch)"#,
            initiative
        );
        visits(&text.fetch_one(self.conn()?).await?)
    }

    /// The rows of a round that say who was not home, those that were undone too.
    pub async fn not_home_in(&mut self, round: DoorRoundId) -> Result<Doomed, StorageError> {
        let round = round.uuid();
        let rows = sqlx::query_scalar!(
            r#"SELECT id AS "id: Uuid" FROM visit WHERE round_id = ? AND outcome = 'not_home'"#,
            round
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(|row| (TABLE.id, row)).collect())
    }

    /// The same of every round of an initiative that has ended, or that is erased.
    pub async fn not_home_of_ended_rounds(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Doomed, StorageError> {
        let (initiative, rounds) = (initiative.uuid(), sync::registry::DOOR_ROUND.id.0);
        let rows = sqlx::query_scalar!(
            r#"SELECT v.id AS "id: Uuid" FROM visit AS v
               WHERE v.initiative_id = ? AND v.outcome = 'not_home'
               AND (EXISTS (SELECT 1 FROM door_round r WHERE r.id = v.round_id AND r.ended_at IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM erasure e WHERE e.table_id = ? AND e.row_id = v.round_id))"#,
            initiative,
            rounds
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(|row| (TABLE.id, row)).collect())
    }

    /// What was written at the doors of an initiative: remarks, and answers in words.
    pub async fn visit_texts(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<VisitText>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            VisitTextRow,
            r#"SELECT v.round_id AS "round_id!: Uuid", h.id AS "household_id!: Uuid", h.street, h.house_number,
                      h.addition, h.postcode, h.city, v.remark AS "text!: String"
               FROM visit v JOIN household h ON h.id = v.household_id
               WHERE v.initiative_id = ?1 AND v.remark <> '' AND v.round_id IS NOT NULL
               UNION ALL
               SELECT q.round_id, h.id, h.street, h.house_number, h.addition, h.postcode, h.city, a.answer
               FROM visit_answer a JOIN round_question q ON q.id = a.question_id
               JOIN household h ON h.id = a.household_id
               WHERE a.initiative_id = ?1 AND a.answer <> '' AND q.kind = 'open'
               AND q.round_id IS NOT NULL"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(VisitText::from).collect())
    }
}

fn visits(text: &str) -> Result<Vec<Visit>, StorageError> {
    let lines: Vec<VisitLine> = rows_from(text)?;
    Ok(lines.into_iter().map(VisitLine::visit).collect())
}
