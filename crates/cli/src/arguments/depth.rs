//! What can be typed about an initiative in depth.

use app::domain::{RoleHolderId, RoleId};
use clap::{Args, Subcommand, ValueEnum};
use uuid::Uuid;

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Depth {
    /// The cards and the lists of an initiative
    Show(Of),
    /// A card as it stands, or with new values: `question known="Wat we weten"`; an empty value clears
    Card(Card),
    /// Add a row to a list: `party name=Bewoners kind=residents gains=Rust`
    Add(AddRow),
    /// Change a row of a list
    Edit(EditRow),
    /// Put a row of a list in the trash
    Remove { list: List, id: Uuid },
    /// Note that a member of the team or a neighbour holds a role
    Hold { role: RoleId, person: Uuid },
    /// Note that someone holds a role no more
    Release { holder: RoleHolderId },
    /// Initiatives in the folder that look like it, or like what is typed
    Similar {
        #[arg(default_value = "")]
        text: String,
        #[command(flatten)]
        of: Of,
    },
    /// What a successful initiative meets, and the next step
    Checklist(Of),
    /// Answer an item of the checklist: yes, partly, no, not_needed or open
    Answer(AnswerItem),
}

#[derive(Args)]
pub(crate) struct Card {
    pub(crate) card: CardName,
    /// A field and its new value
    #[arg(value_name = "FIELD=VALUE")]
    pub(crate) values: Vec<String>,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct AddRow {
    pub(crate) list: List,
    /// A field and its value
    #[arg(value_name = "FIELD=VALUE", required = true)]
    pub(crate) values: Vec<String>,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct EditRow {
    pub(crate) list: List,
    pub(crate) id: Uuid,
    /// A field and its new value
    #[arg(value_name = "FIELD=VALUE", required = true)]
    pub(crate) values: Vec<String>,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct AnswerItem {
    /// As the checklist names it: core_team
    pub(crate) item: String,
    pub(crate) answer: String,
    #[arg(long, default_value = "")]
    pub(crate) note: String,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum CardName {
    Rules,
    Expectation,
    Question,
    Gathering,
    Community,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum List {
    Term,
    Party,
    Method,
    Role,
    Group,
    Kindred,
}
