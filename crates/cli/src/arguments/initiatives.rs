//! What can be typed about initiatives.

use app::domain::InitiativeId;
use app::initiative::InitiativeChange;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Initiatives {
    /// Every initiative in the folder
    List,
    /// Show an initiative with its team
    Show { id: InitiativeId },
    /// Change what is written about an initiative; an empty text clears a field
    Edit(Box<EditInitiative>),
}

#[derive(Args)]
pub(crate) struct EditInitiative {
    pub(crate) id: InitiativeId,
    #[command(flatten)]
    pub(crate) change: InitiativeFields,
}

#[derive(Args)]
#[group(required = true, multiple = true)]
pub(crate) struct InitiativeFields {
    #[arg(long)]
    title: Option<String>,
    #[arg(long)]
    why: Option<String>,
    #[arg(long)]
    how: Option<String>,
    #[arg(long)]
    what: Option<String>,
    #[arg(long)]
    theme: Option<String>,
    #[arg(long)]
    area: Option<String>,
    /// A date as 2027-04-12
    #[arg(long)]
    starts_on: Option<String>,
    /// A date as 2027-04-12
    #[arg(long)]
    ends_on: Option<String>,
    /// idea, explore, plan, requested, execution, account, upkeep or done
    #[arg(long)]
    phase: Option<String>,
    /// active, paused, stopped or handed_over
    #[arg(long)]
    standing: Option<String>,
}

impl From<InitiativeFields> for InitiativeChange {
    fn from(typed: InitiativeFields) -> Self {
        Self {
            title: typed.title,
            why: typed.why,
            how: typed.how,
            what: typed.what,
            theme: typed.theme,
            area: typed.area,
            starts_on: typed.starts_on,
            ends_on: typed.ends_on,
            phase: typed.phase,
            standing: typed.standing,
        }
    }
}
