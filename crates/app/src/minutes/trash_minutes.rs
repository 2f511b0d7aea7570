//! Puts minutes in the trash and takes them out again.

use domain::MinutesId;
use sync::registry::MINUTES;

use super::{MinutesError, kept};
use crate::App;

/// Puts minutes in the trash, with their text; after 30 days they are erased.
pub async fn trash_minutes(app: &App, id: MinutesId) -> Result<(), MinutesError> {
    let mut act = app.begin("trash_minutes").await?;
    kept(&mut act, id).await?;
    act.trash(&MINUTES, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Takes minutes out of the trash.
pub async fn restore_minutes(app: &App, id: MinutesId) -> Result<(), MinutesError> {
    let mut act = app.begin("restore_minutes").await?;
    if !act.are_minutes_in_trash(id).await? {
        return Err(MinutesError::Unknown(id));
    }
    act.restore(&MINUTES, id.uuid());
    app.commit(act).await?;
    Ok(())
}
