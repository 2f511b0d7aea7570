//! One file per noun: how it stands in its table, and how it is read back.

pub(crate) mod attachment;
mod attachment_chunk;
pub(crate) mod booking;
mod cards;
mod check_answer;
mod circle_part;
pub(crate) mod consent;
mod contact_moment;
pub(crate) mod door;
mod door_round;
mod group_to_hear;
pub(crate) mod household;
pub(crate) mod initiative;
mod involved;
mod kindred;
pub(crate) mod merged;
mod method;
pub(crate) mod minutes;
pub(crate) mod neighbour;
pub(crate) mod neighbour_list;
pub(crate) mod neighbour_tag;
pub(crate) mod not_double;
mod organisation;
mod party;
pub(crate) mod personal;
mod relation;
pub(crate) mod resource;
pub(crate) mod resource_part;
mod role;
pub(crate) mod role_holder;
pub(crate) mod round_question;
pub(crate) mod scheme;
mod segment;
mod shared_term;
pub(crate) mod sign;
pub(crate) mod support;
mod talent;
pub(crate) mod team_member;
pub(crate) mod visit;

use std::str::FromStr;

use domain::{Counterpart, NeighbourId, OrganisationId};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use sqlx::AssertSqlSafe;
use sync::{Table, Value};
use uuid::Uuid;

use crate::rows_at_once::rows_from;
use crate::{Lease, StorageError};

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

/// Whose something is: of a person before an organisation, where two laptops filled in one each.
fn party(person: Option<Uuid>, organisation: Option<Uuid>) -> Option<Counterpart> {
    let person = person.map(|id| Counterpart::Person(NeighbourId::new(id)));
    person.or_else(|| organisation.map(|id| Counterpart::Organisation(OrganisationId::new(id))))
}

impl Lease {
    /// Whether there is a row, thrown away or not.
    pub async fn has_row(&mut self, table: &Table, row: Uuid) -> Result<bool, StorageError> {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?)", table.name);
        let has: bool = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(row)
            .fetch_one(self.conn()?)
            .await?;
        Ok(has)
    }

    /// The rows of a table for which a condition holds that names one id, each as these columns.
    async fn rows_where<R: DeserializeOwned>(
        &mut self,
        table: &Table,
        columns: &str,
        condition: &str,
        id: Uuid,
    ) -> Result<Vec<R>, StorageError> {
        let sql = format!(
            "SELECT json_group_array(json_array({columns})) FROM (SELECT * FROM {} WHERE {condition})",
            table.name
        );
        let text: String = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(id)
            .fetch_one(self.conn()?)
            .await?;
        rows_from(&text)
    }
}
