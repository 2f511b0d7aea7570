//! Bookings and loans. What overlaps is refused where it is entered; what was entered on two
//! laptops stays on both, and is shown as a clash.

mod availability;
mod book;
mod booking_error;
mod booking_input;
mod bring_back;
mod cancel_booking;
mod confirm_booking;
mod edit_booking;
mod list_bookings;
mod mentions;
mod pick_up;
#[cfg(test)]
mod tests;

pub use book::book;
pub use booking_error::{BookingError, Clash};
pub use booking_input::BookingInput;
pub use bring_back::bring_back;
pub use cancel_booking::cancel_booking;
pub use confirm_booking::confirm_booking;
pub use edit_booking::edit_booking;
pub use list_bookings::{BookingDetails, BookingQuery, list_bookings, show_booking};
pub(crate) use mentions::mentions_in_bookings;
pub use mentions::{BookingMention, NamedIn};
pub use pick_up::pick_up;

pub(crate) use availability::{Wanted, is_too_soon, nearest_free, shelf_within};
pub(crate) use list_bookings::with_clashes;
