//! Changes a booking, or moves it.

use domain::{Booking, BookingId};

use super::book::{check_free, check_notice, resource_of};
use super::{BookingDetails, BookingError, BookingInput, show_booking};
use crate::App;

/// Replaces what is written with what is typed. What is moved, or becomes more, has to be free
/// there; words can be put right of any booking, and where it stands it may stay.
pub async fn edit_booking(
    app: &App,
    id: BookingId,
    input: &BookingInput,
) -> Result<BookingDetails, BookingError> {
    let mut act = app.begin("edit_booking").await?;
    let standing = act.booking(id).await?.ok_or(BookingError::Unknown(id))?;
    let standing = standing.booking;
    let typed = input.parse(id, standing.initiative)?;
    let booking = Booking {
        resource: typed.resource,
        period: typed.period,
        quantity: typed.quantity,
        purpose: typed.purpose,
        borrower: typed.borrower,
        ..standing.clone()
    };
    if takes_otherwise(&standing, &booking) {
        standing.may_be_moved()?;
        let resource = resource_of(&mut act, &booking).await?;
        if standing.period.starts_at() != booking.period.starts_at() {
            check_notice(&act, &resource, &booking, input.allow_short_notice)?;
        }
        check_free(&mut act, &resource, &booking).await?;
    }
    act.save(&booking);
    app.commit(act).await?;
    show_booking(app, id).await
}

fn takes_otherwise(standing: &Booking, booking: &Booking) -> bool {
    let what = |it: &Booking| (it.resource, it.period, it.quantity);
    what(standing) != what(booking)
}
