//! One file per noun: how it stands in its table, and how it is read back.

pub(crate) mod attachment;
mod attachment_chunk;
pub(crate) mod booking;
mod cards;
mod check_answer;
mod circle_part;
pub(crate) mod consent;
pub(crate) mod door;
mod door_round;
mod group_to_hear;
pub(crate) mod household;
pub(crate) mod initiative;
mod kindred;
mod method;
pub(crate) mod minutes;
pub(crate) mod neighbour;
pub(crate) mod neighbour_list;
pub(crate) mod neighbour_tag;
mod party;
pub(crate) mod personal;
pub(crate) mod resource;
pub(crate) mod resource_part;
mod role;
pub(crate) mod role_holder;
pub(crate) mod round_question;
pub(crate) mod scheme;
mod shared_term;
pub(crate) mod sign;
pub(crate) mod support;
pub(crate) mod team_member;
pub(crate) mod visit;

use std::str::FromStr;

use jiff::civil::Date;
use sync::Value;
use uuid::Uuid;

use crate::StorageError;

/// A code that no version of this program writes.
fn unexpected(table: &'static str, what: &'static str) -> StorageError {
    StorageError::Inconsistent { table, what }
}

/// A code, or what is shown in its place: of a row that was edited elsewhere and whose making
/// has not come yet, and of a later version.
fn known_or<T: FromStr>(code: &str, otherwise: T) -> T {
    code.parse().unwrap_or(otherwise)
}

fn optional(id: Option<Uuid>) -> Value {
    id.map_or(Value::Null, Value::reference)
}

fn optional_number(number: Option<i64>) -> Value {
    number.map_or(Value::Null, Value::Integer)
}

/// A count that was typed within its limits once; what a later version wrote is brought near.
fn count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

fn date_text(date: Option<Date>) -> Value {
    date.map_or_else(String::new, |date| date.to_string())
        .into()
}

fn date(text: &str) -> Option<Date> {
    text.parse().ok()
}
