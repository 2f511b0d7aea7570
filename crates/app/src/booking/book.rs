//! Books something, or says why not.

use domain::{Booking, BookingId, InitiativeId, Resource, ResourceStanding};
use storage::Act;

use super::availability::{Wanted, first_day, is_too_soon, nearest_free, shelf_within};
use super::{BookingDetails, BookingError, BookingInput, Clash, show_booking};
use crate::App;

/// Books, when it is free. That is decided inside the act, so that no other act comes between.
pub async fn book(
    app: &App,
    initiative: InitiativeId,
    input: &BookingInput,
) -> Result<BookingDetails, BookingError> {
    let booking = input.parse(BookingId::new(app.ports.next_id()), initiative)?;
    let mut act = app.begin("book").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(BookingError::UnknownInitiative(initiative))?;
    let resource = resource_of(&mut act, &booking).await?;
    check_notice(&act, &resource, &booking, input.allow_short_notice)?;
    check_free(&mut act, &resource, &booking).await?;
    act.add(&booking);
    app.commit(act).await?;
    show_booking(app, booking.id).await
}

/// What is booked; it is of the same initiative.
pub(super) async fn resource_of(
    act: &mut Act,
    booking: &Booking,
) -> Result<Resource, BookingError> {
    let resource = act.resource(booking.resource).await?;
    let resource = resource.filter(|it| it.initiative == booking.initiative);
    resource.ok_or(BookingError::UnknownResource(booking.resource))
}

pub(super) fn check_notice(
    act: &Act,
    resource: &Resource,
    booking: &Booking,
    is_allowed: bool,
) -> Result<(), BookingError> {
    let now = act.now();
    match first_day(resource, now) {
        Some(first_day) if !is_allowed && is_too_soon(resource, booking.period, now) => {
            Err(BookingError::Notice {
                days: resource.notice_days,
                first_day,
            })
        }
        _ => Ok(()),
    }
}

pub(super) async fn check_free(
    act: &mut Act,
    resource: &Resource,
    booking: &Booking,
) -> Result<(), BookingError> {
    if resource.standing != ResourceStanding::Available {
        return Err(BookingError::OutOfUse);
    }
    if booking.quantity > resource.quantity {
        return Err(BookingError::TooMany {
            quantity: resource.quantity,
        });
    }
    let (now, period) = (act.now(), booking.period);
    let except = Some(booking.id);
    let (_, shelf) = shelf_within(act, booking.initiative, period, now, except).await?;
    let free = shelf.free(resource.id, period);
    if free >= booking.quantity {
        return Ok(());
    }
    let wanted = Wanted {
        initiative: booking.initiative,
        period,
        quantity: booking.quantity,
        except,
    };
    let next = nearest_free(act, &wanted, &[resource.id], now).await?;
    let next = next.get(&resource.id).copied();
    let way = shelf.in_the_way((resource.id, booking.quantity), period);
    let first = match way.first() {
        Some(first) => act.booking(*first).await?,
        None => None,
    };
    // Where nobody stands in the way, a part has too few: the wanted time itself is told.
    let first = first.map(|it| it.booking);
    let text = |text: Option<&domain::Text>| text.map(ToString::to_string).unwrap_or_default();
    Err(BookingError::NotFree(Box::new(Clash {
        period: first.as_ref().map_or(period, |it| it.period),
        purpose: text(first.as_ref().map(|it| &it.purpose)),
        borrower: text(first.as_ref().map(|it| &it.borrower)),
        free,
        next,
    })))
}
