//! `cargo xtask bench sync`: what laptops and a server do together, beside an honest baseline in
//! the same run.
//!
//! The server is the real program in a process of its own, on a real disk; so is the bare relay
//! beside which it stands: axum and one SQLite file, each request one durable insert.

mod bare;
mod consents;
mod crowd;
mod laptops;
mod network;
mod program;
mod pushes;
mod rows;
mod team;
mod visible;

use std::path::Path;

use anyhow::{Result, bail};

use samenspel_tests::bench::report::Report;

/// What can be measured by itself.
const PARTS: [&str; 4] = ["rows", "visible", "pushes", "crowd"];

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [bare::RELAY, file] = words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return bare::relay(Path::new(file)).await;
    }
    let (mut parts, mut file) = (PARTS.to_vec(), None);
    for option in words.chunks(2) {
        match option.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["--json", path] => file = Some(Path::new(path)),
            ["--only", part] if parts.contains(&part) => parts.retain(|it| *it == part),
            _ => bail!("only --json FILE and --only {} are known", PARTS.join("|")),
        }
    }
    let mut report = Report::default();
    for part in parts {
        match part {
            "rows" => rows::measure(&mut report).await?,
            "visible" => visible::measure(&mut report).await?,
            "pushes" => pushes::measure(&mut report).await?,
            _ => crowd::measure(&mut report).await?,
        }
    }
    file.map_or(Ok(()), |file| report.write(file))
}
