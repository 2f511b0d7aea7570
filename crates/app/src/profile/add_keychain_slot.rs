//! Lets the keychain of this computer open the folder.

use crypto::{KeychainSecret, SealSlotError, SlotFileError, SlotKind, SlotSecret};

use super::begin_profile::{keychain_name, seal};
use super::slot_store;
use crate::refusal::refuses;
use crate::{App, ErrorCode, KeychainError, Refusal, StorageError};

/// Why the keychain was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddKeychainSlotError {
    /// There is no keychain here.
    #[error(transparent)]
    NoKeychain(#[from] KeychainError),
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

refuses!(AddKeychainSlotError {
    AddKeychainSlotError::NoKeychain(_) => Refusal::new(ErrorCode::NoKeychain),
    AddKeychainSlotError::Slot(_) | AddKeychainSlotError::SlotFile(_) => Refusal::new(ErrorCode::Failed),
    AddKeychainSlotError::Storage(error) => error.into(),
});

/// Puts a new secret in the keychain and a slot for it beside the others.
pub async fn add_keychain_slot(app: &App) -> Result<(), AddKeychainSlotError> {
    let mut slots = app.profile.slots.lock().await;
    let mut changed = slots.clone();
    let older = changed
        .slots()
        .iter()
        .find(|slot| slot.kind() == SlotKind::Keychain);
    if let Some(id) = older.map(crypto::KeySlot::id) {
        changed.remove(id);
    }
    let secret = KeychainSecret::new(app.ports.draw());
    app.ports
        .keychain
        .put(&keychain_name(changed.profile_id()), secret.as_bytes())?;
    let secret = SlotSecret::Keychain(&secret);
    changed.put(seal(
        &app.ports,
        app.profile.key(),
        changed.profile_id(),
        secret,
    )?)?;
    slot_store::write(app.profile.folder(), &changed)?;
    *slots = changed;
    Ok(())
}
