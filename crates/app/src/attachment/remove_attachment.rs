//! Puts an attachment in the trash.

use domain::AttachmentId;
use storage::StorageError;
use sync::registry::ATTACHMENT;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why an attachment was not removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveAttachmentError {
    /// There is no such attachment.
    #[error("no attachment {0}")]
    Unknown(AttachmentId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(RemoveAttachmentError {
    RemoveAttachmentError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    RemoveAttachmentError::Storage(error) => error.into(),
});

/// Puts an attachment in the trash; undo brings it back, and after 30 days its bytes go.
pub async fn remove_attachment(app: &App, id: AttachmentId) -> Result<(), RemoveAttachmentError> {
    let mut act = app.begin("remove_attachment").await?;
    act.attachment(id)
        .await?
        .ok_or(RemoveAttachmentError::Unknown(id))?;
    act.trash(&ATTACHMENT, id.uuid());
    app.commit(act).await?;
    Ok(())
}
