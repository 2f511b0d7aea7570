//! What can be typed about papers.

use std::path::PathBuf;

use app::domain::{DoorRoundId, TeamMemberId};
use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Documents {
    /// The slip for the door: what you note down about people, why, and how long
    Slip(Named),
    /// The doors of a round, to walk with
    WalkList(WalkPaper),
    /// A list for signatures
    Signatures {
        /// One line for each address of the circle, instead of blank ones
        #[arg(long)]
        addresses: bool,
        #[command(flatten)]
        paper: Paper,
    },
    /// The page of the initiative
    Initiative {
        /// How many are for it and against it
        #[arg(long)]
        support: bool,
        #[command(flatten)]
        named: Named,
    },
    /// The record of processing activities
    Register(Named),
    /// A template to think risks to privacy through, filled with what is known
    Dpia(Paper),
}

#[derive(Args)]
pub(crate) struct Paper {
    /// A name that ends in .pdf
    pub(crate) file: PathBuf,
    /// In letters of 18 points
    #[arg(long)]
    pub(crate) large: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Named {
    #[command(flatten)]
    pub(crate) paper: Paper,
    /// Someone of the team to name, with how to reach them
    #[arg(long = "member", value_name = "ID")]
    pub(crate) members: Vec<TeamMemberId>,
}

#[derive(Args)]
pub(crate) struct WalkPaper {
    pub(crate) round: DoorRoundId,
    /// A name that ends in .pdf
    pub(crate) file: PathBuf,
    /// This street alone
    #[arg(long)]
    pub(crate) street: Option<String>,
    #[arg(long, default_value = "")]
    pub(crate) city: String,
    /// Who is known behind each door
    #[arg(long)]
    pub(crate) names: bool,
    /// What a door said before this round
    #[arg(long)]
    pub(crate) earlier: bool,
    /// In letters of 18 points
    #[arg(long)]
    pub(crate) large: bool,
}
