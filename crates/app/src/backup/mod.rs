//! Backups: made by themselves and by hand, kept for a while, put back, and rewritten
//! when someone is erased.

mod list_backups;
mod make_backup;
mod restore_backup;
mod restore_into;
mod retention;
mod rewrite_backups;
mod save_backup_as;
#[cfg(test)]
mod tests;
mod unpack;
mod verify_backup;

pub(crate) use list_backups::last_backup;
pub use list_backups::{BackupInfo, list_backups};
pub use make_backup::{backup_if_due, make_backup};
pub use restore_backup::{RestoreBackupError, restore_backup};
pub use restore_into::restore_into;
pub use rewrite_backups::{Rewritten, rewrite_backups};
pub use save_backup_as::save_backup_as;
pub(crate) use save_backup_as::saved_elsewhere;
pub use storage::backup::BackupReason;
pub use unpack::UnpackError;
pub use verify_backup::{VerifiedBackup, VerifyBackupError, verify_backup};
