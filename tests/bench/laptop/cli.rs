//! What the command line takes.

use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use nix::sys::resource::{UsageWho, getrusage};
use samenspel_tests::program_built;

use crate::store::{House, PASSPHRASE};
use samenspel_tests::bench::report::Report;

/// Measures the most memory that a search among ten thousand takes, unlocking included.
pub async fn measure(report: &mut Report) -> Result<()> {
    let profile = House::filled(10_000).await?.closed().await?;
    let mut search = Command::new(program_built("SAMENSPEL_CLI")?);
    search.arg("--profile").arg(profile.path());
    search.args(["neighbours", "search", "jansen"]);
    search
        .env("SAMENSPEL_PASSPHRASE", PASSPHRASE)
        .stdout(Stdio::null());
    ensure!(search.status()?.success(), "the search failed");
    let most = u32::try_from(getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss())?; // KiB
    report.figure("cli_memory_mib", f64::from(most) / 1_024.0, "MiB");
    Ok(())
}
