//! `cargo xtask release`: what people install, made from this checkout.

mod debian;

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::packages::{BUILD, Consent, DEBIAN, need};
use crate::places::Places;
use crate::shell::{cargo, hold_build, run};
use crate::ui;

/// The window and the command line, as they are built and as they are installed.
const PROGRAMS: [&str; 2] = ["samenspel-desktop", "samenspel"];

/// Builds for release and packs it; says where the package stands.
pub fn release(places: &Places, arguments: &[String]) -> Result<()> {
    let (consent, unknown) = Consent::read(arguments);
    ensure!(unknown.is_empty(), "`release` does not know {unknown:?}");
    need(&[BUILD, DEBIAN], consent)?;
    ui::build(places)?;
    build(places)?;
    let package = pack(places, &places.target.join("release"))?;
    println!("{}", package.display());
    Ok(())
}

fn build(places: &Places) -> Result<()> {
    let _held = hold_build(places)?;
    let mut build = cargo(places, &["build", "--release", "--locked", "--bins"]);
    run(build.args(["--package=samenspel-desktop", "--package=samenspel-cli"]))
}

/// Packs the programs of a folder into a package for Debian and Ubuntu.
pub fn pack(places: &Places, programs: &Path) -> Result<PathBuf> {
    debian::pack(places, &PROGRAMS.map(|name| programs.join(name)))
}
