//! Starts a round.

use domain::{
    DoorRound, DoorRoundId, InitiativeId, QuestionKind, RoundQuestion, RoundQuestionId, Title,
};
use jiff::civil::Date;

use super::RoundError;
use crate::field::At as _;
use crate::{App, ErrorCode, Field, FieldError};

/// A round as typed.
#[derive(Clone, Debug, Default)]
pub struct RoundInput {
    /// What it is called.
    pub title: String,
    /// Its first day, as `2026-11-23`; empty for today.
    pub started_on: String,
    /// What is asked at each door, in this order.
    pub questions: Vec<QuestionInput>,
}

/// A question as typed.
#[derive(Clone, Debug, Default)]
pub struct QuestionInput {
    /// The question that it takes the place of.
    pub id: Option<RoundQuestionId>,
    /// `yes_no`, `choice` or `open`.
    pub kind: String,
    /// The question.
    pub text: String,
    /// Of a choice what can be chosen.
    pub options: Vec<String>,
}

/// Starts it. Rounds may go on beside each other.
pub async fn start_round(
    app: &App,
    initiative: InitiativeId,
    input: &RoundInput,
) -> Result<DoorRoundId, RoundError> {
    let id = DoorRoundId::new(app.ports.next_id());
    let round = DoorRound {
        id,
        initiative,
        title: Title::parse(&input.title).at(Field::Title)?,
        started_on: Some(started_on(app, &input.started_on)?),
        ended_at: None,
    };
    let questions = questions(app, &round, &input.questions)?;
    let mut act = app.begin("start_round").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(RoundError::UnknownInitiative(initiative))?;
    act.add(&round);
    for question in &questions {
        act.add(question);
    }
    app.commit(act).await?;
    Ok(id)
}

/// A round may be planned ahead, so that its day may lie ahead too.
pub(super) fn started_on(app: &App, day: &str) -> Result<Date, FieldError> {
    match day.trim() {
        "" => Ok(app.today()),
        day => {
            let day = day.parse();
            day.map_err(|_| FieldError::new(Field::StartedOn, ErrorCode::Date))
        }
    }
}

pub(super) fn questions(
    app: &App,
    round: &DoorRound,
    typed: &[QuestionInput],
) -> Result<Vec<RoundQuestion>, FieldError> {
    if typed.len() > RoundQuestion::MAX_QUESTIONS {
        let error = FieldError::new(Field::Questions, ErrorCode::TooLong);
        return Err(error.with("max", RoundQuestion::MAX_QUESTIONS));
    }
    let question = |(place, typed): (u32, &QuestionInput)| {
        let kind: QuestionKind = typed.kind.parse().at(Field::Questions)?;
        let id = typed.id;
        Ok(RoundQuestion {
            id: id.unwrap_or_else(|| RoundQuestionId::new(app.ports.next_id())),
            initiative: round.initiative,
            round: round.id,
            place,
            kind,
            text: Title::parse(&typed.text).at(Field::Questions)?,
            options: RoundQuestion::options(kind, &typed.options).at(Field::Questions)?,
        })
    };
    (1..).zip(typed).map(question).collect()
}
