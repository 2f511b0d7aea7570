//! A data folder: its lock, its key slots, its database.

mod add_keychain_slot;
mod begin_profile;
pub(crate) mod exchange;
mod list_key_slots;
mod make_recovery_sheet;
mod remove_key_slot;
mod salvage_profile;
mod set_aside;
mod set_passphrase;
pub(crate) mod slot_store;
mod unlock_profile;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crypto::{DatabaseKey, SlotFile};
use domain::Moment;
use storage::backup::{BackupOrder, BackupPlace, BackupReason, Unmigrated};
use storage::{FolderLock, StorageError, Store};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::Ports;

pub use add_keychain_slot::{AddKeychainSlotError, add_keychain_slot};
pub use begin_profile::{BeginProfileError, begin_profile};
pub use crypto::SlotKind;
pub use list_key_slots::{KeySlotInfo, list_key_slots};
pub use make_recovery_sheet::{MakeRecoverySheetError, RecoverySheet, make_recovery_sheet};
pub use remove_key_slot::{RemoveKeySlotError, remove_key_slot};
pub use salvage_profile::{SalvageReport, salvage_open, salvage_profile, unlock_or_salvage};
pub(crate) use set_aside::set_aside;
pub use set_passphrase::{SetPassphraseError, set_passphrase};
pub use slot_store::SlotStoreError;
pub use storage::salvage::TableLoss;
pub(crate) use unlock_profile::open_slot;
pub use unlock_profile::{Secret, UnlockProfileError, unlock_profile};

/// An open data folder. Clones are the same folder; the last one frees it.
#[derive(Clone)]
pub struct Profile {
    folder: PathBuf,
    lock: Arc<FolderLock>,
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
    pub(crate) fn new(
        folder: &Path,
        lock: Arc<FolderLock>,
        key: DatabaseKey,
        slots: SlotFile,
    ) -> Self {
        let slots = Arc::new(Mutex::new(slots));
        Self {
            folder: folder.to_owned(),
            lock,
            key: Arc::new(key),
            slots,
        }
    }

    /// The same folder under the same lock, with what now opens it.
    pub(crate) fn with_key(&self, key: DatabaseKey, slots: SlotFile) -> Self {
        Self::new(&self.folder, self.lock.clone(), key, slots)
    }

    /// Where the data lives.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    /// The ways in, as they stand.
    pub(crate) async fn slots(&self) -> SlotFile {
        self.slots.lock().await.clone()
    }

    /// Identity of the folder, the same in its backups.
    pub(crate) async fn id(&self) -> Uuid {
        Uuid::from_bytes(self.slots.lock().await.profile_id().0)
    }

    /// Opens its database. A backup is made first when the schema is about to change; what an
    /// earlier version kept for this one is worked in.
    pub(crate) async fn open_store(&self, ports: &Ports) -> Result<Store, StorageError> {
        let place = BackupPlace::In(self.backups());
        let order = self
            .backup_order(place, BackupReason::BeforeMigration, ports.clock.now())
            .await;
        let before_migrating =
            async |mut store: Unmigrated<'_>| store.back_up(order).await.map(drop);
        let store = Store::open_with(&self.database(), self.key(), before_migrating).await?;
        if let Err(error) = store.work_in_what_is_later(ports.clock.now()).await {
            // It stays where it is, and the next opening tries again.
            tracing::warn!(%error, "what an earlier version kept was not worked in");
        }
        Ok(store)
    }

    /// A backup of this folder.
    pub(crate) async fn backup_order(
        &self,
        place: BackupPlace,
        reason: BackupReason,
        now: Moment,
    ) -> BackupOrder {
        BackupOrder {
            place,
            keys: self.slots().await.encode(),
            profile: self.id().await,
            reason,
            now,
        }
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join(exchange::DATABASE)
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
