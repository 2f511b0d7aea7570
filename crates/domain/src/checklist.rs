//! What a successful initiative meets: the items, what the app itself sees, and the next step.
//!
//! The one list of such rules: the overview and the checklist both read it. The words and the
//! advices are the shells'.

use crate::code::codes;
use crate::{CheckId, InitiativeId, Phase, Text};

/// What people answered to an item of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenCheck {
    /// Identity; it follows from the initiative and the item, so that two laptops that answer the
    /// same item apart write the same row.
    pub id: CheckId,
    /// Whose.
    pub initiative: InitiativeId,
    /// Which item. One of a later version is kept and not shown.
    pub key: String,
    /// The answer.
    pub answer: CheckAnswer,
    /// What is said with it.
    pub note: Text,
}

/// An answer of people; it counts for more than what the app sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckAnswer {
    /// It is met.
    Yes,
    /// It is met in part.
    Partly,
    /// It is not met.
    No,
    /// It is not needed here.
    NotNeeded,
    /// Nobody answered.
    Open,
}

codes!("answer", CheckAnswer {
    Yes = "yes",
    Partly = "partly",
    No = "no",
    NotNeeded = "not_needed",
    Open = "open",
});

/// An item of the checklist, in the order of someone who begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckKey {
    /// Two people or more carry it.
    CoreTeam,
    /// It is said why, how and what.
    WhyHowWhat,
    /// The question is analysed.
    Question,
    /// The goal stands in one sentence.
    GoalSentence,
    /// Someone looked for initiatives that are like it.
    Similar,
    /// The people of the street are known.
    Street,
    /// Some agreed to be reached.
    Consent,
    /// It is known which doors count, and someone there is for it.
    Circle,
    /// All groups are named, and heard.
    GroupsHeard,
    /// What people may expect is said.
    Expectations,
    /// The rules of the game are said.
    Rules,
    /// Every side gains something.
    WinWin,
    /// The roles are held.
    Roles,
    /// People think, decide and do together.
    Methods,
    /// People meet again and again.
    Gathering,
    /// It has a first day.
    Dates,
    /// It is known what can be lent.
    Resources,
    /// A budget was looked up.
    Scheme,
    /// It is said what it costs in time and money.
    Investment,
    /// One person at the town answers.
    TownContact,
    /// What was agreed with the town is written down, and kept.
    Agreements,
    /// It is known what the council decides.
    Council,
    /// Aldermen and officials say the same.
    ShortLines,
    /// It is known how it lasts after the start.
    Lasting,
    /// What was learned is shared.
    Shared,
    /// A recovery sheet lies in a drawer.
    RecoverySheet,
}

codes!("item of the checklist", CheckKey {
    CoreTeam = "core_team",
    WhyHowWhat = "why_how_what",
    Question = "question",
    GoalSentence = "goal_sentence",
    Similar = "similar",
    Street = "street",
    Consent = "consent",
    Circle = "circle",
    GroupsHeard = "groups_heard",
    Expectations = "expectations",
    Rules = "rules",
    WinWin = "win_win",
    Roles = "roles",
    Methods = "methods",
    Gathering = "gathering",
    Dates = "dates",
    Resources = "resources",
    Scheme = "scheme",
    Investment = "investment",
    TownContact = "town_contact",
    Agreements = "agreements",
    Council = "council",
    ShortLines = "short_lines",
    Lasting = "lasting",
    Shared = "shared",
    RecoverySheet = "recovery_sheet",
});

/// What an item is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckTheme {
    /// Who does it.
    People,
    /// What it is for.
    Goal,
    /// What was agreed.
    Rules,
    /// Who is for it, and who was heard.
    Support,
    /// The town.
    Town,
    /// Things, money and time.
    Means,
    /// How it goes on.
    Lasting,
}

codes!("theme of the checklist", CheckTheme {
    People = "people",
    Goal = "goal",
    Rules = "rules",
    Support = "support",
    Town = "town",
    Means = "means",
    Lasting = "lasting",
});

/// Where in the app one works on an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckPlace {
    /// The first page.
    Overview,
    /// The initiative in depth.
    Depth,
    /// The people.
    Neighbours,
    /// Support and the circle.
    Support,
    /// What can be lent.
    Resources,
    /// The rules of budgets.
    Schemes,
    /// The core team.
    Team,
    /// Organisations and key figures.
    Network,
    /// Passphrase, recovery sheet and the like.
    Settings,
}

codes!("place", CheckPlace {
    Overview = "overview",
    Depth = "depth",
    Neighbours = "neighbours",
    Support = "support",
    Resources = "resources",
    Schemes = "schemes",
    Team = "team",
    Network = "network",
    Settings = "settings",
});

/// What the app sees of an item by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Whether it is met; `None` when only a person can tell.
    pub is_met: Option<bool>,
    /// How many of what it is about.
    pub count: Option<u32>,
}

/// An item with what is seen and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckItem {
    /// Which.
    pub key: CheckKey,
    /// What people answered.
    pub answer: CheckAnswer,
    /// What they said with it.
    pub note: Text,
    /// What the app sees.
    pub seen: Seen,
}

/// The checklist of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Every item, in the order of someone who begins.
    pub items: Vec<CheckItem>,
    /// How many are met.
    pub met: usize,
    /// How many are not.
    pub open: usize,
    /// What is not met, in the order of doing: first what is due by the phase, then what comes later.
    pub steps: Vec<CheckKey>,
}

impl CheckKey {
    /// What it is about.
    pub const fn theme(self) -> CheckTheme {
        match self {
            Self::CoreTeam | Self::Roles | Self::Methods | Self::Gathering => CheckTheme::People,
            Self::WhyHowWhat
            | Self::Question
            | Self::GoalSentence
            | Self::Similar
            | Self::Dates => CheckTheme::Goal,
            Self::Expectations | Self::Rules => CheckTheme::Rules,
            Self::Street | Self::Consent | Self::Circle | Self::GroupsHeard | Self::WinWin => {
                CheckTheme::Support
            }
            Self::Resources | Self::Scheme | Self::Investment => CheckTheme::Means,
            Self::TownContact | Self::Agreements | Self::Council | Self::ShortLines => {
                CheckTheme::Town
            }
            Self::Lasting | Self::Shared | Self::RecoverySheet => CheckTheme::Lasting,
        }
    }

    /// Where one works on it.
    pub const fn place(self) -> CheckPlace {
        match self {
            Self::CoreTeam => CheckPlace::Team,
            Self::WhyHowWhat | Self::Dates => CheckPlace::Overview,
            Self::Street | Self::Consent => CheckPlace::Neighbours,
            Self::Circle => CheckPlace::Support,
            Self::Resources => CheckPlace::Resources,
            Self::Scheme => CheckPlace::Schemes,
            Self::TownContact | Self::Agreements | Self::Council | Self::ShortLines => {
                CheckPlace::Network
            }
            Self::RecoverySheet => CheckPlace::Settings,
            Self::Question
            | Self::GoalSentence
            | Self::Similar
            | Self::GroupsHeard
            | Self::Expectations
            | Self::Rules
            | Self::WinWin
            | Self::Roles
            | Self::Methods
            | Self::Gathering
            | Self::Investment
            | Self::Lasting
            | Self::Shared => CheckPlace::Depth,
        }
    }

    /// From which phase on it is due.
    pub const fn due(self) -> Phase {
        match self {
            Self::CoreTeam
            | Self::WhyHowWhat
            | Self::Question
            | Self::GoalSentence
            | Self::Similar
            | Self::RecoverySheet => Phase::Idea,
            Self::Street
            | Self::Consent
            | Self::GroupsHeard
            | Self::Expectations
            | Self::WinWin => Phase::Explore,
            Self::Circle
            | Self::Rules
            | Self::Roles
            | Self::Methods
            | Self::Gathering
            | Self::Dates
            | Self::Resources
            | Self::Scheme
            | Self::Investment => Phase::Plan,
            Self::TownContact | Self::Agreements | Self::Council | Self::ShortLines => {
                Phase::Requested
            }
            Self::Shared => Phase::Account,
            Self::Lasting => Phase::Upkeep,
        }
    }
}

impl CheckItem {
    /// Whether it is met. What people say counts for more than what the app sees.
    pub fn is_met(&self) -> bool {
        match self.answer {
            CheckAnswer::Yes => true,
            CheckAnswer::Open => self.seen.is_met == Some(true),
            CheckAnswer::Partly | CheckAnswer::No | CheckAnswer::NotNeeded => false,
        }
    }

    /// Whether something is left to do.
    pub fn is_open(&self) -> bool {
        !self.is_met() && self.answer != CheckAnswer::NotNeeded
    }
}

impl Checklist {
    /// The checklist as it stands: what is seen of each item, and what was answered.
    pub fn new(phase: Phase, seen: impl Fn(CheckKey) -> Seen, given: &[GivenCheck]) -> Self {
        let item = |key: &CheckKey| {
            let given = given.iter().find(|it| it.key == key.as_str());
            CheckItem {
                key: *key,
                answer: given.map_or(CheckAnswer::Open, |it| it.answer),
                note: given.map_or_else(Text::empty, |it| it.note.clone()),
                seen: seen(*key),
            }
        };
        let items: Vec<CheckItem> = CheckKey::ALL.iter().map(item).collect();
        Self {
            met: items.iter().filter(|it| it.is_met()).count(),
            open: items.iter().filter(|it| it.is_open()).count(),
            steps: steps(phase, &items),
            items,
        }
    }

    /// What to do next; nothing when all is met.
    pub fn next(&self) -> Option<CheckKey> {
        self.steps.first().copied()
    }
}

/// What is due by this phase stands in the order of the list; what comes later, by when it is due.
fn steps(phase: Phase, items: &[CheckItem]) -> Vec<CheckKey> {
    let open = items.iter().filter(|it| it.is_open()).map(|it| it.key);
    let mut steps: Vec<CheckKey> = open.collect();
    steps.sort_by_key(|key| (key.due().max(phase), *key));
    steps
}
