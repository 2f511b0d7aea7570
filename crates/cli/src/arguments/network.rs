//! What can be typed about organisations, talents, contact and doubles.

use app::domain::{
    ContactMomentId, Involvement, NeighbourId, OrganisationId, TalentKind, TeamMemberId,
};
use app::network::{ContactInput, OrganisationInput, RelationInput, TalentInput};
use clap::{Args, Subcommand};

use super::team::Of;

#[derive(Subcommand)]
pub(crate) enum Network {
    /// The organisations, by name
    Organisations {
        /// Words that stand in the name, the place or the note
        text: Vec<String>,
        #[command(flatten)]
        of: Of,
    },
    /// One organisation, with its people, its offers and when it was spoken to
    Organisation { id: OrganisationId },
    /// Write down an organisation
    AddOrganisation(AddOrganisation),
    /// Put an organisation in the trash
    TrashOrganisation { id: OrganisationId },
    /// Everyone whom many listen to
    People(Of),
    /// Write down what part someone has in an organisation or in the neighbourhood
    Relate(Relate),
    /// What people and organisations can do or offer
    Talents {
        /// Words that stand in what it is, when, or whose
        text: Vec<String>,
        #[arg(long)]
        kind: Option<TalentKind>,
        /// Only what can be asked for
        #[arg(long)]
        available: bool,
        #[command(flatten)]
        of: Of,
    },
    /// Write down a talent or an offer
    AddTalent(AddTalent),
    /// Note that someone was spoken to, or is to be
    Contact(Box<Contact>),
    /// Tick off what a contact moment asked for
    Done { id: ContactMomentId },
    /// Whom to call, what is due first
    Next(Of),
    /// Say how much people take part: unknown, follows, interested, helps or carries
    Involve {
        involvement: Involvement,
        #[arg(required = true)]
        ids: Vec<NeighbourId>,
    },
    /// Interest over time, month by month
    Interest(Of),
    /// People who may have been written down twice, the surest first
    Doubles {
        /// How many to show, at most 100
        #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=100))]
        limit: u32,
        #[command(flatten)]
        of: Of,
    },
    /// Make one person of two; everything of both hangs on the first
    Merge {
        stays: NeighbourId,
        goes: NeighbourId,
        /// Of which fields the value of the second is kept: name, address, phone, email, involvement
        #[arg(long)]
        take: Vec<String>,
    },
    /// Say that two people are two
    Apart {
        one: NeighbourId,
        other: NeighbourId,
    },
    /// The saved questions to the list of people
    Segments(Of),
}

#[derive(Args)]
pub(crate) struct AddOrganisation {
    #[arg(long)]
    name: String,
    /// association, neighbourhood_council, company, school, care, housing, faith, municipality,
    /// foundation, group or other
    #[arg(long, default_value = "other")]
    kind: String,
    /// not_asked, asked, supports, partner or declines
    #[arg(long, default_value = "not_asked")]
    standing: String,
    #[arg(long, default_value = "")]
    place: String,
    #[arg(long, default_value = "")]
    phone: String,
    #[arg(long, default_value = "")]
    email: String,
    #[arg(long, default_value = "")]
    website: String,
    #[arg(long, default_value = "")]
    note: String,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Relate {
    neighbour: NeighbourId,
    /// Without it the neighbourhood at large
    #[arg(long)]
    organisation: Option<OrganisationId>,
    /// What they do or are there
    #[arg(long, default_value = "")]
    role: String,
    /// Many listen to them
    #[arg(long)]
    key_figure: bool,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct AddTalent {
    what: String,
    #[arg(long)]
    neighbour: Option<NeighbourId>,
    #[arg(long)]
    organisation: Option<OrganisationId>,
    /// talent, knowledge, hours, goods or place
    #[arg(long, default_value = "talent")]
    kind: String,
    /// When, in their words
    #[arg(long, default_value = "")]
    when: String,
    /// available, in_use or withdrawn
    #[arg(long, default_value = "available")]
    state: String,
    #[command(flatten)]
    pub(crate) of: Of,
}

#[derive(Args)]
pub(crate) struct Contact {
    #[arg(long)]
    neighbour: Option<NeighbourId>,
    #[arg(long)]
    organisation: Option<OrganisationId>,
    /// door, phone, email, letter, message, meeting, street or other
    #[arg(long, default_value = "phone")]
    channel: String,
    /// out or in
    #[arg(long, default_value = "out")]
    direction: String,
    /// The day, as 2027-04-12; without it today
    #[arg(long, default_value = "")]
    on: String,
    /// Who of the team
    #[arg(long)]
    by: Option<TeamMemberId>,
    /// planned, done, not_reached or call_back
    #[arg(long, default_value = "done")]
    state: String,
    #[arg(long, default_value = "")]
    note: String,
    /// The day on which to come back to it
    #[arg(long)]
    follow_up: Option<String>,
    /// The contact moment that this one answers
    #[arg(long)]
    pub(crate) answers: Option<ContactMomentId>,
    #[command(flatten)]
    pub(crate) of: Of,
}

impl AddOrganisation {
    pub(crate) fn input(self) -> OrganisationInput {
        OrganisationInput {
            name: self.name,
            kind: self.kind,
            standing: self.standing,
            place: self.place,
            phone: self.phone,
            email: self.email,
            website: self.website,
            note: self.note,
        }
    }
}

impl Relate {
    pub(crate) fn input(self) -> RelationInput {
        RelationInput {
            neighbour: self.neighbour,
            organisation: self.organisation,
            role: self.role,
            is_key_figure: self.key_figure,
        }
    }
}

impl AddTalent {
    pub(crate) fn input(self) -> TalentInput {
        TalentInput {
            neighbour: self.neighbour,
            organisation: self.organisation,
            kind: self.kind,
            what: self.what,
            when: self.when,
            state: self.state,
        }
    }
}

impl Contact {
    pub(crate) fn input(self) -> ContactInput {
        ContactInput {
            neighbour: self.neighbour,
            organisation: self.organisation,
            channel: self.channel,
            direction: self.direction,
            on: self.on,
            by: self.by,
            state: self.state,
            note: self.note,
            follow_up_on: self.follow_up,
        }
    }
}
