//! Adds something to the catalogue.

use domain::{InitiativeId, Resource, ResourceId};

use super::{ResourceError, ResourceInput};
use crate::App;

/// Adds a resource to the catalogue of an initiative.
pub async fn add_resource(
    app: &App,
    initiative: InitiativeId,
    input: &ResourceInput,
) -> Result<Resource, ResourceError> {
    let resource = input.parse(ResourceId::new(app.ports.next_id()), initiative)?;
    let mut act = app.begin("add_resource").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(ResourceError::UnknownInitiative(initiative))?;
    act.add(&resource);
    app.commit(act).await?;
    Ok(resource)
}
