//! Shows one initiative, or all of them in short.

use domain::{Initiative, InitiativeId, TeamMember};
use storage::{Lease, ListFilter, ListQuery, SearchTerms, StorageError};

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// An initiative with its core team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeDetails {
    /// The initiative.
    pub initiative: Initiative,
    /// Who carries it.
    pub team: Vec<TeamMember>,
}

/// An initiative in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeSummary {
    /// The initiative.
    pub initiative: Initiative,
    /// How many people it knows.
    pub neighbours: u64,
}

/// Why an initiative could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum ShowInitiativeError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    Unknown(InitiativeId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ShowInitiativeError {
    ShowInitiativeError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    ShowInitiativeError::Storage(error) => error.into(),
});

/// One initiative with its team.
pub async fn show_initiative(
    app: &App,
    id: InitiativeId,
) -> Result<InitiativeDetails, ShowInitiativeError> {
    let mut lease = app.store.lease().await?;
    let initiative = lease
        .initiative(id)
        .await?
        .ok_or(ShowInitiativeError::Unknown(id))?;
    let team = lease.team(id).await?;
    Ok(InitiativeDetails { initiative, team })
}

/// Every initiative in this folder, oldest first.
pub async fn list_initiatives(app: &App) -> Result<Vec<InitiativeSummary>, StorageError> {
    let mut lease = app.store.lease().await?;
    let mut summaries = Vec::new();
    for initiative in lease.initiatives().await? {
        let neighbours = count_people(&mut lease, initiative.id, ListFilter::All).await?;
        summaries.push(InitiativeSummary {
            initiative,
            neighbours,
        });
    }
    Ok(summaries)
}

/// How many people an initiative knows.
#[cfg(feature = "paper")]
pub(crate) async fn count_neighbours(app: &App, id: InitiativeId) -> Result<u64, StorageError> {
    count_people(&mut app.store.lease().await?, id, ListFilter::All).await
}

pub(super) async fn count_people(
    lease: &mut Lease,
    initiative: InitiativeId,
    filter: ListFilter,
) -> Result<u64, StorageError> {
    let terms = SearchTerms::parse("");
    let query = ListQuery {
        filter,
        ..ListQuery::all(initiative, terms, 0)
    };
    lease.count_neighbours(&query).await
}
