//! How it stands between this laptop and the server.

use domain::{InitiativeId, Moment};
use storage::{AttachmentsUnderWay, StorageError};

use crate::App;

/// What is known of the server, without asking it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerStatus {
    /// Where it is.
    pub address: String,
    /// When both had the same; `None` for never.
    pub in_step_at: Option<Moment>,
    /// Something was done here that the server does not have yet.
    pub has_unsent: bool,
    /// Photos and scans whose bytes are on their way; rows do not wait for them.
    pub attachments: AttachmentsUnderWay,
    /// The server had no room for an attachment the last time; it is tried again.
    pub is_full: bool,
}

/// The initiatives that have a server.
pub async fn initiatives_with_server(app: &App) -> Result<Vec<InitiativeId>, StorageError> {
    app.store.lease().await?.initiatives_with_server().await
}

/// `None` when the initiative has no server.
pub async fn show_server(
    app: &App,
    initiative: InitiativeId,
) -> Result<Option<ServerStatus>, StorageError> {
    let mut lease = app.store.lease().await?;
    let Some(link) = lease.server(initiative).await? else {
        return Ok(None);
    };
    Ok(Some(ServerStatus {
        address: link.address,
        in_step_at: link.in_step_at,
        has_unsent: lease.has_to_send(initiative).await? || link.checkpoint_due,
        attachments: lease.attachments_under_way(initiative).await?,
        is_full: link.is_full,
    }))
}
