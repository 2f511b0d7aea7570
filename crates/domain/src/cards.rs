//! The cards of an initiative: rules, expectations, the question, the gathering, the community.
//!
//! Each field is a column of the initiative, so that two people who fill in different fields of
//! one card do not meet.

use jiff::civil::{Date, Time};

use crate::code::codes;
use crate::{Cents, GatheringRhythm, InitiativeId, Text};

/// The cards of one initiative. What is not known stays empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cards {
    /// Whose.
    pub initiative: InitiativeId,
    /// What the rules of the game are.
    pub rules: RulesCard,
    /// What whoever takes part may expect.
    pub expectation: ExpectationCard,
    /// What it is about, analysed.
    pub question: QuestionCard,
    /// When people meet, again and again.
    pub gathering: Gathering,
    /// To which community it belongs.
    pub community: CommunityCard,
}

/// The rules of the game. What is asked of support stands in [`crate::SupportRules`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesCard {
    /// Who may start something.
    pub who_may_start: Text,
    /// For how large an area.
    pub scale: Option<Scale>,
    /// What there is to spend.
    pub budget: Option<Cents>,
    /// How much one brings in oneself, of a hundred.
    pub own_share: Option<u32>,
    /// What was agreed besides.
    pub rules: Text,
}

/// What whoever takes part may expect, and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpectationCard {
    /// What may be talked about.
    pub about: Text,
    /// What is fixed already.
    pub not_about: Text,
    /// How much time it takes.
    pub time: Text,
    /// When results can be seen.
    pub results_when: Text,
    /// How much influence people have.
    pub influence: Option<Influence>,
    /// What the town does.
    pub town_does: Text,
    /// What the town does not do.
    pub town_does_not: Text,
    /// Within how many working days one gets an answer.
    pub reply_days: Option<u32>,
}

/// The question at hand, analysed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionCard {
    /// The question itself.
    pub question: Text,
    /// For whom it is one.
    pub for_whom: Text,
    /// What is known of it.
    pub known: Text,
    /// What was tried before.
    pub tried: Text,
    /// What everyone wants, in one sentence.
    pub shared_goal: Text,
}

/// A gathering that comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathering {
    /// How often.
    pub rhythm: Option<GatheringRhythm>,
    /// The first day, which says on which day the others fall.
    pub first_on: Option<Date>,
    /// At what time.
    pub time: Option<Time>,
    /// For how long.
    pub minutes: u32,
    /// Where.
    pub place: Text,
    /// What is done there.
    pub what: Text,
}

/// A community that groups initiatives (*tribe*): each initiative says to which it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommunityCard {
    /// What it is called; initiatives of the same name, folded, belong together.
    pub name: Text,
    /// The theme over all of them.
    pub theme: Text,
    /// Its goal.
    pub goal: Text,
    /// Its rules of the game.
    pub rules: Text,
    /// Who may start an initiative in it.
    pub who_may_start: Text,
    /// For how large an area.
    pub scale: Option<Scale>,
}

impl Cards {
    /// Cards on which nothing is written yet.
    pub fn blank(initiative: InitiativeId) -> Self {
        Self {
            initiative,
            rules: RulesCard::default(),
            expectation: ExpectationCard::default(),
            question: QuestionCard::default(),
            gathering: Gathering::default(),
            community: CommunityCard::default(),
        }
    }
}

impl RulesCard {
    /// The most of a hundred.
    pub const SHARE_MAX: u32 = 100;
    /// More than any neighbourhood has to spend, in cents.
    pub const BUDGET_MAX_CENTS: u32 = 4_000_000_000;
}

impl ExpectationCard {
    /// More working days than anyone waits for an answer.
    pub const REPLY_DAYS_MAX: u32 = 365;
}

impl Gathering {
    /// No gathering takes longer than a day.
    pub const MINUTES_MAX: u32 = 24 * 60;
}

/// For how large an area something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// A square or a street.
    Street,
    /// A neighbourhood.
    Neighbourhood,
    /// A district.
    District,
    /// A town or a village.
    Town,
    /// Several towns, or an island.
    Region,
    /// The whole country.
    Country,
}

codes!("scale", Scale {
    Street = "street",
    Neighbourhood = "neighbourhood",
    District = "district",
    Town = "town",
    Region = "region",
    Country = "country",
});

/// How much influence people have: a ladder, the lowest rung first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Influence {
    /// They are told.
    Told,
    /// They are asked what they think.
    Asked,
    /// They advise, and hear what was done with it.
    Advises,
    /// They make the plan together.
    MakesTogether,
    /// They decide together.
    DecidesTogether,
    /// They decide.
    Decides,
}

codes!("influence", Influence {
    Told = "told",
    Asked = "asked",
    Advises = "advises",
    MakesTogether = "makes_together",
    DecidesTogether = "decides_together",
    Decides = "decides",
});
