//! Makes a new data folder with a new random key.

use std::path::Path;
use std::sync::Arc;

use crypto::{
    DatabaseKey, KeySlot, KeychainSecret, Passphrase, PassphraseError, ProfileId, SealSlotError,
    SlotFile, SlotFileError, SlotSecret, check_passphrase,
};
use storage::{FolderInUse, FolderLock, StorageError};

use super::{Profile, exchange, slot_store};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, KeychainError, Ports, Refusal};

/// Why a profile could not be begun.
#[derive(Debug, thiserror::Error)]
pub enum BeginProfileError {
    /// There is one already.
    #[error("the folder holds a profile already")]
    Exists,
    /// Another Samenspel has the folder open.
    #[error(transparent)]
    InUse(#[from] FolderInUse),
    /// The passphrase is too easy.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
    /// No passphrase was given and there is no keychain.
    #[error(transparent)]
    NoKeychain(#[from] KeychainError),
    /// The key could not be sealed.
    #[error(transparent)]
    Slot(#[from] SealSlotError),
    /// The slot could not be put in the file.
    #[error(transparent)]
    SlotFile(#[from] SlotFileError),
    /// The store could not be made.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A file could not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

refuses!(BeginProfileError {
    BeginProfileError::Exists => Refusal::new(ErrorCode::ProfileExists),
    BeginProfileError::InUse(FolderInUse::Taken) => Refusal::new(ErrorCode::InUse),
    BeginProfileError::InUse(FolderInUse::Io(error)) | BeginProfileError::Io(error) => {
        StorageError::Io(error).into()
    },
    BeginProfileError::Passphrase(_) => {
        FieldError::new(Field::Passphrase, ErrorCode::WeakPassphrase).into()
    },
    BeginProfileError::NoKeychain(_) => Refusal::new(ErrorCode::NoKeychain),
    BeginProfileError::Slot(_) | BeginProfileError::SlotFile(_) => Refusal::new(ErrorCode::Failed),
    BeginProfileError::Storage(error) => error.into(),
});

/// Makes a new data folder. Its first way in is the passphrase, or else the keychain.
///
/// The slot file is written last: a folder without it holds nothing that can be opened,
/// and a second try begins anew.
pub async fn begin_profile(
    ports: Ports,
    folder: &Path,
    passphrase: Option<&str>,
) -> Result<App, BeginProfileError> {
    let lock = Arc::new(FolderLock::take(folder)?);
    if slot_store::read(folder).is_ok_and(|slots| slots.is_some()) {
        return Err(BeginProfileError::Exists);
    }
    let key = DatabaseKey::new(ports.draw());
    let mut slots = SlotFile::new(ProfileId(ports.draw()));
    slots.put(first_slot(&ports, &key, slots.profile_id(), passphrase)?)?;
    remove_unopenable(folder)?;
    let profile = Profile::new(folder, lock, key, slots.clone());
    let store = profile.open_store(&ports).await?;
    slot_store::write(folder, &slots)?;
    Ok(App::new(store, ports, profile))
}

fn first_slot(
    ports: &Ports,
    key: &DatabaseKey,
    profile: ProfileId,
    passphrase: Option<&str>,
) -> Result<KeySlot, BeginProfileError> {
    match passphrase {
        Some(text) => {
            check_passphrase(text)?;
            let passphrase = Passphrase::new(text);
            seal(ports, key, profile, SlotSecret::Passphrase(&passphrase)).map_err(Into::into)
        }
        None => keychain_slot(ports, key, profile),
    }
}

fn keychain_slot(
    ports: &Ports,
    key: &DatabaseKey,
    profile: ProfileId,
) -> Result<KeySlot, BeginProfileError> {
    let secret = KeychainSecret::new(ports.draw());
    let name = keychain_name(profile);
    ports.keychain.put(&name, secret.as_bytes())?;
    if ports
        .keychain
        .get(&name)?
        .is_none_or(|kept| kept.as_slice() != secret.as_bytes())
    {
        return Err(KeychainError.into());
    }
    Ok(seal(ports, key, profile, SlotSecret::Keychain(&secret))?)
}

/// Seals the key in a new slot.
pub(super) fn seal(
    ports: &Ports,
    key: &DatabaseKey,
    profile: ProfileId,
    secret: SlotSecret<'_>,
) -> Result<KeySlot, SealSlotError> {
    KeySlot::seal(key, secret, profile, ports.clock.now().0, &ports.draw())
}

/// The name under which the keychain holds a profile's secret.
pub(super) fn keychain_name(profile: ProfileId) -> String {
    format!("profile-{}", uuid::Uuid::from_bytes(profile.0))
}

/// A database whose slots were never written can not be opened by anyone.
fn remove_unopenable(folder: &Path) -> std::io::Result<()> {
    for name in [exchange::DATABASE, exchange::LOG] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
