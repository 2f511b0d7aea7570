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
        ErrorCode::Damaged
        | ErrorCode::NewerSchema
        | ErrorCode::NotABackup
        | ErrorCode::NotABundle => DAMAGED,
        ErrorCode::NoRoom => NO_ROOM,
        _ => REFUSED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_ending_has_its_number() {
        for (code, expected) in [
            (ErrorCode::Failed, 1),
            (ErrorCode::Blank, 3),
            (ErrorCode::ImportRows, 3),
            (ErrorCode::InUse, 4),
            (ErrorCode::WrongKey, 5),
            (ErrorCode::NoKeychain, 5),
            (ErrorCode::Damaged, 6),
            (ErrorCode::NewerSchema, 6),
            (ErrorCode::NotABackup, 6),
            (ErrorCode::NotABundle, 6),
            (ErrorCode::NoRoom, 7),
        ] {
            assert_eq!(number(code), expected, "{code:?}");
        }
    }

    #[test]
    fn no_refusal_ends_as_if_it_were_done_or_mistyped() {
        assert!(
            ErrorCode::ALL
                .iter()
                .all(|code| ![0, USAGE].contains(&number(*code)))
        );
    }
}
