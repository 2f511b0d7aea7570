//! Lists people: searched, filtered, a window at a time.

use domain::{InitiativeId, Involvement, Tag};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use storage::{Lease, ListFilter, ListQuery, ListedPage, SearchTerms, StorageError};

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
    /// Only people who take part so much.
    pub involvement: Option<Involvement>,
    /// Only people in streets that begin so; empty for all.
    pub street: String,
    /// Only people who were not spoken to for so many days.
    pub silent_days: Option<u32>,
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
    let query = stored(query, app.today());
    let mut lease = lease_for(app, &query).await?;
    lease.list_neighbours(&query).await
}

/// How many people a query finds.
pub async fn count_neighbours(app: &App, query: &NeighbourQuery) -> Result<u64, StorageError> {
    let query = stored(query, app.today());
    let mut lease = lease_for(app, &query).await?;
    lease.count_neighbours(&query).await
}

async fn lease_for(app: &App, query: &ListQuery) -> Result<Lease, StorageError> {
    if query.terms.is_empty() {
        return app.store.lease().await;
    }
    app.store.lease_to_search().await
}

/// Every tag with the number of people who have it.
pub async fn list_tags(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<(Tag, u32)>, StorageError> {
    app.store.lease().await?.tag_counts(initiative).await
}

impl NeighbourQuery {
    /// Whom some words find among everyone.
    pub fn all(initiative: InitiativeId, text: &str, limit: u32) -> Self {
        Self {
            initiative,
            text: text.to_owned(),
            tag: None,
            filter: ListFilter::All,
            involvement: None,
            street: String::new(),
            silent_days: None,
            offset: 0,
            limit,
        }
    }
}

fn stored(query: &NeighbourQuery, today: Date) -> ListQuery {
    let silent_since = query.silent_days.map(|days| {
        let days: Span = i64::from(days).days();
        today.checked_sub(days).unwrap_or(Date::MIN)
    });
    ListQuery {
        initiative: query.initiative,
        terms: SearchTerms::parse(&query.text),
        tag_key: query.tag.clone(),
        filter: query.filter,
        involvement: query.involvement,
        street: query.street.trim().to_owned(),
        silent_since,
        offset: query.offset,
        limit: query.limit.min(LIMIT_MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neighbour::{NeighbourInput, create_neighbour, trash_neighbours};
    use crate::testing::TestApp;

    async fn found_in_trash(t: &TestApp, initiative: InitiativeId, text: &str) -> Vec<String> {
        let query = NeighbourQuery {
            filter: ListFilter::Trash,
            ..NeighbourQuery::all(initiative, text, 10)
        };
        let page = list_neighbours(&t.app, &query).await.unwrap();
        assert_eq!(page.total, page.rows.len() as u64);
        assert_eq!(page.total, count_neighbours(&t.app, &query).await.unwrap());
        page.rows.into_iter().map(|row| row.name.given).collect()
    }

    #[tokio::test]
    async fn the_trash_is_searched_by_name_street_phone_and_mail() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let zoe = NeighbourInput {
            given: "Zoë".into(),
            family: "Çelik".into(),
            street: "Dorpsstraat".into(),
            house_number: "12".into(),
            phone: "06 12345678".into(),
            email: "zoe@voorbeeld.nl".into(),
            ..Default::default()
        };
        let zoe = create_neighbour(&t.app, initiative, &zoe).await.unwrap();
        let jan = t.a_neighbour(initiative, "Jan", "Boerjans").await;
        t.a_neighbour(initiative, "Zoë", "Blijft").await;
        trash_neighbours(&t.app, &[zoe, jan]).await.unwrap();
        for typed in ["zoe", "ÇELIK zoë", "dorpsstraat 12", "06 1234", "voorbeeld"] {
            assert_eq!(
                found_in_trash(&t, initiative, typed).await,
                ["Zoë"],
                "{typed}"
            );
        }
        assert_eq!(found_in_trash(&t, initiative, "").await, ["Jan", "Zoë"]);
        assert!(found_in_trash(&t, initiative, "nobody").await.is_empty());
    }
}
