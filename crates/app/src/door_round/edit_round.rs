//! Changes the title, the first day or the questions of a round.

use domain::{DoorRound, DoorRoundId, Title};
use storage::Act;
use sync::registry::ROUND_QUESTION;

use super::start_round::{questions, started_on};
use super::{RoundError, RoundInput};
use crate::field::At as _;
use crate::{App, Field};

/// Changes it. A question that is not named any more goes to the trash with its answers.
pub async fn edit_round(app: &App, id: DoorRoundId, input: &RoundInput) -> Result<(), RoundError> {
    let mut act = app.begin("edit_round").await?;
    let mut round = known(&mut act, id).await?;
    round.title = Title::parse(&input.title).at(Field::Title)?;
    round.started_on = Some(started_on(app, &input.started_on)?);
    let wanted = questions(app, &round, &input.questions)?;
    let standing = act.round_questions(id).await?;
    let is_of_round = |it: &super::QuestionInput| {
        it.id
            .is_none_or(|id| standing.iter().any(|known| known.id == id))
    };
    if !input.questions.iter().all(is_of_round) {
        return Err(RoundError::Unknown);
    }
    for gone in standing
        .iter()
        .filter(|it| wanted.iter().all(|kept| kept.id != it.id))
    {
        act.trash(&ROUND_QUESTION, gone.id.uuid());
    }
    for question in &wanted {
        act.save(question);
    }
    act.save(&round);
    app.commit(act).await?;
    Ok(())
}

pub(super) async fn known(act: &mut Act, id: DoorRoundId) -> Result<DoorRound, RoundError> {
    act.door_round(id).await?.ok_or(RoundError::Unknown)
}

/// A round in which something may be noted.
pub(super) async fn going_on(act: &mut Act, id: DoorRoundId) -> Result<DoorRound, RoundError> {
    let round = known(act, id).await?;
    match round.ended_at {
        None => Ok(round),
        Some(_) => Err(RoundError::Ended),
    }
}
