//! Puts down to who stays what came for someone who was merged into them.

use domain::{InitiativeId, NeighbourId};
use storage::{Act, NeighbourTag, StorageError};
use sync::registry::NEIGHBOUR_TAG;

use crate::App;

/// Whether anything was to be done. What comes from others may be put down to someone who went
/// here; and where two laptops merged people into each other, one of them lives again. Whoever
/// finds out does it, and all of them do the same.
pub(crate) async fn follow_merges(
    app: &App,
    initiative: InitiativeId,
) -> Result<bool, StorageError> {
    let mut lease = app.store.background_lease().await?;
    let merges = lease.merges(initiative).await?;
    if merges.is_empty() {
        return Ok(false);
    }
    let lives_again = merges.who_live_again();
    let mut left = lease.gone_with_something(initiative).await?;
    drop(lease);
    left.retain(|id| merges.who_stays(*id) != *id);
    if left.is_empty() && lives_again.is_empty() {
        return Ok(false);
    }
    let mut act = app.begin("merge_neighbours").await?;
    for id in lives_again {
        act.live_again(id);
    }
    for id in left {
        put_down_all(&mut act, initiative, id, merges.who_stays(id)).await?;
    }
    let committed = act.commit_what_follows().await;
    app.announce_outcome(&committed).await;
    Ok(!committed?.tables.is_empty())
}

/// Puts down to one person all that is put down to another.
pub(super) async fn put_down_all(
    act: &mut Act,
    initiative: InitiativeId,
    from: NeighbourId,
    to: NeighbourId,
) -> Result<(), StorageError> {
    for row in act.put_down_to(from).await? {
        act.put_down(row, to);
    }
    for tag in act.tags_of(from).await? {
        let (old, new) = (
            NeighbourTag::new(initiative, from, tag.clone()),
            NeighbourTag::new(initiative, to, tag),
        );
        act.trash(&NEIGHBOUR_TAG, old.id.uuid());
        act.save(&new);
        act.restore(&NEIGHBOUR_TAG, new.id.uuid());
    }
    Ok(())
}
