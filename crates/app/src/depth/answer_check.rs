//! Answers an item of the checklist.

use domain::{CheckAnswer, CheckKey, GivenCheck, InitiativeId};
use sync::registry::CHECK_ANSWER;

use super::DepthError;
use super::input::{choice, text};
use crate::{App, Field};

/// Notes what people say of an item; "open" takes the answer back. What the app sees stays beside
/// it.
pub async fn answer_check(
    app: &App,
    initiative: InitiativeId,
    key: &str,
    answer: &str,
    note: &str,
) -> Result<(), DepthError> {
    let key: CheckKey = choice(key, Field::Key)?;
    let answer: CheckAnswer = choice(answer, Field::Answer)?;
    let note = text(note, Field::Note)?;
    let mut act = app.begin("answer_check").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(DepthError::UnknownInitiative(initiative))?;
    let id = act.check_row(initiative, key.as_str()).await?;
    act.save(&GivenCheck {
        id,
        initiative,
        key: key.as_str().to_owned(),
        answer,
        note,
    });
    // The row may be there although the answer that made it was undone.
    act.restore(&CHECK_ANSWER, id.uuid());
    app.commit(act).await?;
    Ok(())
}
