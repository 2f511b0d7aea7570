//! Files that come from another laptop.

use std::io;
use std::path::{Path, PathBuf};

use crate::refusal::refuses;
use crate::{ErrorCode, Refusal};

/// No file that is read here is larger: a bundle of 100,000 people is some tens of MB.
const FILE_MB_MAX: u64 = 512;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadFromStickError {
    /// It is not there, or may not be read.
    #[error("{path} can not be read: {cause}", path = path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// No bundle is that large.
    #[error("the file is larger than {FILE_MB_MAX} MB")]
    TooLarge,
}

refuses!(ReadFromStickError {
    ReadFromStickError::Unreadable { path, .. } => {
        Refusal::new(ErrorCode::FileUnreadable).with("name", path.display())
    },
    ReadFromStickError::TooLarge => {
        Refusal::new(ErrorCode::FileTooLarge).with("max_mb", FILE_MB_MAX)
    },
});

/// The bytes of a file that another laptop made: a bundle, or an answer to an invite.
pub async fn read_from_stick(path: &Path) -> Result<Vec<u8>, ReadFromStickError> {
    let unreadable = |cause| ReadFromStickError::Unreadable {
        path: path.to_owned(),
        cause,
    };
    let about = tokio::fs::metadata(path).await.map_err(unreadable)?;
    if about.len() > FILE_MB_MAX << 20 {
        return Err(ReadFromStickError::TooLarge);
    }
    tokio::fs::read(path).await.map_err(unreadable)
}
