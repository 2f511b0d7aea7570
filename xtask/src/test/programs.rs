//! The programs that tests start from outside, each built as its test needs it.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::places::Places;
use crate::run::build_program;
use crate::shell::{self, cargo, hold_build};

/// A variable of the tests, and the build that it names.
type Named = (&'static str, PathBuf);

/// What people get.
pub const NO_FEATURE: &str = "";

/// Each build of the command line program by its feature. Two of them never ship: cargo
/// refuses to build them for release.
const BUILDS: [(&str, &str, &str); 3] = [
    (
        "SAMENSPEL_LATER_SCHEMA",
        "later-schema",
        "samenspel-cli/later-schema",
    ),
    (
        "SAMENSPEL_ACKNOWLEDGES_EARLY",
        "acknowledges-early",
        "samenspel-cli/acknowledge-early",
    ),
    // Last, so that this one stays in the usual place.
    ("SAMENSPEL_PLAIN", "plain", NO_FEATURE),
];

/// Builds the program in each way, and what makes its disk full and its threads late.
pub fn build(places: &Places) -> Result<Vec<Named>> {
    let late_threads = preloaded(places, "SAMENSPEL_LATE_THREADS", "late_threads")?;
    let mut programs = vec![full_disk(places)?, late_threads];
    for (variable, name, feature) in BUILDS {
        programs.push((variable, copied(places, name, feature)?));
    }
    Ok(programs)
}

/// Every build lands in the same place, so that it is copied away at once.
fn copied(places: &Places, name: &str, feature: &str) -> Result<PathBuf> {
    let built = program(places, "samenspel", feature)?;
    let folder = places.target.join("kill");
    fs::create_dir_all(&folder)?;
    let copy = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    fs::copy(&built, &copy).with_context(|| format!("{} was not built", built.display()))?;
    Ok(copy)
}

/// Builds the window or the command line for a test, and answers where it stands.
///
/// A small test of ours is built beside it: cargo then gives the libraries the features that tests
/// ask for, as in every other lane, and has them already. Without it they would be built once more.
pub fn program(places: &Places, name: &str, feature: &str) -> Result<PathBuf> {
    build_program(places, name, &["--test", "domain", "--features", feature])
}

/// Builds the server, by a call of its own: see [`crate::shell::ALL_BUT_SERVER`].
pub fn server(places: &Places) -> Result<Named> {
    let _held = hold_build(places)?;
    let mut build = cargo(places, &["build", "--locked", "--bin", "samenspel-server"]);
    // As with `program`.
    shell::run(build.args(["--package", "samenspel-server", "--test", "server"]))?;
    let built = places.target.join("debug");
    let built = built.join(format!("samenspel-server{}", env::consts::EXE_SUFFIX));
    Ok(("SAMENSPEL_SERVER", built))
}

/// Builds the library that makes a disk seem full.
pub fn full_disk(places: &Places) -> Result<Named> {
    preloaded(places, "SAMENSPEL_FULL_DISK", "full_disk")
}

/// Builds a library that a program under test loads before those of the system.
fn preloaded(places: &Places, variable: &'static str, name: &str) -> Result<Named> {
    let _held = hold_build(places)?;
    let package = format!("samenspel-{}", name.replace('_', "-"));
    shell::run(&mut cargo(places, &["build", "--package", &package]))?;
    let (before, after) = (env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX);
    let library = format!("{before}samenspel_{name}{after}");
    Ok((variable, places.target.join("debug").join(library)))
}
