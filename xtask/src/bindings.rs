//! `cargo xtask bindings`: the TypeScript side of the commands, written by a test of the desktop crate.

use anyhow::{Result, bail};

use crate::places::Places;
use crate::shell::{cargo, hold_build, run};
use crate::ui;

/// Rewrites the generated file, or with `--check` only says whether it is fresh.
pub fn bindings(places: &Places, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => start(places, true),
        [word] if word == "--check" => check(places),
        _ => bail!("`bindings` only knows --check"),
    }
}

/// Says whether the generated file is fresh.
pub fn check(places: &Places) -> Result<()> {
    start(places, false)
}

fn start(places: &Places, is_writing: bool) -> Result<()> {
    ui::build(places)?; // the app embeds the pages when it compiles
    let _held = hold_build(places)?;
    let mut test = cargo(places, &["test", "--workspace", "--test", "bindings"]);
    if is_writing {
        test.env("SAMENSPEL_WRITE_BINDINGS", "1");
    }
    run(&mut test)
}
