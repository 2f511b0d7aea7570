//! Puts a scheme in the trash, and takes it out.

use domain::SchemeId;
use sync::registry::SCHEME;

use super::SchemeError;
use crate::App;

/// Puts a scheme in the trash; undo brings it back.
pub async fn trash_scheme(app: &App, id: SchemeId) -> Result<(), SchemeError> {
    let mut act = app.begin("trash_scheme").await?;
    act.scheme(id).await?.ok_or(SchemeError::Unknown(id))?;
    act.trash(&SCHEME, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Takes it out.
pub async fn restore_scheme(app: &App, id: SchemeId) -> Result<(), SchemeError> {
    let mut act = app.begin("restore_scheme").await?;
    if !act.lies_in_trash(&SCHEME, id.uuid()).await? {
        return Err(SchemeError::Unknown(id));
    }
    act.restore(&SCHEME, id.uuid());
    app.commit(act).await?;
    Ok(())
}
