//! `cargo xtask bench SUITE`: figures of a release build, each beside a baseline of the same run.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::packages::{BUILD, Consent, need};
use crate::places::Places;
use crate::shell::{cargo, hold_build, run};

/// Builds a suite and runs it; what follows its name goes to the suite.
pub fn bench(places: &Places, arguments: &[String]) -> Result<()> {
    let (consent, rest) = Consent::read(arguments);
    let Some((suite, rest)) = rest.split_first() else {
        bail!("`bench` needs a suite: laptop");
    };
    if *suite != "laptop" {
        bail!("`bench` knows laptop, not {suite}");
    }
    need(&[BUILD], consent)?;
    let program = build(places, "bench-laptop")?;
    run(std::process::Command::new(program).args(rest))
}

fn build(places: &Places, name: &str) -> Result<PathBuf> {
    let _held = hold_build(places)?;
    let arguments = [
        "build",
        "--release",
        "--package",
        "samenspel-tests",
        "--bin",
        name,
    ];
    run(&mut cargo(places, &arguments))?;
    Ok(places.target.join("release").join(name))
}
