//! What this laptop remembers for itself; never synced.

use crate::room::explained;
use crate::{Lease, StorageError};

impl Lease {
    /// A remembered value.
    pub async fn setting(&mut self, name: &str) -> Result<Option<String>, StorageError> {
        let value = sqlx::query_scalar!("SELECT value FROM setting WHERE name = ?", name);
        Ok(value.fetch_optional(self.conn()?).await?)
    }

    /// Remembers a value under a name.
    pub async fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StorageError> {
        let core = self.core()?;
        let written = sqlx::query!(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value
        )
        .execute(&mut core.conn)
        .await;
        explained(written.map_err(Into::into), &core.file).map(drop)
    }
}
