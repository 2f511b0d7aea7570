//! One file per noun: how it stands in its table, and how it is read back.

pub(crate) mod attachment;
pub(crate) mod consent;
pub(crate) mod household;
pub(crate) mod initiative;
pub(crate) mod neighbour;
pub(crate) mod neighbour_list;
pub(crate) mod neighbour_tag;
pub(crate) mod team_member;

use jiff::civil::Date;
use sync::Value;
use uuid::Uuid;

use crate::StorageError;

/// A code that no version of this program writes.
fn unexpected(table: &'static str, what: &'static str) -> StorageError {
    StorageError::Inconsistent { table, what }
}

fn optional(id: Option<Uuid>) -> Value {
    id.map_or(Value::Null, Value::reference)
}

fn date_text(date: Option<Date>) -> Value {
    date.map_or_else(String::new, |date| date.to_string()).into()
}

fn date(text: &str) -> Option<Date> {
    text.parse().ok()
}

use sync::Table;

use crate::Lease;

impl Lease {
    /// The rows of a table that are about a person, removed ones too.
    pub async fn rows_of_neighbour(
        &mut self,
        table: &'static Table,
        neighbour: domain::NeighbourId,
    ) -> Result<Vec<Uuid>, StorageError> {
        let sql = format!("SELECT id FROM {} WHERE neighbour_id = ?", table.name);
        let ids = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(neighbour.uuid());
        Ok(ids.fetch_all(self.conn()?).await?)
    }

    /// The attachments of an owner, removed ones too.
    pub async fn rows_of_owner(&mut self, owner: Uuid) -> Result<Vec<Uuid>, StorageError> {
        let ids = sqlx::query_scalar!(
            r#"SELECT id AS "id: Uuid" FROM attachment WHERE owner_id = ?"#,
            owner
        );
        Ok(ids.fetch_all(self.conn()?).await?)
    }
}
