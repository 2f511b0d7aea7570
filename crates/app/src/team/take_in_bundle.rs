//! Takes in a bundle and counts what others did in it.

use domain::InitiativeId;
use storage::StorageError;
use sync::Bundle;
use uuid::Uuid;

use super::import_bundle::{ImportBundleError, ImportedBundle, import_bundle};
use crate::App;

/// What came of a bundle, for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// Acts of others, and own ones that were lost here.
    pub changes: u64,
    /// All the rest.
    pub imported: ImportedBundle,
}

/// Takes in a bundle; see [`import_bundle`].
pub async fn take_in_bundle(app: &App, bytes: &[u8]) -> Result<TakenIn, ImportBundleError> {
    let initiative = Bundle::decode(bytes)?.initiative;
    let initiative = InitiativeId::new(Uuid::from_bytes(initiative));
    let before = acts_here(app, initiative).await?;
    let imported = import_bundle(app, bytes).await?;
    let after = acts_here(app, initiative).await?;
    Ok(TakenIn {
        changes: after.saturating_sub(before),
        imported,
    })
}

async fn acts_here(app: &App, initiative: InitiativeId) -> Result<u64, StorageError> {
    let all = app.store.lease().await?.all_series(initiative).await?;
    Ok(all.iter().map(|(_, series)| series.last).sum())
}
