//! The core team.

mod add_team_member;
mod edit_team_member;
mod remove_team_member;

pub use add_team_member::{AddTeamMemberError, TeamMemberInput, add_team_member};
pub use edit_team_member::{EditTeamMemberError, edit_team_member};
pub use remove_team_member::{RemoveTeamMemberError, remove_team_member};
