//! Ten sample cases that the source texts name, each as an initiative that people could have
//! typed. Nobody in them exists; only what the texts say of the case is a fact.
//!
//! They stand beside the Lindebuurt and not in it: who opens the demo looks at one neighbourhood.

mod build_cases;
mod care;
mod eight_keys;
mod five_advices;
mod four_tips;
mod island;
mod ministries;
mod part_up;
pub(crate) mod parts;
mod samenmet;
mod square;
#[cfg(test)]
mod tests;
mod three_strategies;

use app::depth::{
    CommunityInput, ExpectationInput, GatheringInput, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionInput, RoleInput, RulesInput, TermInput,
};

pub(crate) use build_cases::deepen;
pub use build_cases::{build_cases, show_cases};

/// A sample case: an initiative in depth.
#[derive(Clone, Debug, Default)]
pub(crate) struct Case {
    pub(crate) title: &'static str,
    pub(crate) why: &'static str,
    pub(crate) how: &'static str,
    pub(crate) what: &'static str,
    pub(crate) theme: &'static str,
    pub(crate) area: &'static str,
    pub(crate) phase: &'static str,
    pub(crate) rules: RulesInput,
    pub(crate) expectation: ExpectationInput,
    pub(crate) question: QuestionInput,
    pub(crate) gathering: GatheringInput,
    pub(crate) community: CommunityInput,
    pub(crate) terms: Vec<TermInput>,
    pub(crate) parties: Vec<PartyInput>,
    pub(crate) methods: Vec<MethodInput>,
    pub(crate) roles: Vec<RoleInput>,
    pub(crate) groups: Vec<GroupInput>,
    pub(crate) kindred: Vec<KindredInput>,
    /// Item of the checklist, answer, note.
    pub(crate) checks: Vec<(&'static str, &'static str, &'static str)>,
    /// What can be lent: name and kind.
    pub(crate) resources: Vec<(&'static str, &'static str)>,
}

/// All of them.
fn cases() -> [Case; 10] {
    [
        samenmet::case(),
        part_up::case(),
        square::case(),
        care::case(),
        ministries::case(),
        island::case(),
        eight_keys::case(),
        five_advices::case(),
        four_tips::case(),
        three_strategies::case(),
    ]
}

fn words(text: &str) -> String {
    text.to_owned()
}
