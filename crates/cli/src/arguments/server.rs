//! Working together over the municipal server.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Server {
    /// Work together over a server from now on
    Connect(Connect),
    /// Where it is, and when both last had the same
    Show(Of),
}

#[derive(Args)]
pub(crate) struct Connect {
    /// Where it is, as the municipality says
    pub(crate) url: String,
    /// Certificates in PEM that are trusted beside the system's
    #[arg(long, value_name = "FILE")]
    pub(crate) authority: Option<PathBuf>,
    /// The code for new initiatives, where the municipality gave one
    #[arg(long)]
    pub(crate) code: Option<String>,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Sync {
    /// Go on until it is stopped: at once when something changes here or there
    #[arg(long)]
    pub(crate) watch: bool,
}
