//! What the program was started with.

use std::ffi::OsString;
use std::path::PathBuf;

use directories::ProjectDirs;

/// The data folder to open.
pub(crate) struct Arguments {
    pub(crate) folder: PathBuf,
}

/// Words that are not understood.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ArgumentsError {
    /// Something other than `--profile DIR`.
    #[error("only --profile DIR is known, not {0:?}")]
    Unknown(OsString),
    /// Nothing after `--profile`.
    #[error("--profile needs a folder")]
    NoFolder,
    /// The computer names no place for data.
    #[error("this computer names no folder for data; use --profile DIR")]
    NoHome,
}

/// Reads `--profile DIR`; without it the folder is the usual one of this computer.
pub(crate) fn read(mut words: impl Iterator<Item = OsString>) -> Result<Arguments, ArgumentsError> {
    match words.next() {
        None => {
            let places =
                ProjectDirs::from("nl", "samenspel", "samenspel").ok_or(ArgumentsError::NoHome)?;
            Ok(Arguments {
                folder: places.data_dir().join("profile"),
            })
        }
        Some(word) if word == "--profile" => {
            let folder = words.next().ok_or(ArgumentsError::NoFolder)?;
            Ok(Arguments {
                folder: folder.into(),
            })
        }
        Some(word) => Err(ArgumentsError::Unknown(word)),
    }
}
