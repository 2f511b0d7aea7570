//! Takes a loan back.

use domain::{BookingId, Text};

use super::{BookingDetails, BookingError, show_booking};
use crate::field::At as _;
use crate::{App, Field};

/// Takes a loan back; its time is free again. `condition` says how it came back.
pub async fn bring_back(
    app: &App,
    id: BookingId,
    condition: &str,
) -> Result<BookingDetails, BookingError> {
    let condition = Text::parse(condition).at(Field::Condition)?;
    let mut act = app.begin("bring_back").await?;
    let standing = act.booking(id).await?.ok_or(BookingError::Unknown(id))?;
    let mut booking = standing.booking;
    let now = act.now();
    booking.bring_back(condition, now)?;
    act.save(&booking);
    app.commit(act).await?;
    show_booking(app, id).await
}
