//! Lists attachments and opens one.

use crypto::{AttachmentKey, OpenFileError, open_file};
use domain::{Attachment, AttachmentId, InitiativeId};
use storage::StorageError;

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
    /// Its bytes are gone or are not what was sealed.
    #[error("the attachment is damaged")]
    Damaged(#[source] Option<OpenFileError>),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(OpenAttachmentError {
    OpenAttachmentError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    OpenAttachmentError::Damaged(_) => Refusal::new(ErrorCode::Damaged),
    OpenAttachmentError::Storage(error) => error.into(),
});

/// The attachments of an initiative itself, oldest first; those of its people stand with them.
pub async fn list_attachments(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<Attachment>, StorageError> {
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
    let sealed = lease
        .attachment_bytes(id)
        .await?
        .ok_or(OpenAttachmentError::Damaged(None))?;
    drop(lease);
    let key = AttachmentKey::new(stored.file_key);
    let bytes = open_file(&key, *id.uuid().as_bytes(), &sealed)
        .map_err(|error| OpenAttachmentError::Damaged(Some(error)))?;
    Ok(OpenedAttachment {
        attachment: stored.attachment,
        bytes,
    })
}
