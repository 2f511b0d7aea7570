//! Minutes: several people write them, someone approves them, and what comes too late is a
//! suggestion. How their text merges is in `sync::MinutesText`.

mod approve_minutes;
mod create_minutes;
mod decide_suggestion;
mod edit_minutes;
mod list_minutes;
mod mentions;
mod minutes_error;
mod reopen_minutes;
mod show_minutes;
mod suggestion_id;
#[cfg(test)]
mod tests;
mod trash_minutes;
mod write_minutes;

pub use approve_minutes::approve_minutes;
pub use create_minutes::{CreateMinutesError, MinutesInput, create_minutes};
pub use decide_suggestion::{leave_suggestion, take_suggestion};
pub use edit_minutes::{MinutesChange, edit_minutes};
pub use list_minutes::{MinutesSummary, list_minutes};
pub use mentions::MinutesMention;
pub(crate) use mentions::mentions_in_minutes;
pub use minutes_error::MinutesError;
pub use reopen_minutes::reopen_minutes;
pub use show_minutes::{MinutesDetails, ShownSuggestion, WrittenText, show_minutes};
pub use suggestion_id::{SuggestionId, SuggestionIdError};
pub use trash_minutes::{restore_minutes, trash_minutes};
pub use write_minutes::{WriteMinutes, WrittenMinutes, write_minutes};

use crypto::SiteId;
use domain::{InitiativeId, MinutesId};
use storage::{Act, KeptMinutes, StorageError};
use sync::WriterId;

/// This laptop as it signs what it writes in a text; nobody, while it works alone.
async fn own_name(act: &mut Act, initiative: InitiativeId) -> Result<WriterId, StorageError> {
    let own = act.own_site(initiative).await?;
    Ok(own.map(SiteId::to_bytes).unwrap_or_default())
}

async fn kept(act: &mut Act, id: MinutesId) -> Result<KeptMinutes, MinutesError> {
    act.minutes(id).await?.ok_or(MinutesError::Unknown(id))
}
