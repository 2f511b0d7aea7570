//! Agrees to a booking.

use domain::BookingId;

use super::{BookingDetails, BookingError, show_booking};
use crate::App;

/// Agrees to a booking that was asked for.
pub async fn confirm_booking(app: &App, id: BookingId) -> Result<BookingDetails, BookingError> {
    let mut act = app.begin("confirm_booking").await?;
    let standing = act.booking(id).await?.ok_or(BookingError::Unknown(id))?;
    let mut booking = standing.booking;
    booking.confirm()?;
    act.save(&booking);
    app.commit(act).await?;
    show_booking(app, id).await
}
