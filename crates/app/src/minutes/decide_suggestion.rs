//! Takes a suggestion into the text, or leaves it.

use domain::MinutesId;
use storage::{Act, KeptMinutes};
use sync::{MinutesText, Suggestion};

use super::{MinutesError, SuggestionId, kept, own_name};
use crate::App;

/// Brings what someone wrote too late into the open text; approved minutes are opened first.
pub async fn take_suggestion(
    app: &App,
    id: MinutesId,
    suggestion: SuggestionId,
) -> Result<(), MinutesError> {
    let mut act = app.begin("take_suggestion").await?;
    let (standing, it) = suggested(&mut act, id, suggestion).await?;
    let by = own_name(&mut act, standing.minutes.initiative).await?;
    let step = standing.text.take(by, &it)?.ok_or(MinutesError::Approved)?;
    act.work_on_text(id.uuid(), &step);
    app.commit(act).await?;
    Ok(())
}

/// Decides against what someone wrote too late: it is told no more, and its letters are gone.
pub async fn leave_suggestion(
    app: &App,
    id: MinutesId,
    suggestion: SuggestionId,
) -> Result<(), MinutesError> {
    let mut act = app.begin("leave_suggestion").await?;
    let (standing, it) = suggested(&mut act, id, suggestion).await?;
    let by = own_name(&mut act, standing.minutes.initiative).await?;
    act.work_on_text(id.uuid(), &MinutesText::leave(by, &it));
    app.commit(act).await?;
    Ok(())
}

/// The suggestion, if it is still as it was when someone looked.
async fn suggested(
    act: &mut Act,
    id: MinutesId,
    named: SuggestionId,
) -> Result<(KeptMinutes, Suggestion), MinutesError> {
    let standing = kept(act, id).await?;
    let mut all = standing.text.suggestions()?.into_iter();
    let it = all.find(|it| it.generation == named.generation);
    let it = it.ok_or(MinutesError::NoSuggestion)?;
    if SuggestionId::of(&it) == named {
        Ok((standing, it))
    } else {
        Err(MinutesError::Changed)
    }
}
