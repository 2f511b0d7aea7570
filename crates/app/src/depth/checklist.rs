//! What the app itself sees of each item of the checklist.

use domain::{
    Cards, CheckKey, Checklist, GivenCheck, GroupToHear, HeardState, Initiative, Kindred,
    KindredVerdict, Method, Party, Seen, Text,
};
use storage::DepthCounts;

use super::ShownRole;

/// All that the checklist looks at, read once.
pub(crate) struct Facts<'a> {
    pub(crate) initiative: &'a Initiative,
    pub(crate) cards: &'a Cards,
    pub(crate) parties: &'a [Party],
    pub(crate) methods: &'a [Method],
    pub(crate) roles: &'a [ShownRole],
    pub(crate) groups: &'a [GroupToHear],
    pub(crate) kindred: &'a [Kindred],
    pub(crate) counts: DepthCounts,
    /// People who agreed to be reached.
    pub(crate) with_consent: u32,
    /// Whether a recovery sheet was made.
    pub(crate) has_sheet: bool,
}

/// The checklist as it stands.
pub(crate) fn checklist_of(facts: &Facts<'_>, given: &[GivenCheck]) -> Checklist {
    Checklist::new(facts.initiative.phase, |key| facts.seen(key), given)
}

impl Facts<'_> {
    fn seen(&self, key: CheckKey) -> Seen {
        let (it, cards, counts) = (self.initiative, self.cards, self.counts);
        match key {
            CheckKey::CoreTeam => counted(counts.team, counts.team >= 2),
            CheckKey::WhyHowWhat => told(all([&it.why, &it.how, &it.what])),
            CheckKey::Question => told(all([
                &cards.question.question,
                &cards.question.for_whom,
                &cards.question.known,
            ])),
            CheckKey::GoalSentence => told(all([&cards.question.shared_goal])),
            CheckKey::Similar => self.similar(),
            CheckKey::Street => counted(counts.neighbours, counts.neighbours > 0),
            CheckKey::Consent => counted(self.with_consent, self.with_consent > 0),
            CheckKey::Circle => {
                let is_met = counts.circle_parts > 0 && counts.in_favour > 0;
                counted(counts.in_favour, is_met)
            }
            CheckKey::GroupsHeard => self.groups_heard(),
            CheckKey::Expectations => self.expectations(),
            CheckKey::Rules => self.rules(),
            CheckKey::WinWin => self.win_win(),
            CheckKey::Roles => {
                let are_held = self.roles.iter().all(|it| it.missing == 0);
                of_list(self.roles.len(), !self.roles.is_empty() && are_held)
            }
            CheckKey::Methods => {
                let counting = self.methods.iter().filter(|it| it.state.counts());
                of_list(
                    counting.count(),
                    Method::missing_of(self.methods).is_empty(),
                )
            }
            CheckKey::Gathering => {
                let gathering = &cards.gathering;
                told(gathering.rhythm.is_some() && gathering.first_on.is_some())
            }
            CheckKey::Dates => told(it.starts_on.is_some()),
            CheckKey::Resources => counted(counts.resources, counts.resources > 0),
            CheckKey::Scheme => counted(counts.schemes, counts.schemes > 0),
            CheckKey::Investment => {
                told(cards.rules.budget.is_some() && all([&cards.expectation.time]))
            }
            CheckKey::RecoverySheet => told(self.has_sheet),
            CheckKey::TownContact
            | CheckKey::Agreements
            | CheckKey::Council
            | CheckKey::ShortLines
            | CheckKey::Lasting
            | CheckKey::Shared => Seen::default(),
        }
    }

    fn similar(&self) -> Seen {
        let looked = |it: &&Kindred| it.verdict != KindredVerdict::NotLooked;
        let looked = self.kindred.iter().filter(looked).count();
        of_list(looked, looked > 0)
    }

    fn groups_heard(&self) -> Seen {
        let heard = |it: &&GroupToHear| it.state() == HeardState::Heard;
        let heard = self.groups.iter().filter(heard).count();
        of_list(heard, heard > 0 && heard == self.groups.len())
    }

    fn expectations(&self) -> Seen {
        let it = &self.cards.expectation;
        let is_said = all([&it.about, &it.time, &it.results_when]);
        told(is_said && it.influence.is_some())
    }

    fn rules(&self) -> Seen {
        let it = &self.cards.rules;
        let support = self.initiative.support;
        let has_threshold = support.needed.is_some() || support.percent.is_some();
        let has_more = all([&it.rules]) || it.budget.is_some() || has_threshold;
        told(all([&it.who_may_start]) && has_more)
    }

    fn win_win(&self) -> Seen {
        let gaining = self.parties.iter().filter(|it| it.balance().gains());
        let gaining = gaining.count();
        of_list(gaining, gaining > 1 && gaining == self.parties.len())
    }
}

fn all<const N: usize>(texts: [&Text; N]) -> bool {
    texts.iter().all(|text| !text.as_str().trim().is_empty())
}

fn told(is_met: bool) -> Seen {
    Seen {
        is_met: Some(is_met),
        count: None,
    }
}

fn counted(count: u32, is_met: bool) -> Seen {
    Seen {
        is_met: Some(is_met),
        count: Some(count),
    }
}

fn of_list(count: usize, is_met: bool) -> Seen {
    counted(u32::try_from(count).unwrap_or(u32::MAX), is_met)
}
