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
        bail!("`bench` needs a suite: laptop, street or sync");
    };
    let mut program = match suite.as_str() {
        "laptop" => laptop(places, consent)?,
        "street" => street(places, consent)?,
        "sync" => sync(places, consent)?,
        _ => bail!("`bench` knows laptop, street and sync, not {suite}"),
    };
    run(program.args(rest))
}

fn laptop(places: &Places, consent: Consent) -> Result<Command> {
    need(&[BUILD, NO_SCREEN, WINDOWS, KEYCHAIN], consent)?;
    ui::build(places)?;
    build(places)?;
    let mut laptop = Command::new(program(places, "bench-laptop"));
    laptop
        .env("SAMENSPEL_APP", program(places, "samenspel-desktop"))
        .env("SAMENSPEL_BARE", program(places, "samenspel-bare-window"))
        .env("SAMENSPEL_CLI", program(places, "samenspel"))
        .env("SAMENSPEL_ARTEFACTS", places.at("artefacts/bench"));
    Ok(laptop)
}

/// It opens no window and starts no program, so that it is built alone.
fn street(places: &Places, consent: Consent) -> Result<Command> {
    need(&[BUILD], consent)?;
    let _held = hold_build(places)?;
    let mut build = cargo(places, &["build", "--release", "--locked"]);
    run(build.args(["--package=samenspel-tests", "--bin=bench-street"]))?;
    Ok(Command::new(program(places, "bench-street")))
}

/// The server is built by a call of its own: see [`crate::shell::ALL_BUT_SERVER`].
fn sync(places: &Places, consent: Consent) -> Result<Command> {
    need(&[BUILD, WINDOWS], consent)?;
    ui::build(places)?;
    let held = hold_build(places)?;
    let mut server = cargo(places, &["build", "--release", "--locked"]);
    run(server.args(["--package=samenspel-server", "--bins"]))?;
    drop(held);
    build(places)?;
    let mut sync = Command::new(program(places, "bench-sync"));
    sync.env("SAMENSPEL_SERVER", program(places, "samenspel-server"));
    Ok(sync)
}

fn program(places: &Places, name: &str) -> PathBuf {
    let release = places.target.join("release");
    release.join(format!("{name}{EXE_SUFFIX}"))
}

/// Builds the suites and the programs that they measure.
fn build(places: &Places) -> Result<()> {
    const PACKAGES: [&str; 4] = ["bare-window", "cli", "desktop", "tests"];
    let _held = hold_build(places)?;
    let mut build = cargo(places, &["build", "--release", "--bins"]);
    build.args(PACKAGES.map(|name| format!("--package=samenspel-{name}")));
    run(build.args(["--features", TEST_HOOKS]))
}
