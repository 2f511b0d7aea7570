//! Gives a booking up.

use domain::BookingId;

use super::{BookingDetails, BookingError, show_booking};
use crate::App;

/// Gives a booking up; its time is free again. It stays readable.
pub async fn cancel_booking(app: &App, id: BookingId) -> Result<BookingDetails, BookingError> {
    let mut act = app.begin("cancel_booking").await?;
    let standing = act.booking(id).await?.ok_or(BookingError::Unknown(id))?;
    let mut booking = standing.booking;
    booking.cancel()?;
    act.save(&booking);
    app.commit(act).await?;
    show_booking(app, id).await
}
