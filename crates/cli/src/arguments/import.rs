//! What can be typed to bring in a list.

use std::path::PathBuf;

use app::domain::InitiativeId;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Bring in people from a spreadsheet, CSV file or address book
    Neighbours(ImportNeighbours),
}

#[derive(Args)]
pub(crate) struct ImportNeighbours {
    /// .xlsx, .ods, CSV or vCard
    pub(crate) file: PathBuf,
    /// JSON that says what columns mean: {"Naam bewoner": "full_name", "3": "phone"}
    #[arg(long, value_name = "FILE")]
    pub(crate) map: Option<PathBuf>,
    /// Say what would happen and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Whose people they are; without it the initiative last looked at
    #[arg(long, value_name = "ID")]
    pub(crate) initiative: Option<InitiativeId>,
    /// Which sheet of a workbook
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// A tag for everyone who comes in
    #[arg(long, default_value = "")]
    pub(crate) tag: String,
    /// Leave out people who seem to be known (the usual way)
    #[arg(long, conflicts_with = "add_duplicates")]
    pub(crate) skip_duplicates: bool,
    /// Bring in people who seem to be known too
    #[arg(long)]
    pub(crate) add_duplicates: bool,
    /// Leave out rows with mistakes instead of refusing the list
    #[arg(long)]
    pub(crate) leave_out_bad_rows: bool,
}
