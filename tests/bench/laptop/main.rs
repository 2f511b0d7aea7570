//! `cargo xtask bench laptop`: what a laptop does, beside an honest baseline in the same run.
//!
//! A baseline is plain sqlx on the same encrypted schema: same pragmas, rows and
//! indexes, one transaction, a real disk. The rows of a run come from a seed.

mod cli;
mod store;
mod window;

use std::path::Path;

use anyhow::{Result, bail};

use samenspel_tests::bench::report::Report;

/// What can be measured by itself.
const PARTS: [&str; 3] = ["cli", "store", "window"];

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [window::FILL, profile, rows] = words.iter().map(String::as_str).collect::<Vec<_>>()[..]
    {
        return store::fill(Path::new(profile), rows.parse()?).await;
    }
    let (mut parts, mut file) = (PARTS.to_vec(), None);
    for option in words.chunks(2) {
        match option.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["--json", path] => file = Some(Path::new(path)),
            ["--only", part] if parts.contains(&part) => parts.retain(|it| *it == part),
            _ => bail!("only --json FILE and --only {} are known", PARTS.join("|")),
        }
    }
    measure(&parts, file).await
}

async fn measure(parts: &[&str], file: Option<&Path>) -> Result<()> {
    let mut report = Report::default();
    for part in parts {
        match *part {
            "cli" => cli::measure(&mut report).await?, // first: the kernel keeps only the largest child
            "store" => store::measure(&mut report).await?,
            _ => window::measure(&mut report).await?,
        }
    }
    file.map_or(Ok(()), |file| report.write(file))
}
