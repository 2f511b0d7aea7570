//! Sets or changes the passphrase.

use crypto::{
    Passphrase, PassphraseError, SealSlotError, SlotFileError, SlotKind, SlotSecret,
    check_passphrase,
};

use super::begin_profile::seal;
use super::slot_store;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal, StorageError};

/// Why the passphrase was not set.
#[derive(Debug, thiserror::Error)]
pub enum SetPassphraseError {
    /// Too easy to guess.
    #[error(transparent)]
    Weak(#[from] PassphraseError),
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

refuses!(SetPassphraseError {
    SetPassphraseError::Weak(_) => {
        FieldError::new(Field::Passphrase, ErrorCode::WeakPassphrase).into()
    },
    SetPassphraseError::Slot(_) | SetPassphraseError::SlotFile(_) => Refusal::new(ErrorCode::Failed),
    SetPassphraseError::Storage(error) => error.into(),
});

/// Sets the passphrase; an older one no longer opens the folder.
pub async fn set_passphrase(app: &App, text: &str) -> Result<(), SetPassphraseError> {
    check_passphrase(text)?;
    let mut slots = app.profile.slots.lock().await;
    let mut changed = slots.clone();
    let older: Vec<_> = changed
        .slots()
        .iter()
        .filter(|slot| slot.kind() == SlotKind::Passphrase)
        .map(crypto::KeySlot::id)
        .collect();
    for id in older {
        changed.remove(id);
    }
    let passphrase = Passphrase::new(text);
    let secret = SlotSecret::Passphrase(&passphrase);
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
