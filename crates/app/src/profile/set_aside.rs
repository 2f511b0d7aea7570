//! Copies what stands in a folder aside, as it is, before something takes its place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::Moment;
use jiff::Timestamp;
use storage::durable::sync_folder;

use super::exchange::{DATABASE, KEYS, LOG};

const ASIDE: &str = "set-aside";

/// Copies database, log and slots to `set-aside/TIME/`, which nothing ever removes.
pub(crate) fn set_aside(folder: &Path, now: Moment) -> io::Result<PathBuf> {
    let to = free_folder(&folder.join(ASIDE), now);
    fs::create_dir_all(&to)?;
    for name in [DATABASE, LOG, KEYS] {
        let from = folder.join(name);
        if from.exists() {
            fs::copy(&from, to.join(name))?;
            fs::File::open(to.join(name))?.sync_all()?;
        }
    }
    sync_folder(&to)?;
    sync_folder(&folder.join(ASIDE))?;
    sync_folder(folder)?;
    Ok(to)
}

fn free_folder(aside: &Path, now: Moment) -> PathBuf {
    let time = Timestamp::from_millisecond(now.0)
        .unwrap_or_default()
        .strftime("%Y-%m-%dT%H%M%SZ");
    let names = (1..).map(|number| format!("{time}-{number}"));
    let mut free = names
        .map(|name| aside.join(name))
        .filter(|path| !path.exists());
    free.next().unwrap_or_else(|| aside.to_owned())
}
