//! `cargo xtask bench SUITE`: figures of a release build, each beside a baseline of the same run.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::packages::{BUILD, Consent, KEYCHAIN, NO_SCREEN, WINDOWS, need};
use crate::places::Places;
use crate::run::TEST_HOOKS;
use crate::shell::{cargo, hold_build, run};
use crate::ui;

/// Builds a suite and runs it; what follows its name goes to the suite.
pub fn bench(places: &Places, arguments: &[String]) -> Result<()> {
    let (consent, rest) = Consent::read(arguments);
    let Some((suite, rest)) = rest.split_first() else {
        bail!("`bench` needs a suite: laptop");
    };
    if *suite != "laptop" {
        bail!("`bench` knows laptop, not {suite}");
    }
    need(&[BUILD, NO_SCREEN, WINDOWS, KEYCHAIN], consent)?;
    ui::build(places)?;
    let release = build(places)?;
    let program = |name: &str| release.join(format!("{name}{EXE_SUFFIX}"));
    let mut laptop = Command::new(program("bench-laptop"));
    laptop
        .env("SAMENSPEL_APP", program("samenspel-desktop"))
        .env("SAMENSPEL_BARE", program("samenspel-bare-window"))
        .env("SAMENSPEL_CLI", program("samenspel"))
        .env("SAMENSPEL_ARTEFACTS", places.at("artefacts/bench"));
    run(laptop.args(rest))
}

/// Builds the suite and the programs that it measures, and answers where they stand.
fn build(places: &Places) -> Result<PathBuf> {
    let _held = hold_build(places)?;
    const PACKAGES: [&str; 4] = ["bare-window", "cli", "desktop", "tests"];
    let mut build = cargo(places, &["build", "--release", "--bins"]);
    build.args(PACKAGES.map(|name| format!("--package=samenspel-{name}")));
    run(build.args(["--features", TEST_HOOKS]))?;
    Ok(places.target.join("release"))
}
