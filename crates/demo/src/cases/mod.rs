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
mod parts;
mod samenmet;
mod square;
#[cfg(test)]
mod tests;
mod three_strategies;

use app::depth::{
    CommunityInput, ExpectationInput, GatheringInput, GroupInput, KindredInput, MethodInput,
    PartyInput, QuestionInput, RoleInput, RulesInput, TermInput,
};

pub use build_cases::build_cases;

/// A sample case: an initiative in depth.
#[derive(Clone, Debug, Default)]
struct Case {
    title: &'static str,
    why: &'static str,
    how: &'static str,
    what: &'static str,
    theme: &'static str,
    area: &'static str,
    phase: &'static str,
    rules: RulesInput,
    expectation: ExpectationInput,
    question: QuestionInput,
    gathering: GatheringInput,
    community: CommunityInput,
    terms: Vec<TermInput>,
    parties: Vec<PartyInput>,
    methods: Vec<MethodInput>,
    roles: Vec<RoleInput>,
    groups: Vec<GroupInput>,
    kindred: Vec<KindredInput>,
    /// Item of the checklist, answer, note.
    checks: Vec<(&'static str, &'static str, &'static str)>,
    /// What can be lent: name and kind.
    resources: Vec<(&'static str, &'static str)>,
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
