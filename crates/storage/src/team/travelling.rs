//! Which attachments are to go to the server, to come from there, and to be erased there.

use domain::{AttachmentId, InitiativeId};
use sync::Value;
use uuid::Uuid;

use super::server::id_of;
use crate::write::Script;
use crate::{Lease, StorageError};

/// An attachment that is on its way.
#[derive(Clone)]
pub struct TravellingAttachment {
    /// Which.
    pub id: AttachmentId,
    /// Its name at the server.
    pub cid: [u8; 32],
    /// Opens its chunks.
    pub file_key: [u8; 32],
    /// Bytes of the whole file.
    pub size_bytes: u64,
}

/// How many attachments of an initiative are on their way; those in the trash are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AttachmentsUnderWay {
    /// Those whose bytes are here, and not at the server.
    pub to_send: u64,
    /// Those whose bytes are not all here.
    pub to_come: u64,
}

struct TravellingRow {
    id: Uuid,
    cid: Vec<u8>,
    file_key: Vec<u8>,
    size_bytes: i64,
    is_here: bool,
    is_there: bool,
}

impl TryFrom<TravellingRow> for TravellingAttachment {
    type Error = StorageError;

    fn try_from(row: TravellingRow) -> Result<Self, StorageError> {
        Ok(Self {
            id: AttachmentId::new(row.id),
            cid: row.cid.try_into().map_err(|_| wrong("cid"))?,
            file_key: row.file_key.try_into().map_err(|_| wrong("file_key"))?,
            size_bytes: row.size_bytes.cast_unsigned(),
        })
    }
}

impl Lease {
    /// Attachments that are here as a whole and of which the server is not known to have all:
    /// the smallest first, and last those in the trash.
    pub async fn attachments_to_send(
        &mut self,
        initiative: InitiativeId,
        size_most: u64,
    ) -> Result<Vec<TravellingAttachment>, StorageError> {
        let rows = self.travelling(initiative, size_most).await?.into_iter();
        let to_send = rows.filter(|row| row.is_here && !row.is_there);
        to_send.map(TryInto::try_into).collect()
    }

    /// Attachments that the server has, and of which something is not here, in the same order.
    pub async fn attachments_to_fetch(
        &mut self,
        initiative: InitiativeId,
        size_most: u64,
    ) -> Result<Vec<TravellingAttachment>, StorageError> {
        let rows = self.travelling(initiative, size_most).await?.into_iter();
        let to_fetch = rows.filter(|row| !row.is_here && row.is_there);
        to_fetch.map(TryInto::try_into).collect()
    }

    /// All attachments that are here as a whole, in the same order.
    pub async fn attachments_to_hand_on(
        &mut self,
        initiative: InitiativeId,
        size_most: u64,
    ) -> Result<Vec<TravellingAttachment>, StorageError> {
        let rows = self.travelling(initiative, size_most).await?.into_iter();
        let here = rows.filter(|row| row.is_here);
        here.map(TryInto::try_into).collect()
    }

    /// Attachments of which something is not here, wherever it may come from, in the same order.
    pub async fn attachments_lacking(
        &mut self,
        initiative: InitiativeId,
        size_most: u64,
    ) -> Result<Vec<TravellingAttachment>, StorageError> {
        let rows = self.travelling(initiative, size_most).await?.into_iter();
        let lacking = rows.filter(|row| !row.is_here);
        lacking.map(TryInto::try_into).collect()
    }

    async fn travelling(
        &mut self,
        initiative: InitiativeId,
        size_most: u64,
    ) -> Result<Vec<TravellingRow>, StorageError> {
        let (id, most) = (initiative.uuid(), size_most.cast_signed());
        let rows = sqlx::query_as!(
            TravellingRow,
            r#"SELECT id AS "id: Uuid", cid, file_key, size_bytes, is_here AS "is_here!: bool",
                      EXISTS (SELECT 1 FROM blob_at_server AS b
                          WHERE b.initiative_id = a.initiative_id AND b.cid = a.cid)
                      AS "is_there!: bool"
               FROM attachment_here AS a
               WHERE initiative_id = ? AND removed_as <> 'undo' AND length(cid) = 32
               AND size_bytes BETWEEN 0 AND ?
               ORDER BY removed_at IS NOT NULL, size_bytes, id"#,
            id,
            most
        );
        Ok(rows.fetch_all(self.conn()?).await?)
    }

    /// How many are on their way.
    pub async fn attachments_under_way(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<AttachmentsUnderWay, StorageError> {
        let id = initiative.uuid();
        let row = sqlx::query!(
            r#"SELECT coalesce(sum(is_here AND NOT EXISTS (SELECT 1 FROM blob_at_server AS b
                          WHERE b.initiative_id = a.initiative_id AND b.cid = a.cid)), 0)
                      AS "to_send!: i64",
                      coalesce(sum(NOT is_here), 0) AS "to_come!: i64"
               FROM attachment_here AS a WHERE initiative_id = ? AND removed_at IS NULL"#,
            id
        );
        let row = row.fetch_one(self.conn()?).await?;
        Ok(AttachmentsUnderWay {
            to_send: row.to_send.cast_unsigned(),
            to_come: row.to_come.cast_unsigned(),
        })
    }

    /// Notes what the server said it has as a whole, up to a number.
    pub async fn note_blobs_at_server(
        &mut self,
        initiative: InitiativeId,
        cids: &[[u8; 32]],
        up_to: u64,
    ) -> Result<(), StorageError> {
        let mut script = Script::begin();
        for cid in cids {
            script
                .push("INSERT OR IGNORE INTO blob_at_server (initiative_id, cid) VALUES (?, ?); ");
            script.bind(&id_of(initiative))?;
            script.bind(&Value::Bytes(cid.to_vec()))?;
        }
        script
            .push("UPDATE server SET attachments = max(attachments, ?) WHERE initiative_id = ?; ");
        script.bind(&Value::Integer(up_to.cast_signed()))?;
        script.bind(&id_of(initiative))?;
        self.run_whole(script).await
    }

    /// The server has all of it.
    pub async fn note_blob_at_server(
        &mut self,
        initiative: InitiativeId,
        cid: [u8; 32],
    ) -> Result<(), StorageError> {
        let (id, cid) = (initiative.uuid(), cid.as_slice());
        let sql = sqlx::query!(
            "INSERT OR IGNORE INTO blob_at_server (initiative_id, cid) VALUES (?, ?)",
            id,
            cid
        );
        sql.execute(self.conn()?).await?;
        Ok(())
    }

    /// The server does not have it, whatever it said before.
    pub async fn forget_blob_at_server(
        &mut self,
        initiative: InitiativeId,
        cid: [u8; 32],
    ) -> Result<(), StorageError> {
        let (id, cid) = (initiative.uuid(), cid.as_slice());
        let sql = sqlx::query!(
            "DELETE FROM blob_at_server WHERE initiative_id = ? AND cid = ?",
            id,
            cid
        );
        sql.execute(self.conn()?).await?;
        Ok(())
    }

    /// Notes whether the server has room for attachments; whether that is news.
    pub async fn note_full_server(
        &mut self,
        initiative: InitiativeId,
        is_full: bool,
    ) -> Result<bool, StorageError> {
        let id = initiative.uuid();
        let sql = sqlx::query!(
            "UPDATE server SET is_full = ?1 WHERE initiative_id = ?2 AND is_full <> ?1",
            is_full,
            id
        );
        Ok(sql.execute(self.conn()?).await?.rows_affected() > 0)
    }

    /// The names of attachments that were erased here, and that the server may have yet.
    pub async fn blobs_to_erase(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<[u8; 32]>, StorageError> {
        let id = initiative.uuid();
        let cids = sqlx::query_scalar!(
            "SELECT cid FROM erased_blob WHERE initiative_id = ? AND is_told = 0",
            id
        );
        let cids = cids.fetch_all(self.conn()?).await?.into_iter();
        cids.map(|cid| cid.try_into().map_err(|_| wrong("cid")))
            .collect()
    }

    /// The server erased it.
    pub async fn note_blob_erased(
        &mut self,
        initiative: InitiativeId,
        cid: [u8; 32],
    ) -> Result<(), StorageError> {
        self.forget_blob_at_server(initiative, cid).await?;
        let (id, cid) = (initiative.uuid(), cid.as_slice());
        let sql = sqlx::query!(
            "UPDATE erased_blob SET is_told = 1 WHERE initiative_id = ? AND cid = ?",
            id,
            cid
        );
        sql.execute(self.conn()?).await?;
        Ok(())
    }
}

fn wrong(what: &'static str) -> StorageError {
    StorageError::Inconsistent {
        table: "attachment",
        what,
    }
}
