//! Puts a round in the trash, and takes it out.

use domain::DoorRoundId;
use sync::registry::DOOR_ROUND;

use super::RoundError;
use super::edit_round::known;
use crate::App;

/// Puts it there. After 30 days it is erased with what was noted in it; statements of support
/// that were made in it stay.
pub async fn trash_round(app: &App, id: DoorRoundId) -> Result<(), RoundError> {
    let mut act = app.begin("trash_round").await?;
    known(&mut act, id).await?;
    act.trash(&DOOR_ROUND, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Takes it out.
pub async fn restore_round(app: &App, id: DoorRoundId) -> Result<(), RoundError> {
    let mut act = app.begin("restore_round").await?;
    if !act.is_round_in_trash(id).await? {
        return Err(RoundError::Unknown);
    }
    act.restore(&DOOR_ROUND, id.uuid());
    app.commit(act).await?;
    Ok(())
}
