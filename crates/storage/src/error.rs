//! What can go wrong with the store, as far as a caller can act on it.

use crate::room::lacks_room;

/// Why the store could not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The key does not fit, or the first page is damaged.
    #[error("the key does not open this file")]
    WrongKey,
    /// A later Samenspel wrote this file; it was left untouched.
    #[error("schema {found} is newer than {known}")]
    NewerSchema {
        /// In the file.
        found: u32,
        /// The newest this program knows.
        known: u32,
    },
    /// SQLite found pages that are not what they should be.
    #[error("the file is damaged")]
    Damaged(#[source] sqlx::Error),
    /// The disk is full.
    #[error("no room on the disk")]
    NoRoom(#[source] sqlx::Error),
    /// A row that no version of this program writes.
    #[error("unexpected {what} in {table}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column or rule.
        what: &'static str,
    },
    /// The store was closed while this was waiting.
    #[error("the store is closed")]
    Closed,
    /// A file beside the database could not be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Anything else that SQLite said.
    #[error(transparent)]
    Sql(sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        match Self::primary_code(&error) {
            Some(SQLITE_FULL) => Self::NoRoom(error),
            Some(SQLITE_CORRUPT) => Self::Damaged(error),
            Some(SQLITE_NOTADB) => Self::WrongKey,
            _ => Self::Sql(error),
        }
    }
}

impl From<sync::ChangeSetError> for StorageError {
    fn from(_: sync::ChangeSetError) -> Self {
        Self::Inconsistent {
            table: "change_set",
            what: "body",
        }
    }
}

impl From<sync::BrokenText> for StorageError {
    fn from(_: sync::BrokenText) -> Self {
        Self::Inconsistent {
            table: "minutes",
            what: "text",
        }
    }
}

const SQLITE_CORRUPT: i32 = 11;
const SQLITE_FULL: i32 = 13;
const SQLITE_NOTADB: i32 = 26;

impl StorageError {
    /// The low byte of SQLite's extended result code.
    pub(crate) fn primary_code(error: &sqlx::Error) -> Option<i32> {
        let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
        Some(code & 0xff)
    }

    /// Whether more room on the disk is what would help.
    pub fn is_lack_of_room(&self) -> bool {
        match self {
            Self::NoRoom(_) => true,
            Self::Io(error) => lacks_room(error),
            _ => false,
        }
    }
}
