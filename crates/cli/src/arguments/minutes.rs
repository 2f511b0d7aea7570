//! What can be typed about minutes.

use std::path::PathBuf;

use app::domain::MinutesId;
use app::minutes::SuggestionId;
use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Minutes {
    /// The minutes of an initiative, the latest meeting first
    List(Of),
    /// Begin minutes
    New(NewMinutes),
    /// Change the title or the day
    Edit(EditMinutes),
    /// The text, and whether it is approved
    Show { id: MinutesId },
    /// Bring what changed in a file into the text; what others wrote since stays
    Write {
        id: MinutesId,
        /// The text as it is to be
        file: PathBuf,
        /// The text as it was when you began; without it what stands now
        #[arg(long, value_name = "FILE")]
        seen: Option<PathBuf>,
    },
    /// Approve the text as it stands: nobody writes in it any more
    Approve { id: MinutesId },
    /// Open an approved text again
    Reopen { id: MinutesId },
    /// What was written by someone who had not heard that the text was approved
    Suggestions { id: MinutesId },
    /// Bring a suggestion into the open text
    Take {
        id: MinutesId,
        /// As `suggestions` shows it
        suggestion: SuggestionId,
    },
    /// Decide against a suggestion
    Leave {
        id: MinutesId,
        /// As `suggestions` shows it
        suggestion: SuggestionId,
    },
    /// Put minutes in the trash; after 30 days they are erased
    Trash { id: MinutesId },
    /// Take minutes out of the trash
    Restore { id: MinutesId },
}

#[derive(Args)]
pub(crate) struct NewMinutes {
    /// What the meeting was
    #[arg(long)]
    pub(crate) title: String,
    /// A date as 2027-04-12
    #[arg(long, default_value = "")]
    pub(crate) day: String,
    /// What is written so far
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct EditMinutes {
    pub(crate) id: MinutesId,
    #[arg(long, required_unless_present = "day")]
    pub(crate) title: Option<String>,
    /// A date as 2027-04-12; an empty text for none
    #[arg(long)]
    pub(crate) day: Option<String>,
}
