//! What can be typed about the address circle and door rounds.

use std::path::PathBuf;

use app::domain::{CirclePartId, DoorRoundId, NeighbourId, Outcome, RoundStreetId, Side};
use clap::{Args, Subcommand};

use super::WalkPaper;
use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Doors {
    /// The address circle: its parts, and how many doors it has
    Circle(Of),
    /// Add a street with a range of numbers, or one door, to the circle
    Add(AddPart),
    /// Add a file of addresses to the circle, one a line
    Import {
        /// Lines as `Dorpsstraat 12a` or `Dorpsstraat;12;a;1234AB;Utrecht`
        file: PathBuf,
        #[command(flatten)]
        of: Of,
    },
    /// Take a part out of the circle
    Remove { id: CirclePartId },
    /// The door rounds, the last begun first
    Rounds(Of),
    /// Begin a round
    Start(StartRound),
    /// How far a round is, street by street
    Round { id: DoorRoundId },
    /// The doors of a street as one walks them
    Walk {
        id: DoorRoundId,
        street: String,
        #[arg(long, default_value = "")]
        city: String,
    },
    /// Print the doors of a round, to walk with
    Paper(WalkPaper),
    /// Note what came of ringing at a door; the last visit of a round stands
    Visit(Visit),
    /// Give a street to a team member or a neighbour
    Assign {
        id: DoorRoundId,
        street: String,
        /// The id of either
        helper: NeighbourId,
        #[arg(long, default_value = "")]
        city: String,
        /// both, odd or even
        #[arg(long, default_value = "both")]
        side: Side,
    },
    /// Take a street back
    Unassign { id: RoundStreetId },
    /// End a round; who was not home is erased for good
    End { id: DoorRoundId },
    /// Open a round again
    Reopen { id: DoorRoundId },
    /// Put a round in the trash; after 30 days it is erased
    Trash { id: DoorRoundId },
    /// Take a round out of the trash
    Restore { id: DoorRoundId },
}

#[derive(Args)]
pub(crate) struct AddPart {
    pub(crate) street: String,
    /// 1-39, 12 or 12a
    pub(crate) numbers: String,
    #[arg(long, default_value = "")]
    pub(crate) city: String,
    /// both, odd or even
    #[arg(long, default_value = "both")]
    pub(crate) side: Side,
    /// These numbers do not exist
    #[arg(long)]
    pub(crate) no_door: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct StartRound {
    pub(crate) title: String,
    /// The first day, as 2027-04-12; without it today
    #[arg(long, default_value = "")]
    pub(crate) on: String,
    /// A question that takes yes or no
    #[arg(long, value_name = "QUESTION")]
    pub(crate) yes_no: Vec<String>,
    /// A question that takes any words
    #[arg(long, value_name = "QUESTION")]
    pub(crate) open: Vec<String>,
    /// A question with its options: `Wat eerst?|bank|boom`
    #[arg(long, value_name = "QUESTION|OPTION|OPTION")]
    pub(crate) choice: Vec<String>,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Visit {
    pub(crate) id: DoorRoundId,
    pub(crate) street: String,
    pub(crate) number: String,
    /// for, against, neutral, not_home, come_back or no_post
    pub(crate) outcome: Outcome,
    #[arg(long, default_value = "")]
    pub(crate) city: String,
    /// Nothing about health, religion, politics or origin
    #[arg(long, default_value = "")]
    pub(crate) remark: String,
}
