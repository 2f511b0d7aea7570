//! File names of backups: they sort by time and say why.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use domain::Moment;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::BackupReason;

/// `2026-11-21T140203Z-daily.samenspel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupName {
    /// When, to the second.
    pub made_at: Moment,
    /// Why.
    pub reason: BackupReason,
}

/// A file name that is not a backup's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a backup")]
pub struct BackupNameError;

const ENDING: &str = ".samenspel";
const TIME: &str = "%Y-%m-%dT%H%M%SZ";
const TIME_CHARS: usize = "2026-11-21T140203Z".len();

impl BackupName {
    /// The first name from this second on that no file in the folder has.
    pub(crate) fn free_in(folder: &Path, made_at: Moment, reason: BackupReason) -> (Self, PathBuf) {
        let mut name = Self { made_at, reason };
        while folder.join(name.to_string()).exists() {
            name.made_at.0 += 1_000;
        }
        (name, folder.join(name.to_string()))
    }
}

impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = Timestamp::from_millisecond(self.made_at.0).unwrap_or_default();
        write!(
            f,
            "{}-{}{ENDING}",
            time.strftime(TIME),
            self.reason.as_str()
        )
    }
}

impl FromStr for BackupName {
    type Err = BackupNameError;

    fn from_str(text: &str) -> Result<Self, BackupNameError> {
        let (time, rest) = text.split_at_checked(TIME_CHARS).ok_or(BackupNameError)?;
        let time = DateTime::strptime(TIME, time).map_err(|_| BackupNameError)?;
        let time = time.to_zoned(TimeZone::UTC).map_err(|_| BackupNameError)?;
        let reason = rest
            .strip_prefix('-')
            .and_then(|rest| rest.strip_suffix(ENDING));
        let reason = BackupReason::ALL
            .into_iter()
            .find(|known| reason == Some(known.as_str()));
        let made_at = Moment(time.timestamp().as_millisecond());
        Ok(Self {
            made_at,
            reason: reason.ok_or(BackupNameError)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_and_sorts_by_time() {
        let name = "2026-11-21T140203Z-before_restore.samenspel";
        let read: BackupName = name.parse().unwrap();
        assert_eq!(
            (read.made_at, read.reason),
            (Moment(1_795_269_723_000), BackupReason::BeforeRestore)
        );
        assert_eq!(read.to_string(), name);
        let later = BackupName {
            made_at: Moment(read.made_at.0 + 1_000),
            reason: BackupReason::ByHand,
        };
        assert!(later.to_string().as_str() > name);
    }

    #[test]
    fn other_names_are_no_backups() {
        for name in [
            "",
            "notes.txt",
            "2026-11-21T140203Z-daily.samenspel.new",
            "2026-11-21T140203Z-weekly.samenspel",
            "2026-13-21T140203Z-daily.samenspel",
            "../2026-11-21T140203Z-daily.samenspel",
            "é-11-21T140203Z-daily.samenspel",
        ] {
            assert_eq!(name.parse::<BackupName>(), Err(BackupNameError), "{name}");
        }
    }
}
