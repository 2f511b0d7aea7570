//! Takes in a bundle and counts what others did in it.

use std::collections::BTreeSet;

use domain::InitiativeId;
use storage::StorageError;
use sync::Bundle;
use uuid::Uuid;

use super::import_bundle::{ImportBundleError, ImportedBundle, import_bundle};
use crate::App;
use crate::conflict::{ConflictId, list_conflicts};

/// What came of a bundle, for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// Acts of others, and own ones that were lost here.
    pub changes: u64,
    /// Fields that wait for a decision now and did not before, or not with these values.
    pub undecided: usize,
    /// All the rest.
    pub imported: ImportedBundle,
}

/// Takes in a bundle; see [`import_bundle`].
pub async fn take_in_bundle(app: &App, bytes: &[u8]) -> Result<TakenIn, ImportBundleError> {
    let initiative = Bundle::decode(bytes)?.initiative;
    let initiative = InitiativeId::new(Uuid::from_bytes(initiative));
    let before = Here::look(app, initiative).await?;
    let imported = import_bundle(app, bytes).await?;
    let after = Here::look(app, initiative).await?;
    Ok(TakenIn {
        changes: after.acts.saturating_sub(before.acts),
        undecided: after.undecided.difference(&before.undecided).count(),
        imported,
    })
}

/// What there is of an initiative.
struct Here {
    acts: u64,
    undecided: BTreeSet<ConflictId>,
}

impl Here {
    async fn look(app: &App, initiative: InitiativeId) -> Result<Self, StorageError> {
        let all = app.store.lease().await?.all_series(initiative).await?;
        let fields = list_conflicts(app, initiative).await?;
        Ok(Self {
            acts: all.iter().map(|(_, series)| series.last).sum(),
            undecided: fields.into_iter().map(|field| field.id).collect(),
        })
    }
}
