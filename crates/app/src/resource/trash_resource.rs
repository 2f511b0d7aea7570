//! Puts a resource in the trash, and takes it out.

use domain::ResourceId;
use sync::registry::RESOURCE;

use super::ResourceError;
use crate::App;

/// Puts a resource in the trash, unless something of it is out or still to come; undo brings it
/// back, and after 30 days it goes with its past bookings.
pub async fn trash_resource(app: &App, id: ResourceId) -> Result<(), ResourceError> {
    let mut act = app.begin("trash_resource").await?;
    act.resource(id).await?.ok_or(ResourceError::Unknown(id))?;
    let now = act.now();
    if act.has_bookings_after(id, now).await? {
        return Err(ResourceError::HasBookings);
    }
    act.trash(&RESOURCE, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Takes it out, with its past bookings.
pub async fn restore_resource(app: &App, id: ResourceId) -> Result<(), ResourceError> {
    let mut act = app.begin("restore_resource").await?;
    if !act.lies_in_trash(&RESOURCE, id.uuid()).await? {
        return Err(ResourceError::Unknown(id));
    }
    act.restore(&RESOURCE, id.uuid());
    app.commit(act).await?;
    Ok(())
}
