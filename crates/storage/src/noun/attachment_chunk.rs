//! The sealed chunks of attachments, one by one: nobody waits for a whole file.

use domain::AttachmentId;

use crate::room::explained;
use crate::{Lease, StorageError};

impl Lease {
    /// One sealed chunk; `None` when it is not here.
    pub async fn attachment_chunk(
        &mut self,
        id: AttachmentId,
        number: u32,
    ) -> Result<Option<Vec<u8>>, StorageError> {
        let id = id.uuid();
        let sealed = sqlx::query_scalar!(
            "SELECT sealed FROM attachment_bytes WHERE attachment_id = ? AND number = ?",
            id,
            number
        );
        Ok(sealed.fetch_optional(self.conn()?).await?)
    }

    /// The numbers of the chunks that are here, in their order.
    pub async fn attachment_chunks_here(
        &mut self,
        id: AttachmentId,
    ) -> Result<Vec<u32>, StorageError> {
        let id = id.uuid();
        let numbers = sqlx::query_scalar!(
            r#"SELECT number AS "number: u32" FROM attachment_bytes
               WHERE attachment_id = ? ORDER BY number"#,
            id
        );
        Ok(numbers.fetch_all(self.conn()?).await?)
    }

    /// Keeps a chunk that came, unless the attachment was erased meanwhile.
    pub async fn keep_attachment_chunk(
        &mut self,
        id: AttachmentId,
        number: u32,
        sealed: &[u8],
    ) -> Result<(), StorageError> {
        let id = id.uuid();
        let keep = sqlx::query!(
            "INSERT OR IGNORE INTO attachment_bytes (attachment_id, number, sealed)
             SELECT id, ?, ? FROM attachment WHERE id = ?",
            number,
            sealed,
            id
        );
        let core = self.core()?;
        let kept = keep.execute(&mut core.conn).await;
        explained(kept.map(drop).map_err(StorageError::from), &core.file)
    }
}
