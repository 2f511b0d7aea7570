//! Makes the rows of answers at a door, before anything is said in them.

use domain::{DoorRoundId, Text};
use storage::{Act, answer_at};
use sync::registry::VISIT_ANSWER;

use super::RoundError;
use super::edit_round::going_on;
use super::record_visit::{VisitInput, address, answers};
use crate::App;

/// Those that are not there yet, at a door that is known. Two laptops may make the same row, and
/// what one of them made it with goes unseen: so it is made without an answer, and answers that
/// differ are told as what was written later. At a door that is new here no other made it.
pub(super) async fn make_answers(
    app: &App,
    id: DoorRoundId,
    input: &VisitInput,
) -> Result<(), RoundError> {
    if input.answers.is_empty() {
        return Ok(());
    }
    let mut act = app.begin("record_visit").await?;
    let round = going_on(&mut act, id).await?;
    let questions = act.round_questions(id).await?;
    let said = answers(&questions, &input.answers)?.into_iter();
    let said = said.filter(|(_, answer)| !answer.is_empty());
    let household = match input.household {
        Some(id) => Some(act.household(id).await?.ok_or(RoundError::Unknown)?),
        None => {
            let address = address(input)?;
            act.household_at_door(round.initiative, &address).await?
        }
    };
    let Some(household) = household else {
        return Ok(());
    };
    let empty = |question| answer_at(round.initiative, question, household.id, Text::empty());
    let mut is_any = false;
    for (question, _) in said {
        let row = empty(question);
        if !act.has_row(&VISIT_ANSWER, row.id.uuid()).await? {
            act.add(&row);
            is_any = true;
        }
    }
    match is_any {
        true => make(app, act).await,
        false => Ok(()),
    }
}

async fn make(app: &App, act: Act) -> Result<(), RoundError> {
    let made = act.commit_what_follows().await;
    app.announce_outcome(&made).await;
    made?;
    Ok(())
}
