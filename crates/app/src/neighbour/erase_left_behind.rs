//! Erases what someone made of a person without having heard that they are erased, and puts down
//! to who stays what someone made of one who was merged.

use domain::InitiativeId;
use storage::StorageError;

use super::follow_merges::follow_merges;
use crate::App;
use crate::backup::rewrite_backups;
use crate::door_round::clear_not_home;

/// Whether there was any, or "not home" of a round that has ended. What comes from others may belong to someone who is erased here, and
/// the other way round: whoever finds out erases it, for all.
pub(crate) async fn erase_left_behind(
    app: &App,
    initiative: InitiativeId,
) -> Result<bool, StorageError> {
    let cleared = clear_not_home(app, initiative).await?;
    let followed = follow_merges(app, initiative).await?;
    let mut lease = app.store.background_lease().await?;
    let doomed = lease.left_behind_by_the_erased(initiative).await?;
    drop(lease);
    if doomed.is_empty() {
        return Ok(cleared || followed);
    }
    let erased = app.store.erase("erase_neighbour", &doomed, app.now()).await;
    app.announce_end(erased.as_ref().map(|erased| &erased.committed))
        .await;
    erased?;
    if let Err(error) = rewrite_backups(app).await {
        // The next opening tries again.
        tracing::warn!(%error, "no backup was rewritten");
    }
    Ok(true)
}
