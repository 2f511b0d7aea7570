//! How it stands between this laptop and the server.

use domain::{InitiativeId, Moment};
use storage::StorageError;

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
    let has_unsealed = !lease.unsealed(initiative).await?.changes.is_empty();
    let has_unsent = !lease.unsent_envelopes(initiative, 1).await?.is_empty();
    Ok(Some(ServerStatus {
        address: link.address,
        in_step_at: link.in_step_at,
        has_unsent: has_unsealed || has_unsent || link.checkpoint_due,
    }))
}
