//! Answers an item of the checklist.

use domain::{CheckAnswer, CheckKey, GivenCheck, InitiativeId, Text};
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
    make_row(app, initiative, key).await?;
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
    // It may have been thrown away elsewhere.
    act.restore(&CHECK_ANSWER, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Makes the row in which an item is answered, when it is not there yet. Two laptops may make the
/// same one, and what one of them made it with goes unseen: so it is made without an answer, and
/// answers that differ are told as what was written later.
async fn make_row(app: &App, initiative: InitiativeId, key: CheckKey) -> Result<(), DepthError> {
    let mut act = app.begin("answer_check").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(DepthError::UnknownInitiative(initiative))?;
    let id = act.check_row(initiative, key.as_str()).await?;
    if act.has_row(&CHECK_ANSWER, id.uuid()).await? {
        return Ok(());
    }
    act.add(&GivenCheck {
        id,
        initiative,
        key: key.as_str().to_owned(),
        answer: CheckAnswer::Open,
        note: Text::empty(),
    });
    let made = act.commit_what_follows().await;
    app.announce_outcome(&made).await;
    made?;
    Ok(())
}
