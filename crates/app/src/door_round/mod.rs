//! Door rounds: walked street by street, noted door by door, ended with "not home" forgotten.

mod assign_street;
mod clear_not_home;
mod edit_round;
mod end_round;
mod make_answers;
mod mentions;
mod plan;
mod record_visit;
mod round_doors;
mod round_error;
mod show_round;
mod start_round;
#[cfg(test)]
mod tests;
mod trash_round;

pub use assign_street::{assign_street, unassign_street};
pub(crate) use clear_not_home::{clear_not_home, clear_not_home_everywhere};
pub use edit_round::edit_round;
pub use end_round::{EndedRound, end_round, reopen_round};
pub use mentions::RoundMention;
pub(crate) use mentions::mentions_at_doors;
pub use record_visit::{VisitInput, record_visit};
pub use round_doors::{RoundDoor, round_doors};
pub use round_error::RoundError;
pub use show_round::{
    RoundDetails, RoundHelper, RoundStreetDetails, RoundSummary, list_rounds, show_round,
};
pub use start_round::{QuestionInput, RoundInput, start_round};
pub use trash_round::{restore_round, trash_round};
