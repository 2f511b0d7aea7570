//! Erases "not home" that came after its round had ended.

use domain::InitiativeId;
use storage::{Lease, StorageError};

use crate::App;
use crate::backup::rewrite_backups;

/// Whether there was any. Who walks on another laptop may note it without having heard of the
/// end: whoever finds out erases it, for all.
pub(crate) async fn clear_not_home(
    app: &App,
    initiative: InitiativeId,
) -> Result<bool, StorageError> {
    let mut lease: Lease = app.store.background_lease().await?;
    let doomed = lease.not_home_of_ended_rounds(initiative).await?;
    drop(lease);
    if doomed.is_empty() {
        return Ok(false);
    }
    let erased = app.store.erase("end_round", &doomed, app.now()).await;
    app.announce_end(erased.as_ref().map(|erased| &erased.committed))
        .await;
    erased?;
    if let Err(error) = rewrite_backups(app).await {
        // The next opening tries again.
        tracing::warn!(%error, "no backup was rewritten");
    }
    Ok(true)
}

/// The same for every initiative.
pub(crate) async fn clear_not_home_everywhere(app: &App) -> Result<(), StorageError> {
    let initiatives = app.store.background_lease().await?.initiatives().await?;
    for initiative in initiatives {
        clear_not_home(app, initiative.id).await?;
    }
    Ok(())
}
