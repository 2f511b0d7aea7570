//! What is written about a backup beside its database, readable without a key.

use domain::Moment;
use serde::{Deserialize, Serialize};

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// By itself, once a day.
    Daily,
    /// Before the schema changed.
    BeforeMigration,
    /// Before another backup was put back.
    BeforeRestore,
    /// Someone asked for it.
    ByHand,
}

impl BackupReason {
    /// Every reason.
    pub const ALL: [Self; 4] = [
        Self::Daily,
        Self::BeforeMigration,
        Self::BeforeRestore,
        Self::ByHand,
    ];

    /// As it stands in file names and crosses to shells.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::BeforeMigration => "before_migration",
            Self::BeforeRestore => "before_restore",
            Self::ByHand => "by_hand",
        }
    }
}

/// A few plain words about a backup; nothing in them is secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Shape of the whole file; see [`About::FORMAT`].
    pub format: u32,
    /// Schema of the database in it.
    pub schema: u32,
    /// When, in milliseconds since 1970.
    pub made_at_ms: i64,
    /// Why.
    pub reason: BackupReason,
    /// The data folder that it is a copy of, as a UUID.
    pub profile: String,
    /// Digest of the marks of erased rows that the copy holds; equal digests, equal marks.
    pub erasures: String,
}

impl About {
    /// The shape that is written, and the newest that is read.
    pub const FORMAT: u32 = 1;

    /// When it was made.
    pub const fn made_at(&self) -> Moment {
        Moment(self.made_at_ms)
    }
}
