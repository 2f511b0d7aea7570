//! The end of an attachment: its chunks go at once, and no device brings them back.

use uuid::Uuid;

use super::blob::{BlobAt, ERASED};
use crate::database::{Database, StoreError};
use crate::store::Work;

/// Erases an attachment, also one that never was here: who was away may want to send it yet.
#[derive(Clone, Copy, Debug)]
pub struct EraseBlob(pub BlobAt);

impl Work for EraseBlob {
    /// `None` when the initiative is not registered.
    type Answer = Option<()>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        if self.0.place.lock(database).await?.is_none() {
            return Ok(None);
        }
        self.0.throw_away(database).await?;
        let sql = "INSERT INTO blob (municipality, initiative, cid, chunks, complete) \
                   VALUES ($1, $2, $3, 0, $4)";
        database.write(sql, self.0.bind([ERASED.into()])).await?;
        Ok(Some(()))
    }

    fn locks(&self) -> Uuid {
        self.0.place.initiative.uuid()
    }
}
