//! Working on an initiative with others.

use std::path::PathBuf;

use app::conflict::ConflictId;
use app::domain::InitiativeId;
use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Team {
    /// Make it possible to work on an initiative with others
    Create {
        /// Who you are, for those who work with you
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        of: Of,
    },
    /// Make a link that one person can come in with, for three days
    Invite(Of),
    /// Answer an invitation; makes the data folder when there is none
    Join(Join),
    /// Let someone in who answered an invitation
    Accept(Accept),
    /// The laptops of the team
    List(Of),
    /// A recovery sheet: a keeper on paper, for when all laptops are lost
    #[command(subcommand)]
    Sheet(Sheet),
    /// Take a laptop or a sheet out of the team; a laptop keeps what it has, and gets nothing new
    Remove {
        /// The name of who works on it, or its id, as `list` shows them
        device: String,
        #[command(flatten)]
        of: Of,
    },
}

#[derive(Subcommand)]
pub(crate) enum Sheet {
    /// Make one; the three lines are shown once, and kept nowhere
    Make(Of),
    /// Come back into the team on a new laptop; makes the data folder when there is none
    Use(UseSheet),
}

#[derive(Args)]
pub(crate) struct UseSheet {
    /// The three lines; blanks and hyphens do not matter
    #[arg(required = true)]
    pub(crate) code: Vec<String>,
    /// The address of the server of the team
    #[arg(long, value_name = "URL")]
    pub(crate) server: String,
    /// Who works on this laptop
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Make the sheet void afterwards
    #[arg(long)]
    pub(crate) void: bool,
}

#[derive(Args)]
pub(crate) struct Of {
    /// Without it the one last looked at
    #[arg(long)]
    pub(crate) initiative: Option<InitiativeId>,
}

#[derive(Args)]
pub(crate) struct Join {
    /// The whole link, that begins with samenspel://
    pub(crate) link: String,
    /// Who you are, for the one who invited you
    #[arg(long)]
    pub(crate) name: String,
    /// Where the answer is written, for the one who invited you; not needed when the invitation
    /// names a server that can be reached
    #[arg(long, value_name = "FILE")]
    pub(crate) answer: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Accept {
    /// The answer to an invitation of this laptop; without it whoever waits at the server
    pub(crate) answer: Option<PathBuf>,
    /// The six digits that the other reads aloud; without them nothing happens but that the
    /// name is shown
    #[arg(long)]
    pub(crate) digits: Option<String>,
    /// They may let others in, and take them out
    #[arg(long)]
    pub(crate) keeper: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Subcommand)]
pub(crate) enum Bundle {
    /// Write a file for the other laptops of the team
    Export {
        /// Where to
        file: PathBuf,
        #[command(flatten)]
        of: Of,
    },
    /// Take in a file of another laptop of the team
    Import {
        /// From where
        file: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum Conflicts {
    /// Fields that two laptops changed without seeing each other
    List(Of),
    /// Say what is right
    Resolve {
        /// As `list` shows it
        id: ConflictId,
        /// What stands is right
        #[arg(long, required_unless_present = "take", conflicts_with = "take")]
        keep: bool,
        /// One of the other values is right
        #[arg(long, value_name = "VALUE")]
        take: Option<String>,
        #[command(flatten)]
        of: Of,
    },
}
