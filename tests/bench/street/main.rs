//! `cargo xtask bench street`: what is asked of a street, beside an honest baseline in the same run.
//!
//! A baseline is plain sqlx on the same encrypted file: same pragmas, rows and indexes, a real
//! disk. The rows of a run come from a seed.

mod coverage;
mod doubles;
mod free;
mod measured;

use std::path::Path;

use anyhow::{Result, bail};

use samenspel_tests::bench::report::Report;

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let file = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => None,
        ["--json", file] => Some(Path::new(file)),
        _ => bail!("only --json FILE is known"),
    };
    let mut report = Report::default();
    free::measure(&mut report).await?;
    coverage::measure(&mut report).await?;
    doubles::measure(&mut report).await?;
    file.map_or(Ok(()), |file| report.write(file))
}
