//! Why a booking was left as it is. The acts on bookings differ little in that.

use domain::period::on_the_clock;
use domain::{BookingId, BookingStateError, InitiativeId, Period, ResourceId};
use jiff::civil::Date;
use storage::StorageError;

use crate::refusal::refuses;
use crate::{ErrorCode, Field, FieldError, Refusal};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BookingError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// There is no such resource.
    #[error("no resource {0}")]
    UnknownResource(ResourceId),
    /// There is no such booking.
    #[error("no booking {0}")]
    Unknown(BookingId),
    /// Too few are free.
    #[error("not free: {0:?}")]
    NotFree(Box<Clash>),
    /// More are asked for than there are.
    #[error("there are {quantity}")]
    TooMany {
        /// How many there are.
        quantity: u32,
    },
    /// Who keeps it wants to be asked earlier.
    #[error("is to be asked {days} days before")]
    Notice {
        /// How many days before.
        days: u32,
        /// The first day that is still possible.
        first_day: Date,
    },
    /// It is not lent now.
    #[error("out of use")]
    OutOfUse,
    /// It is too far, or not far enough, for this.
    #[error(transparent)]
    State(#[from] BookingStateError),
    /// What was typed is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Who stands in the way, and when it is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// When the first of them has it.
    pub period: Period,
    /// What for.
    pub purpose: String,
    /// Who.
    pub borrower: String,
    /// How many are free nevertheless.
    pub free: u32,
    /// The nearest free time of the same length.
    pub next: Option<Period>,
}

refuses!(BookingError {
    BookingError::UnknownInitiative(_)
    | BookingError::UnknownResource(_)
    | BookingError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    BookingError::NotFree(clash) => not_free(&clash),
    BookingError::TooMany { quantity } => {
        FieldError::new(Field::Quantity, ErrorCode::TooMany).with("quantity", quantity).into()
    },
    BookingError::Notice { days, first_day } => {
        let error = FieldError::new(Field::StartsAt, ErrorCode::Notice);
        error.with("days", days).with("first_day", first_day).into()
    },
    BookingError::OutOfUse => Refusal::new(ErrorCode::OutOfUse),
    BookingError::State(error) => Refusal::new(ErrorCode::BookingState).with("state", error.0),
    BookingError::Field(error) => error.into(),
    BookingError::Storage(error) => error.into(),
});

fn not_free(clash: &Clash) -> Refusal {
    let next = |end: fn(Period) -> domain::Moment| {
        let at = clash.next.map(|next| on_the_clock(end(next)));
        at.unwrap_or_default()
    };
    FieldError::new(Field::Period, ErrorCode::NotFree)
        .with("from", on_the_clock(clash.period.starts_at()))
        .with("to", on_the_clock(clash.period.ends_at()))
        .with("purpose", &clash.purpose)
        .with("borrower", &clash.borrower)
        .with("free", clash.free)
        .with("has_purpose", yes_or_no(!clash.purpose.is_empty()))
        .with("has_next", yes_or_no(clash.next.is_some()))
        .with("next_from", next(Period::starts_at))
        .with("next_to", next(Period::ends_at))
        .into()
}

/// A sentence can not ask whether a text is empty.
fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}
