//! Lists people: searched, filtered, a window at a time.

use domain::{InitiativeId, Tag};
use storage::{ListFilter, ListQuery, ListedPage, SearchTerms, StorageError};

use crate::App;

/// What to list.
#[derive(Clone, Debug)]
pub struct NeighbourQuery {
    /// Whose people.
    pub initiative: InitiativeId,
    /// What was typed.
    pub text: String,
    /// Only people with this tag.
    pub tag: Option<String>,
    /// Which people.
    pub filter: ListFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to give, at most 500.
    pub limit: u32,
}

const LIMIT_MAX: u32 = 500;

/// A window of the list.
pub async fn list_neighbours(
    app: &App,
    query: &NeighbourQuery,
) -> Result<ListedPage, StorageError> {
    app.store
        .lease()
        .await?
        .list_neighbours(&stored(query))
        .await
}

/// How many people a query finds, however many.
pub async fn count_neighbours(app: &App, query: &NeighbourQuery) -> Result<u64, StorageError> {
    app.store
        .lease()
        .await?
        .count_neighbours(&stored(query))
        .await
}

/// Every tag with the number of people who have it.
pub async fn list_tags(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<(Tag, u32)>, StorageError> {
    app.store.lease().await?.tag_counts(initiative).await
}

fn stored(query: &NeighbourQuery) -> ListQuery {
    ListQuery {
        initiative: query.initiative,
        terms: SearchTerms::parse(&query.text),
        tag_key: query.tag.clone(),
        filter: query.filter,
        offset: query.offset,
        limit: query.limit.min(LIMIT_MAX),
    }
}
