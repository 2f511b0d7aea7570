//! Makes a recovery sheet: a code on paper that opens the folder and its backups.

use crypto::{RecoveryCode, SealSlotError, SlotFileError, SlotSecret};
use domain::Moment;
use uuid::Uuid;

use super::begin_profile::seal;
use super::slot_store;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal, StorageError};

/// What goes on the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoverySheet {
    /// The slot that it opens.
    pub slot: Uuid,
    /// The code in groups, to read aloud.
    pub groups: Vec<String>,
    /// When it was made.
    pub made_at: Moment,
}

/// Why no sheet was made.
#[derive(Debug, thiserror::Error)]
pub enum MakeRecoverySheetError {
    /// The key could not be sealed.
    #[error(transparent)]
    Slot(#[from] SealSlotError),
    /// The slot could not be put in the file.
    #[error(transparent)]
    SlotFile(#[from] SlotFileError),
    /// The slot file could not be written.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(MakeRecoverySheetError {
    MakeRecoverySheetError::Slot(_) | MakeRecoverySheetError::SlotFile(_) => Refusal::new(ErrorCode::Failed),
    MakeRecoverySheetError::Storage(error) => error.into(),
});

/// Makes a sheet. Earlier sheets keep working until they are removed.
pub async fn make_recovery_sheet(app: &App) -> Result<RecoverySheet, MakeRecoverySheetError> {
    let mut slots = app.profile.slots.lock().await;
    let mut changed = slots.clone();
    let code = RecoveryCode::new(app.ports.draw());
    let secret = SlotSecret::Recovery(&code);
    let slot = seal(&app.ports, app.profile.key(), changed.profile_id(), secret)?;
    let (id, made_at) = (Uuid::from_bytes(slot.id().0), Moment(slot.made_at_ms()));
    changed.put(slot)?;
    slot_store::write(app.profile.folder(), &changed)?;
    *slots = changed;
    let groups = code
        .written()
        .split(['-', ' '])
        .map(str::to_owned)
        .collect();
    Ok(RecoverySheet {
        slot: id,
        groups,
        made_at,
    })
}
