//! One hash of all that a person can see.
//!
//! Clocks, logs and derived columns are left out, so that undo gives back the hash
//! from before, and two laptops that show the same have the same.

use blake3::Hasher;
use futures_util::TryStreamExt as _;
use sqlx::{AssertSqlSafe, Row as _};
use sync::registry::TABLES;
use sync::{Kind, MinutesText, Table, Value};

use crate::write::value_of;
use crate::{Lease, StorageError};

impl Lease {
    /// BLAKE3 over every visible row of every synced table, trash included, as hexadecimal.
    pub async fn state_hash(&mut self) -> Result<String, StorageError> {
        let mut hasher = Hasher::new();
        for table in TABLES {
            self.hash_table(table, &mut hasher).await?;
        }
        Ok(hasher.finalize().to_hex().to_string())
    }

    async fn hash_table(
        &mut self,
        table: &'static Table,
        hasher: &mut Hasher,
    ) -> Result<(), StorageError> {
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let sql = format!(
            "SELECT id, {} FROM {} WHERE removed_as <> 'undo' \
             AND batch NOT IN (SELECT id FROM pending_batch) ORDER BY id",
            columns.join(", "),
            table.name
        );
        hasher.update(&[table.id.0]);
        let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(self.conn()?);
        while let Some(row) = rows.try_next().await? {
            hasher.update(row.try_get("id")?);
            for column in table.columns {
                hash_value(hasher, &as_shown(column.kind, value_of(&row, column)?)?);
            }
        }
        Ok(())
    }
}

/// Of a text how it is read: how it came to be so is nobody's to see.
fn as_shown(kind: Kind, value: Value) -> Result<Value, StorageError> {
    match value {
        Value::Bytes(bytes) if kind == Kind::Minutes => {
            Ok(Value::Bytes(MinutesText::decode(&bytes)?.shown()?))
        }
        other => Ok(other),
    }
}

/// A kind byte and a length before each value, so that no two states run together.
fn hash_value(hasher: &mut Hasher, value: &Value) {
    match value {
        Value::Null => hasher.update(&[0]),
        Value::Integer(number) => hasher.update(&[1]).update(&number.to_be_bytes()),
        Value::Text(text) => with_length(hasher, 2, text.as_bytes()),
        Value::Bytes(bytes) => with_length(hasher, 3, bytes),
    };
}

fn with_length<'h>(hasher: &'h mut Hasher, kind: u8, bytes: &[u8]) -> &'h mut Hasher {
    hasher
        .update(&[kind])
        .update(&(bytes.len() as u64).to_be_bytes())
        .update(bytes)
}
