//! The initiative in depth: its cards, the lists beside them, and the checklist.
//!
//! Inputs are written as they cross to a shell and to an export; blank is not known.

mod answer_check;
mod cards_input;
mod checklist;
mod depth_error;
mod edit_cards;
mod find_similar;
mod groups;
mod input;
mod kindred;
mod mentions;
mod methods;
mod parties;
mod roles;
mod rows;
mod show_depth;
mod terms;
#[cfg(test)]
mod tests;

pub use answer_check::answer_check;
pub use cards_input::{
    CommunityInput, ExpectationInput, GatheringInput, QuestionInput, RulesInput,
};
pub(crate) use checklist::{Facts, checklist_of};
pub use depth_error::DepthError;
pub use edit_cards::{
    edit_community, edit_expectations, edit_gathering, edit_question, edit_rules_card,
};
pub use find_similar::{SimilarHit, find_similar};
pub use groups::{GroupInput, remove_group, save_group};
pub use kindred::{KindredInput, remove_kindred, save_kindred};
pub use mentions::DepthMention;
pub(crate) use mentions::mentions_in_depth;
pub use methods::{MethodInput, remove_method, save_method};
pub use parties::{PartyInput, remove_party, save_party};
pub use roles::{RoleInput, add_holder, remove_holder, remove_role, save_role};
pub use show_depth::{Depth, InCommunity, ShownRole, show_depth};
pub use terms::{TermInput, remove_term, save_term};
