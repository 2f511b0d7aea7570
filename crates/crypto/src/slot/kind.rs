//! Whose slot it is, and what opens it.

use crate::{KeychainSecret, Passphrase, RecoveryCode};

/// Identity of one slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SlotId(pub [u8; 16]);

/// Identity of the data folder that the slots belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProfileId(pub [u8; 16]);

/// What a slot is opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SlotKind {
    /// The keychain of the operating system, on one machine.
    Keychain,
    /// A passphrase that people remember.
    Passphrase,
    /// The printed recovery sheet.
    Recovery,
}

/// What someone has in hand to open a slot, or to make one.
#[derive(Clone, Copy, Debug)]
pub enum SlotSecret<'a> {
    /// From the keychain.
    Keychain(&'a KeychainSecret),
    /// As typed.
    Passphrase(&'a Passphrase),
    /// From the sheet.
    Recovery(&'a RecoveryCode),
}

impl SlotSecret<'_> {
    /// The kind of slot that this opens.
    pub const fn kind(self) -> SlotKind {
        match self {
            Self::Keychain(_) => SlotKind::Keychain,
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Recovery(_) => SlotKind::Recovery,
        }
    }
}

impl SlotKind {
    /// The stored code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
        }
    }
}
