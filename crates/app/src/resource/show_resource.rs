//! One resource with all that hangs on it.

use domain::{Resource, ResourceId};
use storage::ListedAttachment;

use super::ResourceError;
use crate::App;
use crate::booking::{BookingDetails, with_clashes};

/// A resource as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceDetails {
    /// The resource.
    pub resource: Resource,
    /// What it consists of, when it is a set.
    pub parts: Vec<ShownPart>,
    /// The sets that it is in.
    pub part_of: Vec<ShownPart>,
    /// Its photos and papers.
    pub attachments: Vec<ListedAttachment>,
    /// Bookings that run or are to come.
    pub bookings: Vec<BookingDetails>,
}

/// One end of a set and its part, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPart {
    /// The part, or the set.
    pub resource: ResourceId,
    /// Its name.
    pub name: String,
    /// How many are in one set.
    pub quantity: u32,
}

/// Shows a resource.
pub async fn show_resource(app: &App, id: ResourceId) -> Result<ResourceDetails, ResourceError> {
    let now = app.now();
    let mut lease = app.store.lease().await?;
    let resource = lease
        .resource(id)
        .await?
        .ok_or(ResourceError::Unknown(id))?;
    let all = lease.resources_in(resource.initiative).await?;
    let known = lease.resource_parts_in(resource.initiative).await?;
    let shown = |other: ResourceId, quantity| {
        let other = all.iter().find(|it| it.id == other)?;
        Some(ShownPart {
            resource: other.id,
            name: other.name.to_string(),
            quantity,
        })
    };
    let parts = known.iter().filter(|it| it.set == id);
    let parts = parts.filter_map(|it| shown(it.part, it.quantity));
    let sets = known.iter().filter(|it| it.part == id);
    let sets = sets.filter_map(|it| shown(it.set, it.quantity));
    let (parts, part_of) = (parts.collect(), sets.collect());
    let bookings = lease.bookings_of(id, now).await?;
    Ok(ResourceDetails {
        parts,
        part_of,
        attachments: lease.attachments_of(id.uuid()).await?,
        bookings: with_clashes(&mut lease, resource.initiative, bookings, now).await?,
        resource,
    })
}
