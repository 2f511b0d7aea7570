//! Approves minutes.

use domain::MinutesId;

use super::{MinutesError, kept, own_name};
use crate::App;

/// Freezes the text, if it is still the one that was `seen`. Nobody writes in it any more; what
/// others wrote without having heard of it becomes a suggestion.
pub async fn approve_minutes(app: &App, id: MinutesId, seen: &str) -> Result<(), MinutesError> {
    let mut act = app.begin("approve_minutes").await?;
    let standing = kept(&mut act, id).await?;
    if standing.text.standing()?.text != seen {
        return Err(MinutesError::Changed);
    }
    let by = own_name(&mut act, standing.minutes.initiative).await?;
    let name = app.ports.next_id().into_bytes();
    let step = standing.text.approve(by, name)?;
    act.work_on_text(id.uuid(), &step.ok_or(MinutesError::Approved)?);
    app.commit(act).await?;
    Ok(())
}
