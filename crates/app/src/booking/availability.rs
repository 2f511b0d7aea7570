//! What is free, read from the store.

use std::collections::BTreeMap;

use domain::period::day_of;
use domain::{BookingId, InitiativeId, Moment, Period, Resource, ResourceId, Shelf};
use jiff::civil::Date;
use storage::{Lease, StorageError};

/// What someone wants to have.
pub(crate) struct Wanted {
    pub(crate) initiative: InitiativeId,
    pub(crate) period: Period,
    pub(crate) quantity: u32,
    /// A booking that is changed does not stand in its own way.
    pub(crate) except: Option<BookingId>,
}

/// Everything that can be booked, with what is taken of it within a period.
pub(crate) async fn shelf_within(
    lease: &mut Lease,
    initiative: InitiativeId,
    period: Period,
    now: Moment,
    except: Option<BookingId>,
) -> Result<(Vec<Resource>, Shelf), StorageError> {
    let resources = lease.resources_in(initiative).await?;
    let parts = lease.resource_parts_in(initiative).await?;
    let mut shelf = Shelf::new(&resources, &parts, []);
    let taken = lease
        .taken_within(initiative, shelf.reach(period), now)
        .await?;
    shelf.take_all(
        taken
            .into_iter()
            .filter(|(_, it)| Some(it.booking) != except),
    );
    Ok((resources, shelf))
}

const DAY_MS: i64 = 24 * 3_600_000;
/// How many days around a period a free one is looked for: near ones first, since a busy year is
/// much to read.
const AROUND: [i64; 4] = [3, 21, 120, 730];

/// The nearest free time for each of these resources, as far as there is one within two years.
pub(crate) async fn nearest_free(
    lease: &mut Lease,
    wanted: &Wanted,
    resources: &[ResourceId],
    now: Moment,
) -> Result<BTreeMap<ResourceId, Period>, StorageError> {
    let mut found = BTreeMap::new();
    for days in AROUND {
        let Some(around) = around(wanted.period, days) else {
            break;
        };
        let of = (wanted.initiative, wanted.except);
        let (_, shelf) = shelf_within(lease, of.0, around, now, of.1).await?;
        for resource in resources {
            if !found.contains_key(resource) {
                let many = (*resource, wanted.quantity);
                let next = shelf.nearest(many, wanted.period, now, around);
                found.extend(next.map(|next| (*resource, next)));
            }
        }
        if found.len() == resources.len() {
            break;
        }
    }
    Ok(found)
}

fn around(period: Period, days: i64) -> Option<Period> {
    let from = period.starts_at().0.checked_sub(days * DAY_MS)?;
    let to = period.ends_at().0.checked_add(days * DAY_MS)?;
    Period::new(Moment(from), Moment(to)).ok()
}

/// The first day for which a resource can still be asked.
pub(super) fn first_day(resource: &Resource, now: Moment) -> Option<Date> {
    let days = jiff::Span::new().try_days(resource.notice_days).ok()?;
    day_of(now).checked_add(days).ok()
}

/// Whether who keeps it wants to be asked earlier.
pub(crate) fn is_too_soon(resource: &Resource, period: Period, now: Moment) -> bool {
    let first = first_day(resource, now);
    resource.notice_days > 0 && first.is_some_and(|first| day_of(period.starts_at()) < first)
}
