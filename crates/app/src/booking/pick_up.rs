//! Hands out what was booked.

use domain::{BookingId, Text};

use super::{BookingDetails, BookingError, show_booking};
use crate::field::At as _;
use crate::{App, Field};

/// Hands out what was booked: from now on it is a loan. `condition` says how it is.
pub async fn pick_up(
    app: &App,
    id: BookingId,
    condition: &str,
) -> Result<BookingDetails, BookingError> {
    let condition = Text::parse(condition).at(Field::Condition)?;
    let mut act = app.begin("pick_up").await?;
    let standing = act.booking(id).await?.ok_or(BookingError::Unknown(id))?;
    let mut booking = standing.booking;
    let now = act.now();
    booking.pick_up(condition, now)?;
    act.save(&booking);
    app.commit(act).await?;
    show_booking(app, id).await
}
