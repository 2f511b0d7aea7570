//! Door rounds.

use app::domain::{self, RoundQuestion};
use app::door_round::{self, RoundDetails, RoundDoor, RoundStreetDetails, RoundSummary};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use super::initiative::count;
use super::street_codes::{Outcome, Position, QuestionKind, Side};
use super::{NameParts, id, moment};
use crate::error::AppError;
use crate::session::Session;

/// A question of a round.
#[derive(Clone, Debug, Serialize, Type)]
pub struct RoundQuestionView {
    id: String,
    kind: QuestionKind,
    text: String,
    options: Vec<String>,
}

impl From<RoundQuestion> for RoundQuestionView {
    fn from(it: RoundQuestion) -> Self {
        Self {
            id: it.id.to_string(),
            kind: it.kind.into(),
            text: it.text.as_str().to_owned(),
            options: it.options,
        }
    }
}

/// A question as typed.
#[derive(Clone, Debug, Deserialize, Type)]
pub struct RoundQuestionInput {
    id: Option<String>,
    kind: QuestionKind,
    text: String,
    options: Vec<String>,
}

/// A round as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundInput {
    title: String,
    started_on: String,
    questions: Vec<RoundQuestionInput>,
}

impl TryFrom<RoundInput> for door_round::RoundInput {
    type Error = AppError;

    fn try_from(input: RoundInput) -> Result<Self, AppError> {
        let question = |it: RoundQuestionInput| {
            Ok(door_round::QuestionInput {
                id: it.id.as_deref().map(id).transpose()?,
                kind: domain::QuestionKind::from(it.kind).to_string(),
                text: it.text,
                options: it.options,
            })
        };
        let questions = input.questions.into_iter().map(question);
        Ok(Self {
            title: input.title,
            started_on: input.started_on,
            questions: questions.collect::<Result<_, AppError>>()?,
        })
    }
}

/// A round in a list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundRow {
    id: String,
    title: String,
    started_on: String,
    ended_at: Option<String>,
    doors: u32,
    done: u32,
}

impl From<RoundSummary> for RoundRow {
    fn from(it: RoundSummary) -> Self {
        let day = it.round.started_on.map(|day| day.to_string());
        Self {
            id: it.round.id.to_string(),
            title: it.round.title.as_str().to_owned(),
            started_on: day.unwrap_or_default(),
            ended_at: it.round.ended_at.map(moment),
            doors: count(it.doors as u64),
            done: count(it.done as u64),
        }
    }
}

/// A round with its streets.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundView {
    id: String,
    title: String,
    started_on: String,
    ended_at: Option<String>,
    doors: u32,
    done: u32,
    questions: Vec<RoundQuestionView>,
    streets: Vec<RoundStreetView>,
    next_key: Option<String>,
}

impl From<RoundDetails> for RoundView {
    fn from(it: RoundDetails) -> Self {
        let row = RoundRow::from(it.summary);
        Self {
            id: row.id,
            title: row.title,
            started_on: row.started_on,
            ended_at: row.ended_at,
            doors: row.doors,
            done: row.done,
            questions: it.questions.into_iter().map(Into::into).collect(),
            streets: it.streets.into_iter().map(Into::into).collect(),
            next_key: it.next_key,
        }
    }
}

/// A street in a round.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundStreetView {
    street: String,
    city: String,
    doors: u32,
    done: u32,
    not_home: u32,
    come_back: u32,
    helpers: Vec<RoundHelperView>,
}

/// Who walks a street.
#[derive(Clone, Debug, Serialize, Type)]
pub struct RoundHelperView {
    id: String,
    side: Side,
    helper: String,
}

impl From<RoundStreetDetails> for RoundStreetView {
    fn from(it: RoundStreetDetails) -> Self {
        let helper = |it: door_round::RoundHelper| RoundHelperView {
            id: it.id.to_string(),
            side: it.side.into(),
            helper: it.name,
        };
        Self {
            street: it.street,
            city: it.city,
            doors: count(it.doors as u64),
            done: count(it.done as u64),
            not_home: count(it.not_home as u64),
            come_back: count(it.come_back as u64),
            helpers: it.helpers.into_iter().map(helper).collect(),
        }
    }
}

/// An answer at a door.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundAnswer {
    question_id: String,
    answer: String,
}

/// A door in a round.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoundDoorView {
    key: String,
    street: String,
    city: String,
    number: String,
    household_id: Option<String>,
    people: Vec<NameParts>,
    no_post: bool,
    outcome: Option<Outcome>,
    remark: String,
    visited_at: Option<String>,
    earlier: Option<Position>,
    answers: Vec<RoundAnswer>,
}

impl From<RoundDoor> for RoundDoorView {
    fn from(it: RoundDoor) -> Self {
        let answer = |(question, answer): (domain::RoundQuestionId, String)| RoundAnswer {
            question_id: question.to_string(),
            answer,
        };
        Self {
            key: it.key,
            street: it.street,
            city: it.city,
            number: it.number,
            household_id: it.household.map(|id| id.to_string()),
            people: it.people.into_iter().map(Into::into).collect(),
            no_post: it.no_post,
            outcome: it.outcome.map(Into::into),
            remark: it.remark,
            visited_at: it.visited_at.map(moment),
            earlier: it.earlier.map(Into::into),
            answers: it.answers.into_iter().map(answer).collect(),
        }
    }
}

/// A visit as typed; without an outcome it only keeps what was written.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VisitInput {
    street: String,
    city: String,
    house_number: String,
    household_id: Option<String>,
    outcome: Option<Outcome>,
    remark: String,
    answers: Vec<RoundAnswer>,
}

impl TryFrom<VisitInput> for door_round::VisitInput {
    type Error = AppError;

    fn try_from(input: VisitInput) -> Result<Self, AppError> {
        let outcome = input.outcome.map(domain::Outcome::from);
        let answer = |it: RoundAnswer| Ok((id(&it.question_id)?, it.answer));
        let answers = input.answers.into_iter().map(answer);
        Ok(Self {
            street: input.street,
            city: input.city,
            house_number: input.house_number,
            household: input.household_id.as_deref().map(id).transpose()?,
            outcome: outcome.map_or_else(String::new, |it| it.to_string()),
            remark: input.remark,
            answers: answers.collect::<Result<_, AppError>>()?,
        })
    }
}

/// What the end of a round did.
#[derive(Clone, Copy, Debug, Serialize, Type)]
pub struct RoundEnd {
    cleared: u32,
}

/// The rounds of an initiative, the last begun first.
#[tauri::command]
#[specta::specta]
pub async fn list_rounds(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<RoundRow>, AppError> {
    let app = session.app().await?;
    let rounds = door_round::list_rounds(&app, id(&initiative_id)?).await?;
    Ok(rounds.into_iter().map(Into::into).collect())
}

/// Starts a round and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn start_round(
    session: State<'_, Session>,
    initiative_id: String,
    round: RoundInput,
) -> Result<String, AppError> {
    let app = session.app().await?;
    let input = round.try_into()?;
    let started = door_round::start_round(&app, id(&initiative_id)?, &input).await?;
    Ok(started.to_string())
}

/// Changes a round.
#[tauri::command]
#[specta::specta]
pub async fn edit_round(
    session: State<'_, Session>,
    id: String,
    round: RoundInput,
) -> Result<(), AppError> {
    let (app, input) = (session.app().await?, round.try_into()?);
    Ok(door_round::edit_round(&app, self::id(&id)?, &input).await?)
}

/// Ends a round; "not home" is erased for good.
#[tauri::command]
#[specta::specta]
pub async fn end_round(session: State<'_, Session>, id: String) -> Result<RoundEnd, AppError> {
    let ended = door_round::end_round(&session.app().await?, self::id(&id)?).await?;
    Ok(RoundEnd {
        cleared: count(ended.cleared as u64),
    })
}

/// Opens a round again.
#[tauri::command]
#[specta::specta]
pub async fn reopen_round(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(door_round::reopen_round(&session.app().await?, self::id(&id)?).await?)
}

/// Puts a round in the trash.
#[tauri::command]
#[specta::specta]
pub async fn trash_round(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(door_round::trash_round(&session.app().await?, self::id(&id)?).await?)
}

/// One round.
#[tauri::command]
#[specta::specta]
pub async fn show_round(session: State<'_, Session>, id: String) -> Result<RoundView, AppError> {
    let shown = door_round::show_round(&session.app().await?, self::id(&id)?).await?;
    Ok(shown.into())
}

/// The doors of a street, as one walks them.
#[tauri::command]
#[specta::specta]
pub async fn round_doors(
    session: State<'_, Session>,
    id: String,
    street: String,
    city: String,
) -> Result<Vec<RoundDoorView>, AppError> {
    let app = session.app().await?;
    let doors = door_round::round_doors(&app, self::id(&id)?, &street, &city).await?;
    Ok(doors.into_iter().map(Into::into).collect())
}

/// Gives a street to a team member or a neighbour.
#[tauri::command]
#[specta::specta]
pub async fn assign_street(
    session: State<'_, Session>,
    round_id: String,
    street: String,
    city: String,
    side: Side,
    helper: String,
) -> Result<(), AppError> {
    let app = session.app().await?;
    let (round, helper) = (id(&round_id)?, id(&helper)?);
    door_round::assign_street(&app, round, (&street, &city), side.into(), helper).await?;
    Ok(())
}

/// Takes a street back.
#[tauri::command]
#[specta::specta]
pub async fn unassign_street(session: State<'_, Session>, id: String) -> Result<(), AppError> {
    Ok(door_round::unassign_street(&session.app().await?, self::id(&id)?).await?)
}

/// Notes what came of ringing at a door.
#[tauri::command]
#[specta::specta]
pub async fn record_visit(
    session: State<'_, Session>,
    round_id: String,
    visit: VisitInput,
) -> Result<RoundDoorView, AppError> {
    let app = session.app().await?;
    let input = visit.try_into()?;
    let door = door_round::record_visit(&app, id(&round_id)?, &input).await?;
    Ok(door.into())
}
