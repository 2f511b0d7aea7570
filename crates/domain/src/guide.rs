//! What a scheme asks of an initiative, and what of it is there, is missing, or is not known.

use jiff::civil::Date;

use crate::code::codes;
use crate::{Cents, SchemeTerms, fold};

/// What is known of the initiative and of what it asks for.
#[derive(Clone, Debug)]
pub struct GuideFacts {
    /// The day on which the guide is read.
    pub today: Date,
    /// The day of the activity.
    pub day: Option<Date>,
    /// How much is asked for.
    pub amount: Option<Cents>,
    /// Why, how and what are written down.
    pub has_plan: bool,
    /// How many support it, once that was counted.
    pub supporters: Option<u32>,
    /// Names of the files that go with the initiative.
    pub files: Vec<String>,
}

/// A scheme held against an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeGuide {
    /// What one brings in oneself.
    pub own_share: Option<Cents>,
    /// The last day to ask.
    pub latest_day: Option<Date>,
    /// What is asked, in the order in which one meets it.
    pub items: Vec<GuideItem>,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideItem {
    /// Which rule asks it.
    pub rule: GuideRule,
    /// Whether it is there; nothing when only a person can tell.
    pub is_met: Option<bool>,
    /// The rule itself.
    pub value: String,
}

/// The rules of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GuideRule {
    /// Who may ask.
    WhoMayStart,
    /// Where.
    Area,
    /// How much.
    Amount,
    /// How many support it.
    Support,
    /// How early.
    LeadTime,
    /// What is to be sent along; one for each thing.
    Asks,
    /// What is asked once it is done.
    Afterwards,
}

codes!("rule", GuideRule {
    WhoMayStart = "who_may_start",
    Area = "area",
    Amount = "amount",
    Support = "support",
    LeadTime = "lead_time",
    Asks = "asks",
    Afterwards = "afterwards",
});

impl SchemeGuide {
    /// Holds a scheme against what is known. Of what the scheme does not say nothing is asked.
    pub fn new(terms: &SchemeTerms, facts: &GuideFacts) -> Self {
        let latest_day = facts.day.and_then(|day| terms.latest_day(day));
        let mut items = Vec::new();
        items.extend(told(GuideRule::WhoMayStart, terms.who_may_start.as_str()));
        items.extend(told(GuideRule::Area, terms.area.as_str()));
        items.extend(amount(terms, facts));
        items.extend(support(terms, facts));
        items.extend(terms.lead_time.map(|lapse| GuideItem {
            rule: GuideRule::LeadTime,
            is_met: latest_day.map(|latest| facts.today <= latest),
            value: format!("{} {}", lapse.count, lapse.unit),
        }));
        items.extend(
            terms
                .asks
                .as_str()
                .lines()
                .filter_map(|line| asked(line, facts)),
        );
        items.extend(told(GuideRule::Afterwards, terms.afterwards.as_str()));
        Self {
            own_share: facts.amount.and_then(|amount| terms.own_share_of(amount)),
            latest_day,
            items,
        }
    }
}

/// A rule that only a person can hold against the truth.
fn told(rule: GuideRule, text: &str) -> Option<GuideItem> {
    let text = text.trim();
    (!text.is_empty()).then(|| GuideItem {
        rule,
        is_met: None,
        value: text.to_owned(),
    })
}

fn amount(terms: &SchemeTerms, facts: &GuideFacts) -> Option<GuideItem> {
    let value = match (terms.least, terms.most) {
        (None, None) => return None,
        (Some(least), None) => format!("≥ {}", least.as_typed()),
        (None, Some(most)) => format!("≤ {}", most.as_typed()),
        (Some(least), Some(most)) => format!("{} – {}", least.as_typed(), most.as_typed()),
    };
    let fits = |amount: Cents| {
        terms.least.is_none_or(|least| least <= amount)
            && terms.most.is_none_or(|most| amount <= most)
    };
    Some(GuideItem {
        rule: GuideRule::Amount,
        is_met: facts.amount.map(fits),
        value,
    })
}

fn support(terms: &SchemeTerms, facts: &GuideFacts) -> Option<GuideItem> {
    let needed = terms.support_needed?;
    Some(GuideItem {
        rule: GuideRule::Support,
        is_met: facts.supporters.map(|count| count >= needed),
        value: needed.to_string(),
    })
}

/// A plan is what is written of the initiative. Anything else is there when a file has its first
/// long word in its name; without one nobody knows, since paper lies on a table.
fn asked(line: &str, facts: &GuideFacts) -> Option<GuideItem> {
    let mut item = told(GuideRule::Asks, line)?;
    let line = fold(line);
    let words = || line.split(|c: char| !c.is_alphanumeric());
    let word = words().find(|word| word.chars().count() >= SIGNIFICANT_CHARS);
    let has_file = word.is_some_and(|word| facts.files.iter().any(|it| fold(it).contains(word)));
    let is_plan = words().any(|word| matches!(word, "plan" | "projectplan" | "plannetje"));
    item.is_met = match (has_file, is_plan) {
        (true, _) => Some(true),
        (false, true) => Some(facts.has_plan),
        (false, false) => None,
    };
    Some(item)
}

/// Shorter words stand in too many names.
const SIGNIFICANT_CHARS: usize = 6;
