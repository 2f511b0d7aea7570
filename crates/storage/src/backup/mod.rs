//! Backups: one file with an encrypted copy, the key slots that open it and a few plain
//! words about it.
//!
//! The copy is taken from the file, not by `VACUUM INTO`: for 10,000 people that held
//! the connection for 754 ms, where 50 ms is the limit. Instead the log is merged into
//! the file and no longer merged by itself; until that is allowed again the file stands
//! still, and is copied in the background while acts go to the log ([`copy`]). The copy
//! has the key of the original; without it, it is noise. Before it becomes a backup, every
//! page of it is read.
//!
//! Reading the file beside SQLite frees SQLite's own lock on it (a POSIX lock ends with
//! any handle of its process). What keeps other programs away is [`crate::FolderLock`].
//!
//! When to make one, and which to keep, is not decided here.

mod about;
mod archive;
mod copy;
mod name;
mod rewrite;
mod stage;
mod taken_out;

pub use about::{About, BackupReason};
pub use archive::{Archive, OpenBackupError};
pub use copy::{Backup, BackupOrder, BackupPlace, Unmigrated};
pub use name::{BackupName, BackupNameError};
pub use rewrite::{discard_unfinished, erase_in_backup};
pub use stage::{check_copy, make_ready_to_restore};
pub(crate) use taken_out::TakenOut;
