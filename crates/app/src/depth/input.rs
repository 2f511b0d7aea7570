//! Texts, choices, numbers and days of cards and lists, as they are typed.

use std::str::FromStr;

use domain::{Text, Title, UnknownCode};
use jiff::civil::{Date, Time};

use crate::field::At as _;
use crate::{ErrorCode, Field, FieldError};

pub(super) fn text(text: &str, field: Field) -> Result<Text, FieldError> {
    Text::parse(text).at(field)
}

pub(super) fn title(text: &str, field: Field) -> Result<Title, FieldError> {
    Title::parse(text).at(field)
}

/// A choice that has to be made.
pub(super) fn choice<T>(code: &str, field: Field) -> Result<T, FieldError>
where
    T: FromStr<Err = UnknownCode>,
{
    code.parse().at(field)
}

/// A choice, or none.
pub(super) fn optional_choice<T>(code: Option<&str>, field: Field) -> Result<Option<T>, FieldError>
where
    T: FromStr<Err = UnknownCode>,
{
    let code = code.filter(|code| !code.is_empty());
    code.map(|code| choice(code, field)).transpose()
}

/// A number within limits, or none.
pub(super) fn within(
    number: Option<u32>,
    field: Field,
    (min, max): (u32, u32),
) -> Result<Option<u32>, FieldError> {
    match number {
        Some(number) if !(min..=max).contains(&number) => {
            let refused = FieldError::new(field, ErrorCode::Number);
            Err(refused.with("min", min).with("max", max))
        }
        fine => Ok(fine),
    }
}

/// A number within limits.
pub(super) fn needed(number: u32, field: Field, limits: (u32, u32)) -> Result<u32, FieldError> {
    within(Some(number), field, limits).map(|_| number)
}

/// A day, or none.
pub(super) fn day(day: Option<&str>, field: Field) -> Result<Option<Date>, FieldError> {
    match day.map(str::trim) {
        None | Some("") => Ok(None),
        Some(day) => {
            let day = day.parse().map(Some);
            day.map_err(|_| FieldError::new(field, ErrorCode::Date))
        }
    }
}

/// A time of the day by the clock on the wall, or none.
pub(super) fn time(time: &str, field: Field) -> Result<Option<Time>, FieldError> {
    match time.trim() {
        "" => Ok(None),
        time => {
            let time = Time::strptime("%H:%M", time).map(Some);
            time.map_err(|_| FieldError::new(field, ErrorCode::Time))
        }
    }
}

pub(super) fn typed_day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

pub(super) fn typed_choice(code: Option<&'static str>) -> Option<String> {
    code.map(str::to_owned)
}
