//! What can be typed about people.

use std::path::PathBuf;

use app::domain::{InitiativeId, NeighbourId};
use app::neighbour::NeighbourChange;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Neighbours {
    /// Find people by name, address, phone, e-mail, tag, note, talent or organisation
    Search(Search),
    /// Show all that is known of someone
    Show { id: NeighbourId },
    /// Change what is known of someone; an empty text clears a field
    Edit(Box<EditNeighbour>),
    /// Erase someone for good, in backups too
    Erase { id: NeighbourId },
    /// Put people in the trash, for 30 days
    Trash {
        #[arg(required = true)]
        ids: Vec<NeighbourId>,
    },
    /// Take people out of the trash
    Restore {
        #[arg(required = true)]
        ids: Vec<NeighbourId>,
    },
    /// Write everyone to a list: .csv, .xlsx or .vcf
    Export {
        file: PathBuf,
        /// Whose people; without it the initiative last looked at
        #[arg(long, value_name = "ID")]
        initiative: Option<InitiativeId>,
    },
}

#[derive(Args)]
pub(crate) struct Search {
    /// What to look for; nothing finds everyone
    #[arg(default_value = "")]
    pub(crate) text: String,
    /// Whose people; without it the initiative last looked at
    #[arg(long, value_name = "ID")]
    pub(crate) initiative: Option<InitiativeId>,
    /// How many to show, at most 500
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=500))]
    pub(crate) limit: u32,
}

#[derive(Args)]
pub(crate) struct EditNeighbour {
    #[arg(required_unless_present = "lines", conflicts_with = "lines")]
    pub(crate) id: Option<NeighbourId>,
    #[command(flatten)]
    pub(crate) change: NeighbourFields,
}

#[derive(Args)]
#[group(required = true, multiple = true)]
pub(crate) struct NeighbourFields {
    /// Read changes from the standard input, one JSON object a line: {"id": "…", "note": "…"}.
    /// Each line is answered by one of its own: {"id": "…", "saved": true} once it is on the
    /// disk, or {"error": {…}} when it is refused and changes nothing
    #[arg(long, conflicts_with_all = ["given", "prefix", "family", "street", "house_number",
        "postcode", "city", "phone", "email", "note"])]
    pub(crate) lines: bool,
    #[arg(long)]
    given: Option<String>,
    #[arg(long)]
    prefix: Option<String>,
    #[arg(long)]
    family: Option<String>,
    #[arg(long)]
    street: Option<String>,
    #[arg(long)]
    house_number: Option<String>,
    #[arg(long)]
    postcode: Option<String>,
    #[arg(long)]
    city: Option<String>,
    #[arg(long)]
    phone: Option<String>,
    #[arg(long)]
    email: Option<String>,
    #[arg(long)]
    note: Option<String>,
}

impl From<NeighbourFields> for NeighbourChange {
    fn from(typed: NeighbourFields) -> Self {
        Self {
            given: typed.given,
            prefix: typed.prefix,
            family: typed.family,
            street: typed.street,
            house_number: typed.house_number,
            postcode: typed.postcode,
            city: typed.city,
            phone: typed.phone,
            email: typed.email,
            note: typed.note,
        }
    }
}
