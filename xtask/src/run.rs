//! `cargo xtask run`: from a fresh clone to the open window.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::packages::{BUILD, Consent, NO_SCREEN, need};
use crate::places::Places;
use crate::shell::{self, ALL_BUT_SERVER, cargo, hold_build};
use crate::ui;

/// Lets a driver reach the window and answer the file chooser; never in what people get.
pub const TEST_HOOKS: &str = "samenspel-desktop/test-hooks";

/// The window and the command line are always built together: one of them alone would get other
/// features of the libraries, and so a build of all of them for itself.
const BOTH: [&str; 4] = ["--bin", "samenspel-desktop", "--bin", "samenspel"];

/// Checks what is missing, builds the pages and the app, and opens it.
pub fn run(places: &Places, arguments: &[String]) -> Result<()> {
    let (ours, for_the_app) = split(arguments);
    let (consent, unknown) = Consent::read(ours);
    ensure!(
        unknown.is_empty(),
        "`run` does not know {unknown:?}; what the app should get comes after `--`"
    );
    let without_screen: &[_] = if has_screen() { &[] } else { NO_SCREEN };
    need(&[BUILD, without_screen], consent)?;
    ui::build(places)?;
    let app = build_program(places, "samenspel-desktop", &[])?;
    shell::run(open(app).args(for_the_app))
}

/// Builds one of our programs and answers where it stands.
pub fn build_program(places: &Places, name: &str, arguments: &[&str]) -> Result<PathBuf> {
    let _held = hold_build(places)?;
    let mut build = cargo(places, &["build"]);
    build.args(BOTH).args(ALL_BUT_SERVER).args(arguments);
    shell::run(&mut build)?;
    Ok(places
        .target
        .join("debug")
        .join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

fn split(arguments: &[String]) -> (&[String], &[String]) {
    match arguments.iter().position(|word| word == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[]),
    }
}

fn open(app: PathBuf) -> Command {
    if has_screen() {
        return Command::new(app);
    }
    println!("There is no screen here: the window opens in a virtual one. Ctrl+C ends it.");
    let mut command = Command::new("dbus-run-session");
    command
        .args(["--", "xvfb-run", "--auto-servernum"])
        .arg(app);
    command
}

fn has_screen() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| is_set(name))
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_the_dashes_is_for_the_app() {
        let words = ["--yes", "--", "--demo", "--yes"].map(str::to_owned);
        let (ours, for_the_app) = split(&words);
        assert_eq!(ours, ["--yes"]);
        assert_eq!(for_the_app, ["--demo", "--yes"]);
    }
}
