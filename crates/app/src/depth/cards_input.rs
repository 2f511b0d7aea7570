//! The cards as they are typed.

use domain::{
    Cents, CommunityCard, ExpectationCard, Gathering, GatheringRhythm, Influence, QuestionCard,
    RulesCard, Scale, SupportRules, SupportUnit,
};
use serde::{Deserialize, Serialize};

use super::input::{choice, day, optional_choice, text, time, typed_choice, typed_day, within};
use crate::{Field, FieldError};

/// More supporters than any scheme asks for.
const SUPPORT_MAX: u32 = 100_000;

/// The rules of the game, and what is asked of support.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a card, as typed")]
pub struct RulesInput {
    pub who_may_start: String,
    pub scale: Option<String>,
    pub budget_cents: Option<u32>,
    /// Of a hundred.
    pub own_share: Option<u32>,
    pub rules: String,
    pub support_unit: String,
    pub support_needed: Option<u32>,
    /// Of a hundred.
    pub support_percent: Option<u32>,
}

impl RulesInput {
    pub(super) fn parse(&self) -> Result<(RulesCard, SupportRules), FieldError> {
        let percent = (1, RulesCard::SHARE_MAX);
        let budget = (0, RulesCard::BUDGET_MAX_CENTS);
        let budget = within(self.budget_cents, Field::Budget, budget)?;
        let card = RulesCard {
            who_may_start: text(&self.who_may_start, Field::WhoMayStart)?,
            scale: optional_choice(self.scale.as_deref(), Field::Scale)?,
            budget: budget.map(|cents| Cents::new(cents.into())),
            own_share: within(self.own_share, Field::OwnShare, (0, RulesCard::SHARE_MAX))?,
            rules: text(&self.rules, Field::Rules)?,
        };
        let needed = (1, SUPPORT_MAX);
        let support = SupportRules {
            unit: choice(&self.support_unit, Field::SupportUnit)?,
            needed: within(self.support_needed, Field::SupportNeeded, needed)?,
            percent: within(self.support_percent, Field::Percent, percent)?,
        };
        Ok((card, support))
    }

    /// As someone would have typed it.
    pub fn of(card: &RulesCard, support: &SupportRules) -> Self {
        let cents = |cents: Cents| u32::try_from(cents.cents()).unwrap_or(u32::MAX);
        Self {
            who_may_start: card.who_may_start.to_string(),
            scale: typed_choice(card.scale.map(Scale::as_str)),
            budget_cents: card.budget.map(cents),
            own_share: card.own_share,
            rules: card.rules.to_string(),
            support_unit: SupportUnit::as_str(support.unit).to_owned(),
            support_needed: support.needed,
            support_percent: support.percent,
        }
    }
}

/// What whoever takes part may expect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a card, as typed")]
pub struct ExpectationInput {
    pub about: String,
    pub not_about: String,
    pub time: String,
    pub results_when: String,
    pub influence: Option<String>,
    pub town_does: String,
    pub town_does_not: String,
    /// Working days.
    pub reply_days: Option<u32>,
}

impl ExpectationInput {
    pub(super) fn parse(&self) -> Result<ExpectationCard, FieldError> {
        let days = (0, ExpectationCard::REPLY_DAYS_MAX);
        Ok(ExpectationCard {
            about: text(&self.about, Field::About)?,
            not_about: text(&self.not_about, Field::NotAbout)?,
            time: text(&self.time, Field::Time)?,
            results_when: text(&self.results_when, Field::ResultsWhen)?,
            influence: optional_choice(self.influence.as_deref(), Field::Influence)?,
            town_does: text(&self.town_does, Field::TownDoes)?,
            town_does_not: text(&self.town_does_not, Field::TownDoesNot)?,
            reply_days: within(self.reply_days, Field::ReplyDays, days)?,
        })
    }
}

impl From<&ExpectationCard> for ExpectationInput {
    fn from(it: &ExpectationCard) -> Self {
        Self {
            about: it.about.to_string(),
            not_about: it.not_about.to_string(),
            time: it.time.to_string(),
            results_when: it.results_when.to_string(),
            influence: typed_choice(it.influence.map(Influence::as_str)),
            town_does: it.town_does.to_string(),
            town_does_not: it.town_does_not.to_string(),
            reply_days: it.reply_days,
        }
    }
}

/// The question, analysed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a card, as typed")]
pub struct QuestionInput {
    pub question: String,
    pub for_whom: String,
    pub known: String,
    pub tried: String,
    pub shared_goal: String,
}

impl QuestionInput {
    pub(super) fn parse(&self) -> Result<QuestionCard, FieldError> {
        Ok(QuestionCard {
            question: text(&self.question, Field::Question)?,
            for_whom: text(&self.for_whom, Field::ForWhom)?,
            known: text(&self.known, Field::Known)?,
            tried: text(&self.tried, Field::Tried)?,
            shared_goal: text(&self.shared_goal, Field::SharedGoal)?,
        })
    }
}

impl From<&QuestionCard> for QuestionInput {
    fn from(it: &QuestionCard) -> Self {
        Self {
            question: it.question.to_string(),
            for_whom: it.for_whom.to_string(),
            known: it.known.to_string(),
            tried: it.tried.to_string(),
            shared_goal: it.shared_goal.to_string(),
        }
    }
}

/// A gathering that comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a card, as typed")]
pub struct GatheringInput {
    pub rhythm: Option<String>,
    /// `2026-11-23`.
    pub first_on: Option<String>,
    /// `19:30`.
    pub time: String,
    pub minutes: u32,
    pub place: String,
    pub what: String,
}

impl GatheringInput {
    pub(super) fn parse(&self) -> Result<Gathering, FieldError> {
        let minutes = (0, Gathering::MINUTES_MAX);
        let minutes = within(Some(self.minutes), Field::Minutes, minutes)?;
        Ok(Gathering {
            rhythm: optional_choice(self.rhythm.as_deref(), Field::Rhythm)?,
            first_on: day(self.first_on.as_deref(), Field::FirstOn)?,
            time: time(&self.time, Field::Time)?,
            minutes: minutes.unwrap_or_default(),
            place: text(&self.place, Field::Place)?,
            what: text(&self.what, Field::What)?,
        })
    }
}

impl From<&Gathering> for GatheringInput {
    fn from(it: &Gathering) -> Self {
        let time = it.time.map(|time| time.strftime("%H:%M").to_string());
        Self {
            rhythm: typed_choice(it.rhythm.map(GatheringRhythm::as_str)),
            first_on: typed_day(it.first_on),
            time: time.unwrap_or_default(),
            minutes: it.minutes,
            place: it.place.to_string(),
            what: it.what.to_string(),
        }
    }
}

/// To which community it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a card, as typed")]
pub struct CommunityInput {
    pub name: String,
    pub theme: String,
    pub goal: String,
    pub rules: String,
    pub who_may_start: String,
    pub scale: Option<String>,
}

impl CommunityInput {
    pub(super) fn parse(&self) -> Result<CommunityCard, FieldError> {
        Ok(CommunityCard {
            name: text(&self.name, Field::Name)?,
            theme: text(&self.theme, Field::Theme)?,
            goal: text(&self.goal, Field::Goal)?,
            rules: text(&self.rules, Field::Rules)?,
            who_may_start: text(&self.who_may_start, Field::WhoMayStart)?,
            scale: optional_choice(self.scale.as_deref(), Field::Scale)?,
        })
    }
}

impl From<&CommunityCard> for CommunityInput {
    fn from(it: &CommunityCard) -> Self {
        Self {
            name: it.name.to_string(),
            theme: it.theme.to_string(),
            goal: it.goal.to_string(),
            rules: it.rules.to_string(),
            who_may_start: it.who_may_start.to_string(),
            scale: typed_choice(it.scale.map(Scale::as_str)),
        }
    }
}
