//! What can be typed about support.

use app::domain::{NeighbourId, SupportId, SupportUnit};
use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Support {
    /// How many are for and against, out of the doors of the circle
    Count(Of),
    /// The statements, the last entered first
    List(ListSupport),
    /// Enter a statement, as from a list on paper
    Add(Box<AddSupport>),
    /// Note that a statement was taken back
    Withdraw {
        id: SupportId,
        /// The day, as 2027-04-12; without it today
        #[arg(long, default_value = "")]
        on: String,
    },
    /// Of several statements of a door or a person this one counts
    Keep { id: SupportId },
    /// Put a statement in the trash: it was entered wrongly
    Trash { id: SupportId },
    /// What the scheme asks; without an option what stands
    Rules(Rules),
}

#[derive(Args)]
pub(crate) struct ListSupport {
    /// all, for, against, neutral, doubles, withdrawn or outside
    #[arg(long, default_value = "all")]
    pub(crate) filter: String,
    /// Words of a name, an address or a remark
    #[arg(long, default_value = "")]
    pub(crate) search: String,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct AddSupport {
    /// for, against or neutral
    pub(crate) position: String,
    #[arg(long, default_value = "")]
    pub(crate) street: String,
    #[arg(long, default_value = "")]
    pub(crate) number: String,
    #[arg(long, default_value = "")]
    pub(crate) postcode: String,
    #[arg(long, default_value = "")]
    pub(crate) city: String,
    #[arg(long, default_value = "")]
    pub(crate) given: String,
    #[arg(long, default_value = "")]
    pub(crate) prefix: String,
    #[arg(long, default_value = "")]
    pub(crate) family: String,
    /// Someone who is known, in the place of a name and an address
    #[arg(long, value_name = "ID")]
    pub(crate) neighbour: Option<NeighbourId>,
    /// paper, spoken, letter, online or door
    #[arg(long, default_value = "paper")]
    pub(crate) channel: String,
    /// The day, as 2027-04-12; without it today
    #[arg(long, default_value = "")]
    pub(crate) on: String,
    #[arg(long, default_value = "")]
    pub(crate) remark: String,
    /// Enter it although one stands already; it counts once
    #[arg(long)]
    pub(crate) double: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Rules {
    /// household or person
    #[arg(long)]
    pub(crate) unit: Option<SupportUnit>,
    /// How many must be for it; 0 for nothing
    #[arg(long)]
    pub(crate) needed: Option<u32>,
    /// How many of a hundred doors must be for it; 0 for nothing
    #[arg(long)]
    pub(crate) percent: Option<u32>,
    #[command(flatten)]
    pub(crate) of: Of,
}
