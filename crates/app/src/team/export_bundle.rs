//! Makes a file with everything another laptop of the team may lack.

use crypto::Envelope;
use domain::InitiativeId;
use storage::{StorageError, TravellingAttachment};
use sync::{Bundle, BundleChunk};

use super::membership::{Membership, MembershipError};
use super::seal::{SealError, seal_acts, seal_copy};
use crate::refusal::refuses;
use crate::server::{TRAVELS_MAX, chunks_of};
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

/// A bundle that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeBundle {
    /// The file.
    pub bytes: Vec<u8>,
    /// Attachments whose bytes are in it.
    pub attachments: usize,
    /// Attachments that do not fit in it: their names are, and their bytes come otherwise.
    pub left_out: usize,
}

/// No more bytes of attachments go into one bundle: it is made in memory, and read from a stick
/// in one piece. One laptop takes in no more than 200 MB itself.
const CHUNK_BYTES_MAX: usize = 256 << 20;

/// The bytes of a bundle alone; see [`make_bundle`].
pub async fn export_bundle(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<u8>, ExportBundleError> {
    Ok(make_bundle(app, initiative).await?.bytes)
}

/// The bytes of a bundle: who is in the team, what was done, and a copy of what stands for a
/// laptop that lacks more than that, with the attachments that are here, the smallest first. Without
/// a key of the team nobody reads a name in it.
pub async fn make_bundle(
    app: &App,
    initiative: InitiativeId,
) -> Result<MadeBundle, ExportBundleError> {
    with_attachments(app, initiative, CHUNK_BYTES_MAX).await
}

pub(super) async fn with_attachments(
    app: &App,
    initiative: InitiativeId,
    chunk_bytes_max: usize,
) -> Result<MadeBundle, ExportBundleError> {
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
    let to_hand_on = lease
        .attachments_to_hand_on(initiative, TRAVELS_MAX)
        .await?;
    drop(lease);
    let mut made = MadeBundle {
        bytes: bundle.encode(),
        attachments: 0,
        left_out: 0,
    };
    let most = made.bytes.len() + chunk_bytes_max;
    for it in to_hand_on {
        let before = made.bytes.len();
        if made.push_attachment(app, &it).await? && made.bytes.len() <= most {
            made.attachments += 1;
        } else {
            made.bytes.truncate(before);
            made.left_out += 1;
        }
    }
    Ok(made)
}

impl MadeBundle {
    /// Adds the chunks of an attachment, one at a time, so that nobody waits for all of them;
    /// whether they were all here.
    async fn push_attachment(
        &mut self,
        app: &App,
        it: &TravellingAttachment,
    ) -> Result<bool, StorageError> {
        for number in 0..chunks_of(it) {
            let mut lease = app.store.background_lease().await?;
            let Some(sealed) = lease.attachment_chunk(it.id, number).await? else {
                return Ok(false);
            };
            let chunk = BundleChunk {
                attachment: *it.id.uuid().as_bytes(),
                number,
                sealed: &sealed,
            };
            chunk.push_to(&mut self.bytes);
        }
        Ok(true)
    }
}

fn bytes_of(envelope: &Envelope) -> Vec<u8> {
    envelope.as_bytes().to_vec()
}
