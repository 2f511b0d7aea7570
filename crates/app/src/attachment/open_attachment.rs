//! Lists attachments and opens one.

use std::io::Write as _;
use std::path::Path;

use crypto::{AttachmentKey, ChunkOf, OpenChunkError, chunk_count, open_chunk};
use domain::{Attachment, AttachmentId, InitiativeId, MediaType};
use storage::durable::write_whole;
use storage::{ListedAttachment, StorageError, StoredAttachment};

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// An attachment with what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedAttachment {
    /// What is known of it.
    pub attachment: Attachment,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why an attachment was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenAttachmentError {
    /// There is no such attachment.
    #[error("no attachment {0}")]
    Unknown(AttachmentId),
    /// Someone else attached it, and not all of its bytes came yet.
    #[error("the attachment has not come yet")]
    NotHereYet,
    /// Its bytes are not what was sealed.
    #[error("the attachment is damaged")]
    Damaged(#[source] Option<OpenChunkError>),
    /// A document, which is saved and opened with another program.
    #[error("not a picture")]
    NotAPicture,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(OpenAttachmentError {
    OpenAttachmentError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    OpenAttachmentError::NotHereYet => Refusal::new(ErrorCode::AttachmentNotHere),
    OpenAttachmentError::Damaged(_) => Refusal::new(ErrorCode::Damaged),
    OpenAttachmentError::NotAPicture => {
        Refusal::new(ErrorCode::FileKind).with("accepted", "JPEG, PNG, WebP")
    },
    OpenAttachmentError::Storage(error) => error.into(),
});

/// The attachments of an initiative itself, oldest first; those of its people stand with them.
pub async fn list_attachments(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<ListedAttachment>, StorageError> {
    app.store
        .lease()
        .await?
        .attachments_of(initiative.uuid())
        .await
}

/// The file as it was stored.
pub async fn open_attachment(
    app: &App,
    id: AttachmentId,
) -> Result<OpenedAttachment, OpenAttachmentError> {
    let mut lease = app.store.lease().await?;
    let stored = lease
        .attachment(id)
        .await?
        .ok_or(OpenAttachmentError::Unknown(id))?;
    drop(lease);
    let bytes = read(app, &stored).await?;
    if *blake3::hash(&bytes).as_bytes() != stored.attachment.hash {
        return Err(OpenAttachmentError::Damaged(None));
    }
    Ok(OpenedAttachment {
        attachment: stored.attachment,
        bytes,
    })
}

/// Chunk by chunk, so that nobody waits for a large file.
async fn read(app: &App, stored: &StoredAttachment) -> Result<Vec<u8>, OpenAttachmentError> {
    let key = AttachmentKey::new(stored.file_key);
    let (id, size) = (stored.attachment.id, stored.attachment.size_bytes);
    let mut bytes = Vec::new();
    for number in 0..u32::try_from(chunk_count(size)).unwrap_or(u32::MAX) {
        let mut lease = app.store.lease().await?;
        let sealed = lease.attachment_chunk(id, number).await?;
        drop(lease);
        let of = ChunkOf {
            attachment: *id.uuid().as_bytes(),
            size,
            number,
        };
        let sealed = sealed.ok_or(OpenAttachmentError::NotHereYet)?;
        let opened = open_chunk(&key, of, &sealed);
        bytes.extend(opened.map_err(|error| OpenAttachmentError::Damaged(Some(error)))?);
    }
    Ok(bytes)
}

/// A picture to be shown. It was made anew when it was taken in; a document was not, and
/// is never shown here.
pub async fn open_picture(
    app: &App,
    id: AttachmentId,
) -> Result<OpenedAttachment, OpenAttachmentError> {
    let opened = open_attachment(app, id).await?;
    match opened.attachment.media_type {
        MediaType::Pdf => Err(OpenAttachmentError::NotAPicture),
        MediaType::Jpeg | MediaType::Png | MediaType::Webp => Ok(opened),
    }
}

/// Writes a file where a person says. It is not encrypted there.
pub async fn save_attachment(
    app: &App,
    id: AttachmentId,
    to: &Path,
) -> Result<(), OpenAttachmentError> {
    let bytes = open_attachment(app, id).await?.bytes;
    let to = to.to_owned();
    let work = tokio::task::spawn_blocking(move || {
        write_whole(&to, |out| Ok::<_, StorageError>(out.write_all(&bytes)?))
    });
    Ok(work.await.unwrap_or(Err(StorageError::Closed))?)
}
