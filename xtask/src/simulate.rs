//! `cargo xtask simulate`: laptops and a server in one process, and everything that goes wrong.

use anyhow::Result;

use crate::places::Places;
use crate::shell::{cargo, run};

/// Runs schedules; see `tests/simulation/src/options.rs` for what can be asked.
pub fn simulate(places: &Places, arguments: &[String]) -> Result<()> {
    let mut simulation = cargo(places, &["run", "--locked", "--quiet"]);
    simulation
        .args(OPTIMISED)
        .args(["--package", PACKAGE, "--"]);
    run(simulation.args(arguments))
}

/// What it leans on is compiled optimised, for it alone: half the time of a schedule, and one
/// more minute of building.
pub const OPTIMISED: [&str; 2] = ["--config", "tests/simulation/optimised.toml"];

/// It links both SQLites and leaves rules out, and is built by a call of its own.
pub const PACKAGE: &str = "samenspel-simulation";
