//! Opens approved minutes again.

use domain::MinutesId;

use super::{MinutesError, kept, own_name};
use crate::App;

/// Begins a new text with what was approved. That stays the approved text until someone approves
/// the new one.
pub async fn reopen_minutes(app: &App, id: MinutesId) -> Result<(), MinutesError> {
    let mut act = app.begin("reopen_minutes").await?;
    let standing = kept(&mut act, id).await?;
    let by = own_name(&mut act, standing.minutes.initiative).await?;
    let step = standing.text.reopen(by).ok_or(MinutesError::Open)?;
    act.work_on_text(id.uuid(), &step);
    app.commit(act).await?;
    Ok(())
}
