//! `cargo xtask bindings`: the TypeScript side of the commands, written by a test of the desktop
//! crate. The lane `unit` runs the same test to see that it is fresh.

use anyhow::{Result, ensure};

use crate::places::Places;
use crate::shell::{ALL_BUT_SERVER, cargo, hold_build, run};
use crate::ui;

/// Rewrites the generated file.
pub fn bindings(places: &Places, arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`bindings` takes no arguments");
    ui::build(places)?; // the app embeds the pages when it compiles
    let _held = hold_build(places)?;
    let mut test = cargo(places, &["test", "--test", "bindings"]);
    run(test
        .args(ALL_BUT_SERVER)
        .env("SAMENSPEL_WRITE_BINDINGS", "1"))
}
