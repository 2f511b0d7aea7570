//! The minutes of an initiative.

use domain::{InitiativeId, Minutes};

use super::MinutesError;
use crate::App;

/// Minutes as they are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesSummary {
    /// What is known of them.
    pub minutes: Minutes,
    /// The text is approved, and nobody writes in it.
    pub is_approved: bool,
    /// How much came too late and waits for a decision.
    pub suggestions: usize,
}

/// All minutes that are not in the trash, the latest meeting first.
pub async fn list_minutes(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<MinutesSummary>, MinutesError> {
    let all = app.store.lease().await?.minutes_in(initiative).await?;
    let summary = |it: storage::KeptMinutes| {
        Ok(MinutesSummary {
            is_approved: it.text.standing()?.is_frozen,
            suggestions: it.text.suggestions()?.len(),
            minutes: it.minutes,
        })
    };
    all.into_iter().map(summary).collect()
}
