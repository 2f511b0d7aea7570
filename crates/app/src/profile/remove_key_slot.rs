//! Takes away one way into the folder.

use crypto::{SlotId, SlotKind};
use uuid::Uuid;

use super::begin_profile::keychain_name;
use super::slot_store;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal, StorageError};

/// Why a way in was not taken away.
#[derive(Debug, thiserror::Error)]
pub enum RemoveKeySlotError {
    /// There is no such slot.
    #[error("no key slot {0}")]
    Unknown(Uuid),
    /// It is the last one: nobody could open the folder any more.
    #[error("the last key slot can not be removed")]
    Last,
    /// The slot file could not be written.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(RemoveKeySlotError {
    RemoveKeySlotError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    RemoveKeySlotError::Last => Refusal::new(ErrorCode::LastKeySlot),
    RemoveKeySlotError::Storage(error) => error.into(),
});

/// Removes a slot. Backups made before still open with it.
pub async fn remove_key_slot(app: &App, id: Uuid) -> Result<(), RemoveKeySlotError> {
    let mut slots = app.profile.slots.lock().await;
    let mut changed = slots.clone();
    let slot_id = SlotId(*id.as_bytes());
    let kind = changed
        .slots()
        .iter()
        .find(|slot| slot.id() == slot_id)
        .map(crypto::KeySlot::kind);
    let kind = kind.ok_or(RemoveKeySlotError::Unknown(id))?;
    if changed.slots().len() == 1 {
        return Err(RemoveKeySlotError::Last);
    }
    changed.remove(slot_id);
    slot_store::write(app.profile.folder(), &changed)?;
    if kind == SlotKind::Keychain {
        // A secret left behind in the keychain opens nothing any more.
        let _forgotten = app
            .ports
            .keychain
            .forget(&keychain_name(changed.profile_id()));
    }
    *slots = changed;
    Ok(())
}
