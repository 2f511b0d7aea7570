//! The file that holds the slots of one data folder: readable text, one field a line.

mod decode;
mod encode;

use crate::{DatabaseKey, KeySlot, OpenSlotError, ProfileId, SlotId, SlotKind, SlotSecret};

/// The slots of one data folder. Any one slot is enough to open the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotFile {
    profile_id: ProfileId,
    slots: Vec<KeySlot>,
}

/// Why a slot file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotFileError {
    /// Larger than any slot file can be.
    #[error("a slot file has at most {} bytes", SlotFile::MAX_BYTES)]
    TooLarge,
    /// It does not start as a slot file does.
    #[error("this is not a slot file")]
    NotASlotFile,
    /// Made by a newer version of the app.
    #[error("slot file of version {found}, known is {}", SlotFile::VERSION)]
    UnknownVersion {
        /// The version in the file.
        found: u32,
    },
    /// Its checksum does not fit: cut short, or a byte was changed.
    #[error("the slot file is damaged")]
    Damaged,
    /// A line is not as it is written by this app.
    #[error("line {line} of the slot file is not understood")]
    Malformed {
        /// Counted from 1.
        line: usize,
    },
    /// More slots than are ever made.
    #[error(
        "there are at most {} slots, of which one with a passphrase",
        SlotFile::MAX_SLOTS
    )]
    TooManySlots,
}

impl SlotFile {
    /// The version that is written, and the only one that is read.
    pub const VERSION: u32 = 1;

    /// Longest text that is read.
    pub const MAX_BYTES: usize = 16 * 1024;

    /// Most slots in a file.
    pub const MAX_SLOTS: usize = 8;

    /// A file without slots.
    pub const fn new(profile_id: ProfileId) -> Self {
        Self {
            profile_id,
            slots: Vec::new(),
        }
    }

    /// The data folder it belongs to.
    pub const fn profile_id(&self) -> ProfileId {
        self.profile_id
    }

    /// The slots in the order in which they were made.
    pub fn slots(&self) -> &[KeySlot] {
        &self.slots
    }

    /// Adds a slot of this folder. A new passphrase takes the place of the former one:
    /// trying is costly, so that two would make a file that is slow to refuse.
    pub fn put(&mut self, slot: KeySlot) -> Result<(), SlotFileError> {
        let is_passphrase = slot.kind() == SlotKind::Passphrase;
        let mut slots = self.slots.clone();
        slots.retain(|s| {
            s.id() != slot.id() && !(is_passphrase && s.kind() == SlotKind::Passphrase)
        });
        slots.push(slot);
        self.slots = checked(slots)?;
        Ok(())
    }

    /// Takes a slot out; what opened it opens this file no more. False when there is none.
    pub fn remove(&mut self, id: SlotId) -> bool {
        let before = self.slots.len();
        self.slots.retain(|slot| slot.id() != id);
        self.slots.len() < before
    }

    /// Opens the first slot that fits.
    pub fn open(&self, secret: SlotSecret<'_>) -> Result<DatabaseKey, OpenSlotError> {
        let given = secret.kind();
        let mut outcome = Err(OpenSlotError::NoSuchSlot { given });
        for slot in self.slots.iter().filter(|slot| slot.kind() == given) {
            outcome = slot.open(secret, self.profile_id);
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }

    /// The text of the file. Keep the former file until this one is safely written.
    pub fn encode(&self) -> String {
        encode::encode(self)
    }

    /// Reads what [`SlotFile::encode`] wrote, and nothing else.
    pub fn decode(text: &str) -> Result<Self, SlotFileError> {
        decode::decode(text)
    }
}

fn checked(slots: Vec<KeySlot>) -> Result<Vec<KeySlot>, SlotFileError> {
    let passphrases = slots.iter().filter(|s| s.kind() == SlotKind::Passphrase);
    if slots.len() > SlotFile::MAX_SLOTS || passphrases.count() > 1 {
        return Err(SlotFileError::TooManySlots);
    }
    Ok(slots)
}
