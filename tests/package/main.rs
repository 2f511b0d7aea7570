//! What people install: put on the system, opened, taken off. `cargo xtask test package` runs this.

mod launcher;
mod system;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use samenspel_tests::{Stage, Started, until};

use crate::launcher::Launcher;
use crate::system::Installed;

const WINDOW: &str = "/usr/bin/samenspel-desktop";

/// One test: the system has room for the package once.
#[tokio::test]
async fn the_package_goes_on_the_system_opens_and_goes_off_it_again() -> Result<()> {
    let before = ours_on_the_system()?;
    ensure!(before.is_empty(), "already on this system: {before:?}");
    let stage = Stage::set_for("package", WINDOW.into())?;
    let installed = Installed::from(&samenspel_tests::program_built("SAMENSPEL_PACKAGE")?)?;

    installed.is_whole()?;
    is_told_in_both_languages()?;
    the_command_line_answers(&stage)?;
    the_window_opens(&stage).await?;
    let kept = files_below(&stage.home.path("data"))?;
    ensure!(!kept.is_empty(), "the app has a folder of its own");

    installed.remove()?;
    assert_eq!(ours_on_the_system()?, BTreeSet::new());
    assert_eq!(
        files_below(&stage.home.path("data"))?,
        kept,
        "what is a person's own stays"
    );
    Ok(())
}

/// Everything of ours that stands where the system keeps its programs.
fn ours_on_the_system() -> Result<BTreeSet<PathBuf>> {
    let all = files_below(Path::new("/usr/bin"))?
        .into_iter()
        .chain(files_below(Path::new("/usr/share"))?);
    Ok(all
        .filter(|path| {
            let text = path.to_string_lossy();
            text.contains("samenspel")
        })
        .collect())
}

fn is_told_in_both_languages() -> Result<()> {
    let launcher = Launcher::read()?;
    launcher.is_valid()?;
    assert_eq!(launcher.value("GenericName"), Some("Buurtinitiatieven"));
    let english = launcher.value("GenericName[en]");
    assert_eq!(english, Some("Neighbourhood initiatives"));
    assert_eq!(launcher.program(), Path::new(WINDOW));
    for size in ["32x32", "128x128", "256x256", "512x512", "scalable"] {
        assert!(launcher.has_icon(size), "{size}");
    }
    Ok(())
}

fn the_command_line_answers(stage: &Stage) -> Result<()> {
    let told = stage
        .command("/usr/bin/samenspel")?
        .arg("--version")
        .stdout(std::process::Stdio::piped())
        .output()?;
    let told = String::from_utf8(told.stdout)?;
    ensure!(told.contains(env!("CARGO_PKG_VERSION")), "it said {told:?}");
    Ok(())
}

/// A page stands in the window: it shows more than the colour of an empty one.
async fn the_window_opens(stage: &Stage) -> Result<()> {
    const COLOURS_OF_A_PAGE: usize = 32;
    let _app = Started::start(&mut stage.command(WINDOW)?)?;
    until("a page in the window", async || {
        let colours = system::colours_of_the_window(stage)?;
        Ok((colours >= COLOURS_OF_A_PAGE).then_some(()))
    })
    .await
}

fn files_below(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(files_below(&entry.path())?);
        } else {
            found.insert(entry.path());
        }
    }
    Ok(found)
}
