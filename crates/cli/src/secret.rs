//! What opens the folder, and where it comes from.

use std::io::IsTerminal as _;

use app::profile::{ProfileState, Secret, SlotKind, profile_state};
use app::{ErrorCode, Refusal};

use crate::fault::Fault;
use crate::shell::Shell;

const VARIABLE: &str = "SAMENSPEL_PASSPHRASE";
const CODE_VARIABLE: &str = "SAMENSPEL_RECOVERY_CODE";
const NEW_VARIABLE: &str = "SAMENSPEL_NEW_PASSPHRASE";

/// A way in, with the words that were given for it.
pub(crate) enum Found {
    Keychain,
    Passphrase(String),
    RecoveryCode(String),
}

impl Found {
    pub(crate) fn as_secret(&self) -> Secret<'_> {
        match self {
            Self::Keychain => Secret::Keychain,
            Self::Passphrase(text) => Secret::Passphrase(text),
            Self::RecoveryCode(text) => Secret::Recovery(text),
        }
    }
}

/// What stands in the environment; else the keychain where it is a way in and works;
/// else a question, where someone can answer. A demo opens by itself: it has no secrets.
pub(crate) fn find(shell: &Shell) -> Result<Found, Fault> {
    if demo::is_demo(&shell.folder) {
        return Ok(Found::Passphrase(demo::PASSPHRASE.to_owned()));
    }
    if let Some(found) = in_environment() {
        return Ok(found);
    }
    match profile_state(&shell.folder)? {
        ProfileState::New => Err(Refusal::new(ErrorCode::NoProfile).into()),
        ProfileState::Locked(slots) if keychain_opens(shell, &slots) => Ok(Found::Keychain),
        ProfileState::Locked(_) => {
            let text = ask(&shell.say("cli-ask-passphrase"))?;
            text.map(Found::Passphrase)
                .ok_or_else(|| Refusal::new(ErrorCode::NoKeychain).into())
        }
    }
}

fn keychain_opens(shell: &Shell, slots: &[SlotKind]) -> bool {
    slots.contains(&SlotKind::Keychain)
        && (shell.ports.keychain.works() || !std::io::stdin().is_terminal())
}

/// The passphrase for a new profile; `None` leaves it to the keychain.
pub(crate) fn for_new_profile(shell: &Shell) -> Result<Option<String>, Fault> {
    match from_environment(VARIABLE) {
        Some(text) => Ok(Some(text)),
        None if shell.ports.keychain.works() => Ok(None),
        None => ask_twice(shell),
    }
}

/// What opens a backup that is put back.
pub(crate) fn for_backup(shell: &Shell) -> Result<Found, Fault> {
    if let Some(found) = in_environment() {
        return Ok(found);
    }
    Ok(ask(&shell.say("cli-ask-backup-passphrase"))?.map_or(Found::Keychain, Found::Passphrase))
}

/// The passphrase that is to replace the one there is.
pub(crate) fn replacement(shell: &Shell) -> Result<String, Fault> {
    let text = match from_environment(NEW_VARIABLE) {
        Some(text) => Some(text),
        None => ask_twice(shell)?,
    };
    Ok(text.unwrap_or_default())
}

fn ask_twice(shell: &Shell) -> Result<Option<String>, Fault> {
    let first = ask(&shell.say("cli-ask-new-passphrase"))?;
    let again = ask(&shell.say("cli-ask-again"))?;
    if first == again {
        Ok(first)
    } else {
        Err(Refusal::new(ErrorCode::WrongKey).into())
    }
}

/// `None` where nobody sits at the keyboard.
fn ask(question: &str) -> Result<Option<String>, Fault> {
    if !std::io::stdin().is_terminal() {
        return Ok(None);
    }
    let answer = rpassword::prompt_password(format!("{question} "));
    answer
        .map(Some)
        .map_err(|error| app::StorageError::Io(error).into())
}

/// The passphrase, or else the code of the recovery sheet.
fn in_environment() -> Option<Found> {
    let passphrase = from_environment(VARIABLE).map(Found::Passphrase);
    passphrase.or_else(|| from_environment(CODE_VARIABLE).map(Found::RecoveryCode))
}

fn from_environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}
