//! What two people filled in differently.

use app::conflict::{self, Choice, FieldConflict, Subject, Writer, WrittenValue};
use serde::Serialize;
use specta::Type;
use tauri::State;

use super::{id, moment};
use crate::error::AppError;
use crate::session::Session;

/// A field with several values.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ConflictView {
    id: String,
    subject: SubjectKind,
    of: String,
    neighbours: Vec<String>,
    field: String,
    standing: WrittenView,
    others: Vec<WrittenView>,
}

/// Whose field it is.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    Initiative,
    TeamMember,
    Household,
    Neighbour,
    Minutes,
    CirclePart,
    Support,
    DoorRound,
    RoundStreet,
    Visit,
    RoundQuestion,
    VisitAnswer,
    Resource,
    ResourcePart,
    Booking,
    Scheme,
    Term,
    Party,
    Method,
    Role,
    RoleHolder,
    GroupToHear,
    Kindred,
    CheckAnswer,
    Organisation,
    Relation,
    Talent,
    ContactMoment,
    Segment,
}

/// A value, by whom and when. `value` chooses it, `text` shows it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WrittenView {
    value: String,
    text: String,
    written_at: String,
    own: bool,
    by: Option<String>,
}

impl From<Subject> for SubjectKind {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Initiative(_) => Self::Initiative,
            Subject::TeamMember(_) => Self::TeamMember,
            Subject::Household(_) => Self::Household,
            Subject::Neighbour(_) => Self::Neighbour,
            Subject::Minutes(_) => Self::Minutes,
            Subject::CirclePart(_) => Self::CirclePart,
            Subject::Support(_) => Self::Support,
            Subject::DoorRound(_) => Self::DoorRound,
            Subject::RoundStreet(_) => Self::RoundStreet,
            Subject::Visit(_) => Self::Visit,
            Subject::RoundQuestion(_) => Self::RoundQuestion,
            Subject::VisitAnswer(_) => Self::VisitAnswer,
            Subject::Resource(_) => Self::Resource,
            Subject::ResourcePart(_) => Self::ResourcePart,
            Subject::Booking(_) => Self::Booking,
            Subject::Scheme(_) => Self::Scheme,
            Subject::Term(_) => Self::Term,
            Subject::Party(_) => Self::Party,
            Subject::Method(_) => Self::Method,
            Subject::Role(_) => Self::Role,
            Subject::RoleHolder(_) => Self::RoleHolder,
            Subject::GroupToHear(_) => Self::GroupToHear,
            Subject::Kindred(_) => Self::Kindred,
            Subject::CheckAnswer(_) => Self::CheckAnswer,
            Subject::Organisation(_) => Self::Organisation,
            Subject::Relation(_) => Self::Relation,
            Subject::Talent(_) => Self::Talent,
            Subject::ContactMoment(_) => Self::ContactMoment,
            Subject::Segment(_) => Self::Segment,
        }
    }
}

impl From<FieldConflict> for ConflictView {
    fn from(it: FieldConflict) -> Self {
        Self {
            standing: shown(it.standing),
            others: it.others.into_iter().map(shown).collect(),
            id: it.id.to_string(),
            subject: it.subject.into(),
            of: it.of,
            neighbours: it.neighbours.iter().map(ToString::to_string).collect(),
            field: it.field.to_owned(),
        }
    }
}

fn shown(written: WrittenValue) -> WrittenView {
    let (own, by) = match written.by {
        Writer::Own => (true, None),
        Writer::Other { name, .. } => (false, name),
    };
    WrittenView {
        text: written.text,
        value: written.value,
        written_at: moment(written.written_at),
        own,
        by,
    }
}

/// Everything that two people filled in differently and nobody decided about.
#[tauri::command]
#[specta::specta]
pub async fn list_conflicts(
    session: State<'_, Session>,
    initiative_id: String,
) -> Result<Vec<ConflictView>, AppError> {
    let app = session.app().await?;
    let fields = conflict::list_conflicts(&app, id(&initiative_id)?).await?;
    Ok(fields.into_iter().map(Into::into).collect())
}

/// Says which value is right.
#[tauri::command]
#[specta::specta]
pub async fn resolve_conflict(
    session: State<'_, Session>,
    initiative_id: String,
    id: String,
    value: String,
) -> Result<(), AppError> {
    let (app, initiative) = (session.app().await?, self::id(&initiative_id)?);
    let field = self::id(&id)?;
    Ok(conflict::resolve_conflict(&app, initiative, field, &Choice::Value(value)).await?)
}
