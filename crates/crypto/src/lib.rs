//! Bytes in, bytes out: the keys of a data folder and the files sealed with them.
//!
//! The database key is random and is kept only in **slots**, each sealed with something
//! its owner has: the keychain of the operating system, a passphrase, a recovery sheet.
//! Any one of them is enough; without all of them the data is lost, and no one can help.
//!
//! Nothing here draws randomness, reads a clock or touches a file. Primitives come from
//! RustCrypto and BLAKE3: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), Argon2id (RFC 9106).

mod aead;
mod attachment;
mod hex;
mod passphrase;
mod recovery_code;
mod secret;
mod slot;
mod slot_file;
mod stretching;

pub use attachment::{OpenFileError, SealFileError, open_file, seal_file};
pub use passphrase::{Passphrase, PassphraseError, check_passphrase};
pub use recovery_code::{RecoveryCode, RecoveryCodeError};
pub use secret::{AttachmentKey, DatabaseKey, KeychainSecret};
pub use slot::{KeySlot, OpenSlotError, ProfileId, SealSlotError, SlotId, SlotKind, SlotSecret};
pub use slot_file::{SlotFile, SlotFileError};
pub use stretching::{Stretching, StretchingError};
