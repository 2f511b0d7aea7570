//! Bookings as they are read: with what they clash with, and whether they are late.

use std::collections::{BTreeMap, BTreeSet};

use domain::period::whole_days;
use domain::{Booking, BookingId, InitiativeId, Moment, Period, ResourceId};
use jiff::civil::Date;
use storage::{Lease, ListedBooking, StorageError};

use super::BookingError;
use super::availability::shelf_within;
use crate::{App, ErrorCode, Field, FieldError};

/// What to list.
#[derive(Clone, Debug)]
pub struct BookingQuery {
    /// Whose.
    pub initiative: InitiativeId,
    /// The first day: `2026-11-28`.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Of one resource.
    pub resource: Option<ResourceId>,
}

/// A booking as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookingDetails {
    /// The booking.
    pub booking: Booking,
    /// The name of what is booked.
    pub resource_name: String,
    /// With others it takes more than there is: they were made without sight of each other, or
    /// there are fewer now. Those others; none when it takes too much by itself.
    pub clashes_with: Option<BTreeSet<BookingId>>,
    /// It should have been back.
    pub is_overdue: bool,
}

/// The bookings that meet these days, whatever their state, and loans that should have been back
/// before; the earliest first.
pub async fn list_bookings(
    app: &App,
    query: &BookingQuery,
) -> Result<Vec<BookingDetails>, BookingError> {
    let (from, to) = (day(&query.from)?, day(&query.to)?);
    let days = whole_days(from, to)
        .map_err(|_| FieldError::new(Field::EndsOn, ErrorCode::EndBeforeStart))?;
    let now = app.now();
    let mut lease = app.store.lease().await?;
    let mut found = lease.bookings_within(query.initiative, days).await?;
    found.retain(|it| {
        let is_met = it.booking.period.overlaps(days) || it.booking.is_overdue(now);
        is_met
            && query
                .resource
                .is_none_or(|only| only == it.booking.resource)
    });
    Ok(with_clashes(&mut lease, query.initiative, found, now).await?)
}

/// One booking.
pub async fn show_booking(app: &App, id: BookingId) -> Result<BookingDetails, BookingError> {
    let now = app.now();
    let mut lease = app.store.lease().await?;
    let found = lease.booking(id).await?.ok_or(BookingError::Unknown(id))?;
    let initiative = found.booking.initiative;
    let shown = with_clashes(&mut lease, initiative, vec![found], now).await?;
    shown.into_iter().next().ok_or(BookingError::Unknown(id))
}

/// Says of bookings what they clash with. All that meets any of them is looked at.
pub(crate) async fn with_clashes(
    lease: &mut Lease,
    initiative: InitiativeId,
    bookings: Vec<ListedBooking>,
    now: Moment,
) -> Result<Vec<BookingDetails>, StorageError> {
    let mut clashes = match hull(&bookings) {
        Some(hull) => shelf_within(lease, initiative, hull, now, None)
            .await?
            .1
            .clashes(),
        None => BTreeMap::new(),
    };
    let shown = bookings.into_iter().map(|it| BookingDetails {
        clashes_with: clashes.remove(&it.booking.id),
        is_overdue: it.booking.is_overdue(now),
        resource_name: it.resource_name,
        booking: it.booking,
    });
    Ok(shown.collect())
}

/// From the first start to the last end.
fn hull(bookings: &[ListedBooking]) -> Option<Period> {
    let periods = || bookings.iter().map(|it| it.booking.period);
    let from = periods().map(Period::starts_at).min()?;
    let to = periods().map(Period::ends_at).max()?;
    Period::new(from, to).ok()
}

fn day(text: &str) -> Result<Date, FieldError> {
    let day = text.trim().parse();
    day.map_err(|_| FieldError::new(Field::Day, ErrorCode::Date))
}
