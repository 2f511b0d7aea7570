//! Photos and scans: what is known of them here, their sealed bytes apart.

use domain::{
    Attachment, AttachmentId, AttachmentOwner, InitiativeId, MediaType, NeighbourId, ResourceId,
};
use sync::registry::ATTACHMENT as TABLE;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

use super::unexpected;
use crate::{Lease, StorageError, Synced};

/// An attachment with the key that opens its bytes.
#[derive(Clone)]
pub struct StoredAttachment {
    /// What is known of it.
    pub attachment: Attachment,
    /// Opens the sealed bytes; erased with the row.
    pub file_key: [u8; 32],
    /// BLAKE3 of the sealed chunks, one behind the other: its name at a server.
    pub cid: [u8; 32],
}

/// An attachment as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAttachment {
    /// What is known of it.
    pub attachment: Attachment,
    /// All of its bytes are here; those of others take their time.
    pub is_here: bool,
}

impl Synced for StoredAttachment {
    const TABLE: &'static Table = &TABLE;

    fn row_id(&self) -> Uuid {
        self.attachment.id.uuid()
    }

    fn initiative(&self) -> InitiativeId {
        self.attachment.initiative
    }

    fn columns(&self) -> Vec<(ColumnId, Value)> {
        let it = &self.attachment;
        let (kind, owner) = match it.owner {
            AttachmentOwner::Initiative(id) => ("initiative", id.uuid()),
            AttachmentOwner::Neighbour(id) => ("neighbour", id.uuid()),
            AttachmentOwner::Resource(id) => ("resource", id.uuid()),
        };
        let size = i64::try_from(it.size_bytes).unwrap_or(i64::MAX);
        vec![
            (TABLE.column("owner_id"), Value::reference(owner)),
            (TABLE.column("owner_kind"), kind.into()),
            (TABLE.column("file_name"), it.file_name.as_str().into()),
            (TABLE.column("media_type"), it.media_type.as_str().into()),
            (TABLE.column("size_bytes"), size.into()),
            (TABLE.column("hash"), Value::Bytes(it.hash.to_vec())),
            (
                TABLE.column("file_key"),
                Value::Bytes(self.file_key.to_vec()),
            ),
            (TABLE.column("cid"), Value::Bytes(self.cid.to_vec())),
        ]
    }
}

struct AttachmentRow {
    id: Uuid,
    initiative_id: Uuid,
    owner_id: Uuid,
    owner_kind: String,
    file_name: String,
    media_type: String,
    size_bytes: i64,
    hash: Vec<u8>,
    file_key: Vec<u8>,
    cid: Vec<u8>,
    is_here: bool,
}

impl TryFrom<AttachmentRow> for StoredAttachment {
    type Error = StorageError;

    fn try_from(row: AttachmentRow) -> Result<Self, StorageError> {
        let wrong = |what| unexpected("attachment", what);
        let owner = match row.owner_kind.as_str() {
            "initiative" => AttachmentOwner::Initiative(InitiativeId::new(row.owner_id)),
            "neighbour" => AttachmentOwner::Neighbour(NeighbourId::new(row.owner_id)),
            "resource" => AttachmentOwner::Resource(ResourceId::new(row.owner_id)),
            _ => return Err(wrong("owner_kind")),
        };
        let attachment = Attachment {
            id: AttachmentId::new(row.id),
            initiative: InitiativeId::new(row.initiative_id),
            owner,
            file_name: row.file_name,
            media_type: row
                .media_type
                .parse::<MediaType>()
                .map_err(|_| wrong("media_type"))?,
            size_bytes: row.size_bytes.cast_unsigned(),
            hash: row.hash.try_into().map_err(|_| wrong("hash"))?,
        };
        let file_key = row.file_key.try_into().map_err(|_| wrong("file_key"))?;
        Ok(Self {
            attachment,
            file_key,
            cid: row.cid.try_into().map_err(|_| wrong("cid"))?,
        })
    }
}

impl TryFrom<AttachmentRow> for ListedAttachment {
    type Error = StorageError;

    fn try_from(row: AttachmentRow) -> Result<Self, StorageError> {
        let is_here = row.is_here;
        let attachment = StoredAttachment::try_from(row)?.attachment;
        Ok(Self {
            attachment,
            is_here,
        })
    }
}

impl Lease {
    /// The attachments of an initiative or a person, oldest first.
    pub async fn attachments_of(
        &mut self,
        owner: Uuid,
    ) -> Result<Vec<ListedAttachment>, StorageError> {
        let rows = sqlx::query_as!(
            AttachmentRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", owner_id AS "owner_id!: Uuid",
                      owner_kind, file_name, media_type, size_bytes, hash, file_key, cid, is_here AS "is_here!: bool"
               FROM attachment_here WHERE owner_id = ? AND removed_at IS NULL ORDER BY id"#,
            owner
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        rows.into_iter().map(ListedAttachment::try_from).collect()
    }

    /// Every attachment of an initiative and its people, oldest first.
    pub async fn attachments_in(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<ListedAttachment>, StorageError> {
        let initiative = initiative.uuid();
        let rows = sqlx::query_as!(
            AttachmentRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", owner_id AS "owner_id!: Uuid",
                      owner_kind, file_name, media_type, size_bytes, hash, file_key, cid, is_here AS "is_here!: bool"
               FROM attachment_here WHERE initiative_id = ? AND removed_at IS NULL ORDER BY id"#,
            initiative
        );
        let rows = rows.fetch_all(self.conn()?).await?;
        rows.into_iter().map(ListedAttachment::try_from).collect()
    }

    /// Bytes of all attachments together; those in the trash take room too.
    pub async fn attachments_bytes_total(&mut self) -> Result<u64, StorageError> {
        let total = sqlx::query_scalar!(
            r#"SELECT coalesce(sum(size_bytes), 0) AS "total!: i64" FROM attachment"#
        );
        Ok(total.fetch_one(self.conn()?).await?.cast_unsigned())
    }

    /// An attachment with its key.
    pub async fn attachment(
        &mut self,
        id: AttachmentId,
    ) -> Result<Option<StoredAttachment>, StorageError> {
        let id = id.uuid();
        let row = sqlx::query_as!(
            AttachmentRow,
            r#"SELECT id AS "id: Uuid", initiative_id AS "initiative_id: Uuid", owner_id AS "owner_id!: Uuid",
                      owner_kind, file_name, media_type, size_bytes, hash, file_key, cid, is_here AS "is_here!: bool"
               FROM attachment_here WHERE id = ? AND removed_at IS NULL"#,
            id
        );
        row.fetch_optional(self.conn()?)
            .await?
            .map(StoredAttachment::try_from)
            .transpose()
    }
}
