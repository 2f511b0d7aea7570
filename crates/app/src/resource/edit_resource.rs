//! Changes what is known of a resource.

use domain::{Resource, ResourceId};

use super::{ResourceError, ResourceInput};
use crate::App;

/// Replaces what is known with what is typed. Fewer than are promised is accepted: what then
/// does not go together is shown as a clash.
pub async fn edit_resource(
    app: &App,
    id: ResourceId,
    input: &ResourceInput,
) -> Result<Resource, ResourceError> {
    let mut act = app.begin("edit_resource").await?;
    let standing = act.resource(id).await?.ok_or(ResourceError::Unknown(id))?;
    let resource = input.parse(id, standing.initiative)?;
    act.save(&resource);
    app.commit(act).await?;
    Ok(resource)
}
