//! `cargo xtask bench laptop`: what a laptop does, beside an honest baseline in the same run.
//!
//! A baseline is plain sqlx on the same encrypted schema: same pragmas, rows, indexes and
//! search index, one transaction, a real disk. The rows of a run come from a seed.

mod baseline;
mod list;
mod report;
mod store;
mod timing;

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::report::Report;

#[tokio::main]
async fn main() -> Result<()> {
    let mut words = std::env::args_os().skip(1);
    let file = match words.next() {
        Some(word) if word == "--json" => Some(PathBuf::from(words.next().context("--json FILE")?)),
        Some(word) => anyhow::bail!("only --json FILE is known, not {}", word.display()),
        None => None,
    };
    let mut report = Report::default();
    store::measure(&mut report).await?;
    report.print();
    match file {
        Some(file) => report.write(&file),
        None => Ok(()),
    }
}
