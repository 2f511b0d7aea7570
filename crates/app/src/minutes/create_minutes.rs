//! Begins minutes.

use domain::{InitiativeId, Minutes, MinutesId, Text, Title};
use jiff::civil::Date;
use storage::StorageError;
use sync::{GenerationKey, MinutesText};

use super::own_name;
use crate::field::At as _;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// Minutes as typed.
#[derive(Clone, Debug, Default)]
pub struct MinutesInput {
    /// What the meeting was.
    pub title: String,
    /// Its day, as `2026-11-23`; empty when that is not known.
    pub day: String,
    /// What is written so far.
    pub text: String,
}

/// Why no minutes were begun.
#[derive(Debug, thiserror::Error)]
pub enum CreateMinutesError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    Unknown(InitiativeId),
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(CreateMinutesError {
    CreateMinutesError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    CreateMinutesError::Field(error) => error.into(),
    CreateMinutesError::Storage(error) => error.into(),
});

/// Begins minutes with what is written so far.
pub async fn create_minutes(
    app: &App,
    initiative: InitiativeId,
    input: &MinutesInput,
) -> Result<MinutesId, CreateMinutesError> {
    let id = MinutesId::new(app.ports.next_id());
    let minutes = Minutes {
        id,
        initiative,
        title: Title::parse(&input.title).at(Field::Title)?,
        day: parse_day(&input.day)?,
    };
    let text = Text::parse(&input.text).at(Field::Text)?;
    let mut act = app.begin("create_minutes").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(CreateMinutesError::Unknown(initiative))?;
    let by = own_name(&mut act, initiative).await?;
    act.add(&minutes);
    let first = GenerationKey::default();
    let step = MinutesText::write(by, first, "", text.as_str());
    act.work_on_text(id.uuid(), &step);
    app.commit(act).await?;
    Ok(id)
}

pub(super) fn parse_day(text: &str) -> Result<Option<Date>, FieldError> {
    match text.trim() {
        "" => Ok(None),
        day => {
            let day = day.parse();
            day.map(Some)
                .map_err(|_| FieldError::new(Field::Day, ErrorCode::Date))
        }
    }
}
