//! Questions of a round, and what was answered at the doors.

use domain::{
    DoorRoundId, HouseholdId, InitiativeId, QuestionKind, RoundQuestion, RoundQuestionId, Text,
    Title, VisitAnswer, VisitAnswerId,
};
use serde::Deserialize;
use sync::registry::{ROUND_QUESTION, VISIT_ANSWER};
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::known_or;
use crate::rows_at_once::{hex_id, ids_at_once, rows_from};
use crate::{Lease, StorageError, Synced};

impl Synced for RoundQuestion {
    const TABLE: &'static Table = &ROUND_QUESTION;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (
                ROUND_QUESTION.column("round_id"),
                Value::reference(self.round.uuid()),
            ),
            (ROUND_QUESTION.column("place"), i64::from(self.place).into()),
            (ROUND_QUESTION.column("kind"), self.kind.as_str().into()),
            (ROUND_QUESTION.column("text"), self.text.as_str().into()),
            (
                ROUND_QUESTION.column("options"),
                self.options.join("\n").into(),
            ),
        ]
    }
}

impl Synced for VisitAnswer {
    const TABLE: &'static Table = &VISIT_ANSWER;

    fn row_id(&self) -> Uuid {
        self.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        vec![
            (
                VISIT_ANSWER.column("question_id"),
                Value::reference(self.question.uuid()),
            ),
            (
                VISIT_ANSWER.column("household_id"),
                Value::reference(self.household.uuid()),
            ),
            (VISIT_ANSWER.column("answer"), self.answer.as_str().into()),
        ]
    }
}

struct RoundQuestionRow {
    id: Uuid,
    initiative_id: Uuid,
    round_id: Uuid,
    place: i64,
    kind: String,
    text: String,
    options: String,
}

impl From<RoundQuestionRow> for RoundQuestion {
    fn from(row: RoundQuestionRow) -> Self {
        let options = row.options.lines().filter(|it| !it.is_empty());
        Self {
            id: RoundQuestionId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            round: DoorRoundId::new(row.round_id),
            place: u32::try_from(row.place).unwrap_or(0),
            kind: known_or(&row.kind, QuestionKind::Open),
            options: options.map(str::to_owned).collect(),
            text: Title::from_stored(row.text),
        }
    }
}

#[derive(Deserialize)]
struct VisitAnswerLine {
    #[serde(deserialize_with = "hex_id")]
    initiative: Uuid,
    #[serde(deserialize_with = "hex_id")]
    question: Uuid,
    #[serde(deserialize_with = "hex_id")]
    household: Uuid,
    answer: String,
}

impl From<VisitAnswerLine> for VisitAnswer {
    fn from(line: VisitAnswerLine) -> Self {
        let initiative = InitiativeId::new(line.initiative);
        let question = RoundQuestionId::new(line.question);
        let answer = Text::from_stored(line.answer);
        answer_at(
            initiative,
            question,
            HouseholdId::new(line.household),
            answer,
        )
    }
}

/// The answer of a door to a question. Its row is derived from both, so that two laptops that
/// note it write the same row, and see where they differ.
pub fn answer_at(
    initiative: InitiativeId,
    question: RoundQuestionId,
    household: HouseholdId,
    answer: Text,
) -> VisitAnswer {
    let mut hasher = blake3::Hasher::new_derive_key("samenspel visit_answer id v1");
    hasher
        .update(question.uuid().as_bytes())
        .update(household.uuid().as_bytes());
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    VisitAnswer {
        id: VisitAnswerId::new(uuid::Builder::from_custom_bytes(id).into_uuid()),
        initiative,
        question,
        household,
        answer,
    }
}

impl Lease {
    /// The questions of a round, in their order.
    pub async fn round_questions(
        &mut self,
        round: DoorRoundId,
    ) -> Result<Vec<RoundQuestion>, StorageError> {
        let round = round.uuid();
        let rows = sqlx::query_as!(
            RoundQuestionRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid",
                      round_id AS "round_id!: Uuid", place, kind, text, options
               FROM round_question WHERE round_id = ? AND removed_at IS NULL AND kind <> ''
               ORDER BY place, id"#,
            round
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        Ok(rows.into_iter().map(RoundQuestion::from).collect())
    }

    /// What was answered at some doors to the questions of a round.
    pub async fn round_answers_at(
        &mut self,
        round: DoorRoundId,
        doors: &[HouseholdId],
    ) -> Result<Vec<VisitAnswer>, StorageError> {
        let (round, doors) = (round.uuid(), ids_at_once(doors.iter().map(|it| it.uuid())));
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(a.initiative_id), hex(a.question_id),
                          hex(a.household_id), a.answer) ORDER BY a.id) AS "text!: String"
               FROM visit_answer a JOIN round_question q ON q.id = a.question_id
               WHERE a.household_id IN (SELECT unhex(value) FROM json_each(?))
               AND +q.round_id = ? AND a.removed_at IS NULL AND a.answer <> ''"#,
            doors,
            round
        );
        let text = text.fetch_one(self.conn()?).await?;
        let lines: Vec<VisitAnswerLine> = rows_from(&text)?;
        Ok(lines.into_iter().map(VisitAnswer::from).collect())
    }

    /// What was answered to the questions of a round.
    pub async fn round_answers(
        &mut self,
        round: DoorRoundId,
    ) -> Result<Vec<VisitAnswer>, StorageError> {
        let round = round.uuid();
        let text = sqlx::query_scalar!(
            r#"SELECT json_group_array(json_array(hex(a.initiative_id), hex(a.question_id),
                          hex(a.household_id), a.answer) ORDER BY a.id) AS "text!: String"
               FROM visit_answer a JOIN round_question q ON q.id = a.question_id
               WHERE q.round_id = ? AND a.household_id IS NOT NULL AND a.removed_at IS NULL
               AND a.answer <> ''"#,
            round
        );
        let text = text.fetch_one(self.conn()?).await?;
        let lines: Vec<VisitAnswerLine> = rows_from(&text)?;
        Ok(lines.into_iter().map(VisitAnswer::from).collect())
    }
}
