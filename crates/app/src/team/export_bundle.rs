//! Makes a file with everything another laptop of the team may lack.

use crypto::Envelope;
use domain::InitiativeId;
use storage::StorageError;
use sync::Bundle;

use super::membership::{Membership, MembershipError};
use super::seal::{SealError, seal_acts, seal_copy};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Why there is no bundle.
#[derive(Debug, thiserror::Error)]
pub enum ExportBundleError {
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// Something could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ExportBundleError {
    ExportBundleError::Membership(error) | ExportBundleError::Seal(SealError::Membership(error)) => {
        error.into()
    },
    ExportBundleError::Storage(error) | ExportBundleError::Seal(SealError::Storage(error)) => {
        error.into()
    },
    ExportBundleError::Seal(SealError::Envelope(_) | SealError::Pack(_)) => {
        Refusal::new(ErrorCode::Failed)
    },
});

/// The bytes of a bundle: who is in the team, what was done, and a copy of what stands for a
/// laptop that lacks more than that. Without a key of the team nobody reads a name in it.
pub async fn export_bundle(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<u8>, ExportBundleError> {
    let mut lease = app.store.background_lease().await?;
    let mut membership = Membership::load(app, &mut lease, initiative).await?;
    seal_acts(app, &mut lease, &mut membership, initiative).await?;
    let copy = seal_copy(app, &mut lease, &membership, initiative, 0).await?;
    let bundle = Bundle {
        initiative: membership.team.initiative(),
        records: lease.membership_records(initiative).await?,
        copy: copy.iter().map(bytes_of).collect(),
        envelopes: lease.all_envelopes(initiative).await?,
    };
    Ok(bundle.encode())
}

fn bytes_of(envelope: &Envelope) -> Vec<u8> {
    envelope.as_bytes().to_vec()
}
