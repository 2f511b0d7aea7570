//! What is free in a period, and what is not: with what stands in the way, and when it is free.

use domain::{InitiativeId, Period, Resource, ResourceId, ResourceKind, ResourceStanding};

use super::ResourceError;
use super::list_resources::{ListedResource, overdue};
use crate::booking::{
    BookingDetails, Wanted, is_too_soon, nearest_free, shelf_within, with_clashes,
};
use crate::number::{number, period};
use crate::{App, Field};

/// What someone looks for.
#[derive(Clone, Debug)]
pub struct FreeQuery {
    /// Whose.
    pub initiative: InitiativeId,
    /// From when, on the clock: `2026-11-28T14:00`.
    pub starts_at: String,
    /// Until when.
    pub ends_at: String,
    /// Of which kind.
    pub kind: Option<ResourceKind>,
    /// How many.
    pub quantity: String,
}

/// A resource, and whether it can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeResource {
    /// The resource.
    pub resource: ListedResource,
    /// How many are free.
    pub free: u32,
    /// Who has it first, when too few are free.
    pub clash: Option<BookingDetails>,
    /// The nearest free time of the same length, when too few are free.
    pub next: Option<Period>,
    /// Who keeps it wants to be asked earlier.
    pub is_too_soon: bool,
}

/// Every resource that is not hidden, by name, and whether so many of it are free. What is out of
/// use is not.
pub async fn free_resources(
    app: &App,
    query: &FreeQuery,
) -> Result<Vec<FreeResource>, ResourceError> {
    let period = period(&query.starts_at, &query.ends_at)?;
    let quantity = number(
        &query.quantity,
        Field::Quantity,
        (1, Resource::QUANTITY_MAX),
    )?;
    let now = app.now();
    let mut lease = app.store.lease().await?;
    let (resources, shelf) = shelf_within(&mut lease, query.initiative, period, now, None).await?;
    let overdue = overdue(&mut lease, query.initiative, now).await?;
    let is_asked = |it: &Resource| {
        it.standing != ResourceStanding::Hidden && query.kind.is_none_or(|kind| kind == it.kind)
    };
    let row = |resource: Resource| FreeResource {
        free: match resource.standing {
            ResourceStanding::OutOfUse => 0,
            _ => shelf.free(resource.id, period),
        },
        is_too_soon: is_too_soon(&resource, period, now),
        resource: ListedResource {
            is_overdue: overdue.contains(&resource.id),
            resource,
        },
        clash: None,
        next: None,
    };
    let asked = resources.into_iter().filter(is_asked);
    let mut rows: Vec<FreeResource> = asked.map(row).collect();
    let taken: Vec<ResourceId> = rows
        .iter()
        .filter(|row| row.free < quantity && row.is_lent())
        .map(|row| row.resource.resource.id)
        .collect();
    if taken.is_empty() {
        return Ok(rows);
    }
    let wanted = Wanted {
        initiative: query.initiative,
        period,
        quantity,
        except: None,
    };
    let next = nearest_free(&mut lease, &wanted, &taken, now).await?;
    let met = lease
        .bookings_within(query.initiative, shelf.reach(period))
        .await?;
    let met = with_clashes(&mut lease, query.initiative, met, now).await?;
    for row in rows.iter_mut().filter(|row| row.free < quantity) {
        let id = row.resource.resource.id;
        row.next = next.get(&id).copied();
        let way = shelf.in_the_way((id, quantity), period);
        let first = way.first();
        row.clash = first.and_then(|first| met.iter().find(|it| it.booking.id == *first).cloned());
    }
    for row in rows.iter_mut().filter(|row| !row.is_lent()) {
        row.clash = None;
    }
    Ok(rows)
}

impl FreeResource {
    fn is_lent(&self) -> bool {
        self.resource.resource.standing == ResourceStanding::Available
    }
}
