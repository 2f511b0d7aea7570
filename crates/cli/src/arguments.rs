//! What can be typed.

mod documents;
mod doors;
mod import;
mod initiatives;
mod minutes;
mod neighbours;
mod resources;
mod schemes;
mod server;
mod support;
mod team;

use std::path::PathBuf;

use app::domain::NeighbourId;
use clap::{Args, Parser, Subcommand};
use words::Language;

use self::team::Of;

pub(crate) use documents::{Documents, Named, Paper, WalkPaper};
pub(crate) use doors::{AddPart, Doors, StartRound, Visit};
pub(crate) use import::{Import, ImportNeighbours};
pub(crate) use initiatives::{EditInitiative, Initiatives};
pub(crate) use minutes::{EditMinutes, Minutes, NewMinutes};
pub(crate) use neighbours::{Neighbours, Search};
pub(crate) use resources::{Free, Resources};
pub(crate) use schemes::{Guide, Schemes};
pub(crate) use server::{Connect, Server, Sync};
pub(crate) use support::{AddSupport, ListSupport, Rules, Support};
pub(crate) use team::{Accept, Bundle, Conflicts, Join, Sheet, Team, UseSheet};

/// Samenspel on the command line: the neighbours and plans of a neighbourhood initiative.
///
/// The data is encrypted. Give the passphrase in SAMENSPEL_PASSPHRASE, or the code of the
/// recovery sheet in SAMENSPEL_RECOVERY_CODE, or type the passphrase when asked; without any
/// of these the keychain of this computer is tried.
///
/// Exit codes: 0 done, 1 failed, 2 wrong usage, 3 input refused and nothing changed,
/// 4 in use elsewhere, 5 wrong key, 6 damaged file, 7 no room.
#[derive(Parser)]
#[command(name = "samenspel", version)]
pub(crate) struct Arguments {
    /// The data folder; without it the one that the window opens
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) profile: Option<PathBuf>,
    /// Answer with one JSON object, also for errors
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Say on the error stream how far long work is, one JSON object a line
    #[arg(long, global = true)]
    pub(crate) progress: bool,
    /// nl or en; without it what LANG says, else Dutch
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(crate) language: Option<Language>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a data folder with an initiative in it
    Init(Init),
    /// Bring in a list
    #[command(subcommand)]
    Import(Import),
    /// The people of the neighbourhood
    #[command(subcommand)]
    Neighbours(Neighbours),
    /// What is being undertaken
    #[command(subcommand)]
    Initiatives(Initiatives),
    /// Take back the last act
    Undo,
    /// Do again what was last taken back
    Redo,
    /// One hash of all that can be seen
    StateHash,
    /// The ways into the data folder
    #[command(subcommand)]
    Keys(Keys),
    /// Copies for a bad day
    #[command(subcommand)]
    Backup(Backup),
    /// Work on an initiative with others
    #[command(subcommand)]
    Team(Team),
    /// The municipal server over which a team works together
    #[command(subcommand)]
    Server(Server),
    /// Bring to the server what it lacks, and take in what is lacking here
    Sync(Sync),
    /// Exchange what was done by a file, without a server
    #[command(subcommand)]
    Bundle(Bundle),
    /// What two people wrote differently
    #[command(subcommand)]
    Conflicts(Conflicts),
    /// What was said and decided in meetings
    #[command(subcommand)]
    Minutes(Minutes),
    /// What someone may ask of you: to see all that you keep of them, or to be erased
    #[command(subcommand)]
    Person(Person),
    /// What is kept of people, why, on what ground and for how long
    Register(Register),
    /// The address circle, and rounds along its doors
    #[command(subcommand)]
    Doors(Doors),
    /// Papers to print: slips, lists, the page of the initiative, registers
    #[command(subcommand)]
    Documents(Documents),
    /// Who is for it and who is against
    #[command(subcommand)]
    Support(Support),
    /// Rooms, tools, land and hours that can be booked, and who has them when
    #[command(subcommand)]
    Resources(Resources),
    /// Rules of budgets, and what they ask
    #[command(subcommand)]
    Schemes(Schemes),
    /// Write everything to one zip that other programs read
    Export {
        /// A name that ends in .zip
        file: PathBuf,
    },
    /// Read every page of the data and say whether it is whole
    Check,
    /// Write counts and versions for whoever helps you: no names, addresses or texts
    Diagnose { file: PathBuf },
}

#[derive(Subcommand)]
pub(crate) enum Person {
    /// Write all that is kept of someone to a zip, for that person
    Export {
        id: NeighbourId,
        /// A name that ends in .zip
        file: PathBuf,
    },
    /// Erase someone for good, in backups too
    Erase { id: NeighbourId },
}

#[derive(Args)]
pub(crate) struct Register {
    /// What is kept longer than that, and has to go
    #[arg(long)]
    pub(crate) due: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Init {
    /// What the initiative is called
    #[arg(long, required_unless_present = "demo")]
    pub(crate) title: Option<String>,
    /// Build the demo neighbourhood instead of an empty folder
    #[arg(long)]
    pub(crate) demo: bool,
}

#[derive(Subcommand)]
pub(crate) enum Keys {
    /// The ways in, oldest first
    List,
    /// Make a recovery sheet to keep on paper
    Sheet,
    /// Set another passphrase: SAMENSPEL_NEW_PASSPHRASE, or typed when asked
    Passphrase,
    /// Take a way in away; the last one is refused
    Remove { id: String },
}

#[derive(Subcommand)]
pub(crate) enum Backup {
    /// Make a backup, beside the others or in a file of your own
    Create { file: Option<PathBuf> },
    /// The backups of this folder, newest first
    List,
    /// Prove that a backup can be put back, without putting it back
    Verify { file: PathBuf },
    /// Put a backup in the place of what is in the folder, which is backed up or set aside first
    Restore { file: PathBuf },
}
