//! How the program ends, for scripts.

use app::ErrorCode;

/// Something unforeseen.
const FAILED: u8 = 1;
/// Words that are not understood.
pub(crate) const USAGE: u8 = 2;
/// The input was refused; nothing changed.
const REFUSED: u8 = 3;
/// Another Samenspel has the folder open.
const IN_USE: u8 = 4;
/// The passphrase or keychain does not open this.
const WRONG_KEY: u8 = 5;
/// A damaged file of Samenspel's own, or one from a later version.
const DAMAGED: u8 = 6;
/// The disk is full.
const NO_ROOM: u8 = 7;

/// The number that a refusal ends the program with.
pub(crate) fn number(code: ErrorCode) -> u8 {
    match code {
        ErrorCode::Failed => FAILED,
        ErrorCode::InUse => IN_USE,
        ErrorCode::WrongKey | ErrorCode::NoKeychain | ErrorCode::RecoveryCode => WRONG_KEY,
        ErrorCode::Damaged | ErrorCode::NewerSchema | ErrorCode::NotABackup => DAMAGED,
        ErrorCode::NoRoom => NO_ROOM,
        _ => REFUSED,
    }
}
