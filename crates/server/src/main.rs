//! The municipal server on the command line.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(cli::log_filter())
        .with_writer(std::io::stderr)
        .init();
    cli::run(cli::Arguments::parse()).await
}
