//! The web UI as the other commands need it: packages fetched, pages built.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::packages::need_node;
use crate::places::Places;
use crate::shell::run;

/// npm in the folder of the UI.
pub fn npm(places: &Places, arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments).current_dir(places.at("ui"));
    command
}

/// Fetches the packages when the lock file is newer than what is there.
pub fn install(places: &Places) -> Result<()> {
    need_node()?;
    let fetched = changed(&places.at("ui/node_modules/.package-lock.json"));
    if fetched.is_none() || fetched < changed(&places.at("ui/package-lock.json")) {
        run(&mut npm(places, &["ci", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// Builds the pages when anything they are made of is newer than they are.
pub fn build(places: &Places) -> Result<()> {
    install(places)?;
    let built = changed(&places.at("ui/dist/index.html"));
    if built.is_none() || built < newest(&sources(places)) {
        run(&mut npm(places, &["run", "build"]))?;
    }
    Ok(())
}

/// Everything that the pages are made of.
fn sources(places: &Places) -> Vec<PathBuf> {
    let mut sources = vec![
        places.at("locales"),
        places.at("ui/src"),
        places.at("ui/public"),
    ];
    let beside = fs::read_dir(places.at("ui"))
        .into_iter()
        .flatten()
        .flatten();
    sources.extend(
        beside
            .map(|entry| entry.path())
            .filter(|path| path.is_file()),
    );
    sources
}

fn newest(paths: &[PathBuf]) -> Option<SystemTime> {
    paths.iter().filter_map(|path| newest_in(path)).max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(path).into_iter().flatten().flatten();
    let deeper = inside.filter_map(|entry| newest_in(&entry.path())).max();
    deeper.max(changed(path))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_file_is_found_in_the_deepest_folder() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        let file = deep.join("page.ts");
        fs::write(&file, "").unwrap();
        let later = SystemTime::now() + std::time::Duration::from_secs(60);
        fs::File::open(&file).unwrap().set_modified(later).unwrap();
        assert_eq!(newest_in(folder.path()), changed(&file));
    }

    #[test]
    fn what_does_not_exist_has_no_age() {
        assert_eq!(newest(&[PathBuf::from("no/such/folder")]), None);
    }
}
