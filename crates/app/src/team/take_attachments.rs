//! Keeps the chunks of attachments that lie in a bundle and are lacking here.

use std::collections::{BTreeMap, BTreeSet};

use crypto::{AttachmentKey, open_chunk};
use domain::InitiativeId;
use storage::{StorageError, TravellingAttachment};
use sync::BundleChunk;

use super::import_bundle::ImportBundleError;
use crate::server::{TRAVELS_MAX, chunk_of};
use crate::{App, Event};

/// Keeps those that fit; whatever else lies in the file counts for nothing. Says how many
/// attachments can be opened now that could not before.
pub(super) async fn take_attachments(
    app: &App,
    initiative: InitiativeId,
    bundle: &[u8],
) -> Result<usize, ImportBundleError> {
    let before = lacking(app, initiative).await?;
    if before.is_empty() {
        return Ok(0);
    }
    for chunk in BundleChunk::all_in(bundle)? {
        let chunk = chunk?;
        if let Some(it) = before.get(&chunk.attachment) {
            keep(app, it, &chunk).await?;
        }
    }
    let after: BTreeSet<_> = lacking(app, initiative).await?.into_keys().collect();
    let came = before.keys().filter(|id| !after.contains(*id)).count();
    if came > 0 {
        app.announce(Event::NeighboursChanged);
        app.announce(Event::InitiativesChanged);
    }
    Ok(came)
}

async fn lacking(
    app: &App,
    initiative: InitiativeId,
) -> Result<BTreeMap<[u8; 16], TravellingAttachment>, StorageError> {
    let mut lease = app.store.background_lease().await?;
    let lacking = lease.attachments_lacking(initiative, TRAVELS_MAX).await?;
    let by_id = lacking.into_iter().map(|it| (*it.id.uuid().as_bytes(), it));
    Ok(by_id.collect())
}

/// One at a time, so that nobody waits for all of them.
async fn keep(
    app: &App,
    it: &TravellingAttachment,
    chunk: &BundleChunk<'_>,
) -> Result<(), StorageError> {
    let key = AttachmentKey::new(it.file_key);
    if open_chunk(&key, chunk_of(it, chunk.number), chunk.sealed).is_ok() {
        let mut lease = app.store.background_lease().await?;
        lease
            .keep_attachment_chunk(it.id, chunk.number, chunk.sealed)
            .await?;
    }
    Ok(())
}
