//! Opens a data folder with one of its ways in.

use std::path::Path;
use std::sync::Arc;

use crypto::{
    DatabaseKey, KeychainSecret, OpenSlotError, Passphrase, RecoveryCode, RecoveryCodeError,
    SlotFile, SlotFileError, SlotSecret,
};
use storage::{FolderInUse, FolderLock, StorageError};

use super::begin_profile::keychain_name;
use super::slot_store::{self, SlotStoreError};
use super::{Profile, exchange};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, KeychainError, Ports, Refusal};

/// What a person opens the folder with.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// Whatever the keychain holds.
    Keychain,
    /// As typed.
    Passphrase(&'a str),
    /// As typed from the sheet.
    Recovery(&'a str),
}

/// Why a profile was not opened.
#[derive(Debug, thiserror::Error)]
pub enum UnlockProfileError {
    /// There is none in the folder.
    #[error("the folder holds no profile")]
    NoProfile,
    /// Another Samenspel has the folder open.
    #[error(transparent)]
    InUse(#[from] FolderInUse),
    /// The recovery code has a typing error.
    #[error(transparent)]
    Code(#[from] RecoveryCodeError),
    /// The secret does not open any slot.
    #[error(transparent)]
    Slot(#[from] OpenSlotError),
    /// The keychain does not work or holds nothing for this folder.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
    /// The slot file can not be read.
    #[error(transparent)]
    Slots(#[from] SlotStoreError),
    /// The slots are right and the store does not open with their key: its first page is gone.
    #[error("the store does not open with its own key")]
    FirstPage,
    /// Nothing can be read of a damaged store.
    #[error("nothing can be read of the store")]
    NothingLeft,
    /// The store did not open.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(UnlockProfileError {
    UnlockProfileError::NoProfile => Refusal::new(ErrorCode::NoProfile),
    UnlockProfileError::InUse(FolderInUse::Taken) => Refusal::new(ErrorCode::InUse),
    UnlockProfileError::InUse(FolderInUse::Io(error)) => StorageError::Io(error).into(),
    UnlockProfileError::Code(error) => code_refusal(&error).into(),
    UnlockProfileError::Slot(_) => Refusal::new(ErrorCode::WrongKey),
    UnlockProfileError::Keychain(_) => Refusal::new(ErrorCode::NoKeychain),
    UnlockProfileError::Slots(SlotStoreError::Io(error)) => StorageError::Io(error).into(),
    UnlockProfileError::Slots(SlotStoreError::Content(SlotFileError::UnknownVersion { .. })) => {
        Refusal::new(ErrorCode::NewerSchema)
    },
    UnlockProfileError::Slots(SlotStoreError::Content(_)) => Refusal::new(ErrorCode::Damaged),
    UnlockProfileError::FirstPage | UnlockProfileError::NothingLeft => Refusal::new(ErrorCode::Damaged),
    UnlockProfileError::Storage(error) => error.into(),
});

fn code_refusal(error: &RecoveryCodeError) -> FieldError {
    let refused = FieldError::new(Field::RecoveryCode, ErrorCode::RecoveryCode);
    match error {
        RecoveryCodeError::UnknownCharacter { position, .. } => refused.with("position", position),
        RecoveryCodeError::WrongLength { .. } | RecoveryCodeError::WrongChecksum => refused,
    }
}

/// Opens the folder. A wrong secret changes nothing and frees the folder again.
pub async fn unlock_profile(
    ports: Ports,
    folder: &Path,
    secret: Secret<'_>,
) -> Result<App, UnlockProfileError> {
    let lock = lock_existing(folder)?;
    let slots = slot_store::read(folder)?.ok_or(UnlockProfileError::NoProfile)?;
    let key = open_slot(&ports, &slots, secret)?;
    let profile = Profile::new(folder, lock, key, slots);
    let store = profile
        .open_store(&ports)
        .await
        .map_err(|error| match error {
            StorageError::WrongKey => UnlockProfileError::FirstPage,
            error => error.into(),
        })?;
    Ok(App::new(store, ports, profile))
}

/// Takes a folder that holds a profile, and finishes a restore that was cut off.
pub(super) fn lock_existing(folder: &Path) -> Result<Arc<FolderLock>, UnlockProfileError> {
    slot_store::read(folder)?.ok_or(UnlockProfileError::NoProfile)?;
    let lock = Arc::new(FolderLock::take(folder)?);
    exchange::finish(folder).map_err(StorageError::Io)?;
    Ok(lock)
}

/// The database key, by one of the ways in.
pub(crate) fn open_slot(
    ports: &Ports,
    slots: &SlotFile,
    secret: Secret<'_>,
) -> Result<DatabaseKey, UnlockProfileError> {
    match secret {
        Secret::Keychain => {
            let kept = ports
                .keychain
                .get(&keychain_name(slots.profile_id()))?
                .ok_or(KeychainError)?;
            let kept: [u8; 32] = kept.as_slice().try_into().map_err(|_| KeychainError)?;
            Ok(slots.open(SlotSecret::Keychain(&KeychainSecret::new(kept)))?)
        }
        Secret::Passphrase(text) => Ok(slots.open(SlotSecret::Passphrase(&Passphrase::new(text)))?),
        Secret::Recovery(text) => {
            Ok(slots.open(SlotSecret::Recovery(&RecoveryCode::parse(text)?))?)
        }
    }
}
