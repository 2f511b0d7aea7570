//! Numbers, amounts and times as they are typed.

use domain::{Cents, Edge, Moment, Period, PeriodError, WallClockError, period};

use crate::{ErrorCode, Field, FieldError};

/// A whole number within limits; nothing but blanks is none.
pub(crate) fn optional_number(
    text: &str,
    field: Field,
    (min, max): (u32, u32),
) -> Result<Option<u32>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| is_plain);
    let number = number.filter(|number| (min..=max).contains(number));
    let refused = || {
        FieldError::new(field, ErrorCode::Number)
            .with("min", min)
            .with("max", max)
    };
    number.map(Some).ok_or_else(refused)
}

/// A whole number that has to be there.
pub(crate) fn number(text: &str, field: Field, limits: (u32, u32)) -> Result<u32, FieldError> {
    let number = optional_number(text, field, limits)?;
    number.ok_or(FieldError::new(field, ErrorCode::Blank))
}

/// An amount in euros; nothing but blanks is none.
pub(crate) fn optional_cents(text: &str, field: Field) -> Result<Option<Cents>, FieldError> {
    Cents::parse(text).map_err(|_| FieldError::new(field, ErrorCode::Money))
}

/// A period by the clock on the wall.
pub(crate) fn period(starts_at: &str, ends_at: &str) -> Result<Period, FieldError> {
    let starts_at = moment(starts_at, Edge::Start, Field::StartsAt)?;
    let ends_at = moment(ends_at, Edge::End, Field::EndsAt)?;
    Period::new(starts_at, ends_at).map_err(|PeriodError::EndBeforeStart| {
        FieldError::new(Field::EndsAt, ErrorCode::EndBeforeStart)
    })
}

fn moment(text: &str, edge: Edge, field: Field) -> Result<Moment, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(field, ErrorCode::Blank));
    }
    period::moment_on_the_clock(text, edge).map_err(|error| {
        let code = match error {
            WallClockError::NotATime => ErrorCode::DateTime,
            WallClockError::MissingHour => ErrorCode::MissingHour,
        };
        FieldError::new(field, code)
    })
}
