//! What is filled in.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for a message: words, or a number that chooses between one and many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// As it is.
    Text(Cow<'a, str>),
    /// Written with points or commas between the thousands.
    Number(i64),
}

impl<'a> Arg<'a> {
    /// A detail of a refusal: a number when it reads as one that is not a phone number.
    pub(crate) fn detail(value: &'a str) -> Self {
        const DIGITS_MAX: usize = 9;
        let is_number =
            value.len() <= DIGITS_MAX && value.bytes().all(|byte| byte.is_ascii_digit());
        match value.parse() {
            Ok(number) if is_number => Self::Number(number),
            _ => value.into(),
        }
    }

    pub(crate) fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::from(number as u64)
    }
}
