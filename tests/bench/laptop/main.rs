//! `cargo xtask bench laptop`: what a laptop does, beside an honest baseline in the same run.
//!
//! A baseline is plain sqlx on the same encrypted schema: same pragmas, rows, indexes and
//! search index, one transaction, a real disk. The rows of a run come from a seed.

mod baseline;
mod cli;
mod list;
mod report;
mod store;
mod timing;
mod window;

use std::path::Path;

use anyhow::Result;

use crate::report::Report;

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => measure(None).await,
        ["--json", file] => measure(Some(Path::new(file))).await,
        [window::FILL, profile, rows] => store::fill(Path::new(profile), rows.parse()?).await,
        _ => anyhow::bail!("only --json FILE is known"),
    }
}

async fn measure(file: Option<&Path>) -> Result<()> {
    let mut report = Report::default();
    cli::measure(&mut report).await?; // first: the kernel keeps only the largest child
    store::measure(&mut report).await?;
    window::measure(&mut report).await?;
    file.map_or(Ok(()), |file| report.write(file))
}
