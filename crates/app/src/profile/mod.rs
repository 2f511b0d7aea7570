//! A data folder: its lock, its key slots, its database.

mod add_keychain_slot;
mod begin_profile;
mod list_key_slots;
mod make_recovery_sheet;
mod remove_key_slot;
mod set_passphrase;
mod slot_store;
mod unlock_profile;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crypto::{DatabaseKey, SlotFile};
use storage::FolderLock;
use tokio::sync::Mutex;

pub use add_keychain_slot::{AddKeychainSlotError, add_keychain_slot};
pub use begin_profile::{BeginProfileError, begin_profile};
pub use crypto::SlotKind;
pub use list_key_slots::{KeySlotInfo, list_key_slots};
pub use make_recovery_sheet::{MakeRecoverySheetError, RecoverySheet, make_recovery_sheet};
pub use remove_key_slot::{RemoveKeySlotError, remove_key_slot};
pub use set_passphrase::{SetPassphraseError, set_passphrase};
pub use slot_store::SlotStoreError;
pub use unlock_profile::{Secret, UnlockProfileError, unlock_profile};

/// An open data folder. Clones are the same folder; the last one frees it.
#[derive(Clone)]
pub struct Profile {
    folder: PathBuf,
    _lock: Arc<FolderLock>,
    key: Arc<DatabaseKey>,
    slots: Arc<Mutex<SlotFile>>,
}

/// What stands in a folder before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileState {
    /// Nothing yet.
    New,
    /// A profile with these ways in.
    Locked(Vec<SlotKind>),
}

impl Profile {
    /// Where the data lives.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    pub(crate) fn database(&self) -> PathBuf {
        database_in(&self.folder)
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }
}

/// Looks at a folder without opening it.
pub fn profile_state(folder: &Path) -> Result<ProfileState, UnlockProfileError> {
    Ok(match slot_store::read(folder)? {
        None => ProfileState::New,
        Some(slots) => {
            ProfileState::Locked(slots.slots().iter().map(crypto::KeySlot::kind).collect())
        }
    })
}

fn database_in(folder: &Path) -> PathBuf {
    folder.join("samenspel.db")
}
