//! Writes in minutes.

use domain::{MinutesId, Text};
use sync::{GenerationKey, MINUTES_BYTES_MAX, MinutesText};

use super::{MinutesError, kept, own_name};
use crate::field::At as _;
use crate::{App, ErrorCode, Field, FieldError};

/// What someone made of a text.
#[derive(Clone, Debug)]
pub struct WriteMinutes {
    /// Of which minutes.
    pub id: MinutesId,
    /// The generation that they had before them.
    pub generation: GenerationKey,
    /// The text that they had before them.
    pub seen: String,
    /// The text as it is to be.
    pub text: String,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenMinutes {
    /// The text was approved meanwhile: what was typed is kept as a suggestion.
    pub is_suggestion: bool,
}

/// Brings what was changed in the text into what stands. What others wrote since stays.
pub async fn write_minutes(
    app: &App,
    writing: &WriteMinutes,
) -> Result<WrittenMinutes, MinutesError> {
    let text = Text::parse(&writing.text).at(Field::Text)?;
    let mut act = app.begin("write_minutes").await?;
    let standing = kept(&mut act, writing.id).await?;
    if standing.text.encode().len() > MINUTES_BYTES_MAX / 2 {
        let too_long = FieldError::new(Field::Text, ErrorCode::TooLong);
        return Err(too_long.with("max", Text::MAX_CHARS).into());
    }
    let by = own_name(&mut act, standing.minutes.initiative).await?;
    let step = MinutesText::write(by, writing.generation, &writing.seen, text.as_str());
    act.work_on_text(writing.id.uuid(), &step);
    let now = standing.text.standing()?;
    app.commit(act).await?;
    Ok(WrittenMinutes {
        is_suggestion: now.is_frozen || now.generation != writing.generation,
    })
}
