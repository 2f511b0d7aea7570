//! The list of people: searched, filtered, a window at a time.

use std::collections::HashSet;

use domain::{Address, InitiativeId, NeighbourId, PersonName, fold};
use sqlx::sqlite::Sqlite;
use sqlx::{QueryBuilder, Row as _};
use uuid::Uuid;

use crate::search::SearchTerms;
use crate::write::address;
use crate::{Lease, StorageError};

/// What to list.
#[derive(Clone, Debug)]
pub struct ListQuery {
    /// Whose people.
    pub initiative: InitiativeId,
    /// What was typed in the search box.
    pub terms: SearchTerms,
    /// Only people with this tag, as [`domain::Tag::key`].
    pub tag_key: Option<String>,
    /// Which people.
    pub filter: ListFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to give.
    pub limit: u32,
}

/// Which people to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListFilter {
    /// Everyone who is not in the trash.
    #[default]
    All,
    /// Without a household.
    WithoutAddress,
    /// With neither phone nor e-mail.
    WithoutContact,
    /// With some consent given.
    WithConsent,
    /// In the trash.
    Trash,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Who.
    pub id: NeighbourId,
    /// Name.
    pub name: PersonName,
    /// Where.
    pub address: Address,
    /// E.164, or empty.
    pub phone: String,
    /// E-mail, or empty.
    pub email: String,
    /// Tags, by alphabet.
    pub tags: Vec<String>,
}

/// A window of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedPage {
    /// How many there are.
    pub total: u64,
    /// The rows of the window.
    pub rows: Vec<ListRow>,
}

impl ListQuery {
    fn window_of<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        let begin = all.len().min(self.offset as usize);
        let end = all.len().min(begin + self.limit as usize);
        all.get(begin..end).unwrap_or_default()
    }
}

/// What a search finds.
struct Found {
    total: u64,
    /// The people of the window, in the order of the list.
    people: Vec<i64>,
}

impl Found {
    fn new(total: usize, people: Vec<i64>) -> Self {
        Self {
            total: total as u64,
            people,
        }
    }
}

impl Lease {
    /// A window of the list, by family name; people whose family name begins with the
    /// first word typed come first.
    pub async fn list_neighbours(&mut self, query: &ListQuery) -> Result<ListedPage, StorageError> {
        if query.terms.is_empty() {
            let total = self.count_neighbours(query).await?;
            let rows = self.unsearched_rows(query).await?;
            return Ok(ListedPage { total, rows });
        }
        let Found { total, people } = self.found(query).await?;
        let rows = self.rows(&people).await?;
        Ok(ListedPage { total, rows })
    }

    /// How many people a query finds.
    pub async fn count_neighbours(&mut self, query: &ListQuery) -> Result<u64, StorageError> {
        if !query.terms.is_empty() {
            return Ok(self.found(query).await?.total);
        }
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT count(*) FROM neighbour n");
        push_condition(&mut sql, query);
        let count: i64 = sql.build_query_scalar().fetch_one(self.conn()?).await?;
        Ok(count.cast_unsigned())
    }

    async fn unsearched_rows(&mut self, query: &ListQuery) -> Result<Vec<ListRow>, StorageError> {
        let mut sql = QueryBuilder::<Sqlite>::new(SELECT_ROW);
        push_condition(&mut sql, query);
        sql.push(" ORDER BY n.sort_name, n.pk LIMIT ")
            .push_bind(query.limit);
        sql.push(" OFFSET ").push_bind(query.offset);
        let rows = sql.build().fetch_all(self.conn()?).await?;
        rows.iter().map(list_row).collect()
    }

    /// Whom the search finds.
    async fn found(&mut self, query: &ListQuery) -> Result<Found, StorageError> {
        let passes_all = matches!(query.filter, ListFilter::All | ListFilter::Trash);
        let allowed = if passes_all && query.tag_key.is_none() {
            None
        } else {
            Some(self.allowed(query).await?)
        };
        let core = self.core()?;
        let (conn, initiative) = (&mut core.conn, query.initiative);
        let in_trash = query.filter == ListFilter::Trash;
        let search = &mut core.search;
        let lines = search.find(conn, initiative, &query.terms, in_trash);
        let lines = lines.await?;
        let Some(allowed) = allowed else {
            let people = search.people(query.window_of(&lines));
            return Ok(Found::new(lines.len(), people));
        };
        let mut people = search.people(&lines);
        people.retain(|pk| allowed.contains(pk));
        Ok(Found::new(people.len(), query.window_of(&people).to_vec()))
    }

    /// Everyone whom filter and tag let through.
    async fn allowed(&mut self, query: &ListQuery) -> Result<HashSet<i64>, StorageError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT n.pk FROM neighbour n");
        push_condition(&mut sql, query);
        let allowed: Vec<i64> = sql.build_query_scalar().fetch_all(self.conn()?).await?;
        Ok(allowed.into_iter().collect())
    }

    /// The rows of these people, in the order that they are named in.
    async fn rows(&mut self, people: &[i64]) -> Result<Vec<ListRow>, StorageError> {
        let mut sql = QueryBuilder::<Sqlite>::new(SELECT_ROW);
        sql.push(" JOIN json_each(")
            .push_bind(format!("{people:?}"))
            .push(") wanted ON n.pk = wanted.value ORDER BY wanted.key");
        let rows = sql.build().fetch_all(self.conn()?).await?;
        rows.iter().map(list_row).collect()
    }
}

const SELECT_ROW: &str = "SELECT n.id, n.given_name, n.name_prefix, n.family_name, n.phone, n.email, \
    coalesce(h.street, '') AS street, coalesce(h.house_number, 0) AS house_number, \
    coalesce(h.addition, '') AS addition, coalesce(h.postcode, '') AS postcode, coalesce(h.city, '') AS city, \
    coalesce((SELECT group_concat(t.tag, char(31)) FROM \
    (SELECT tag FROM neighbour_tag WHERE neighbour_id = n.id AND removed_at IS NULL ORDER BY tag_key) t), '') AS tags \
    FROM neighbour n LEFT JOIN household h ON h.id = n.household_id";

fn push_condition(sql: &mut QueryBuilder<Sqlite>, query: &ListQuery) {
    sql.push(" WHERE n.initiative_id = ")
        .push_bind(query.initiative.uuid());
    push_filter(sql, query.filter);
    sql.push(" AND n.batch NOT IN (SELECT id FROM pending_batch)");
    if let Some(key) = &query.tag_key {
        sql.push(
            " AND n.id IN (SELECT neighbour_id FROM neighbour_tag WHERE removed_at IS NULL AND initiative_id = ",
        );
        sql.push_bind(query.initiative.uuid())
            .push(" AND tag_key = ")
            .push_bind(fold(key))
            .push(")");
    }
}

fn push_filter(sql: &mut QueryBuilder<Sqlite>, filter: ListFilter) {
    sql.push(match filter {
        ListFilter::All => " AND n.removed_at IS NULL",
        ListFilter::WithoutAddress => " AND n.removed_at IS NULL AND n.household_id IS NULL",
        ListFilter::WithoutContact => " AND n.removed_at IS NULL AND n.phone = '' AND n.email = ''",
        ListFilter::WithConsent => {
            " AND n.removed_at IS NULL AND n.id IN (SELECT neighbour_id FROM consent_now WHERE decision = 'given')"
        }
        ListFilter::Trash => " AND n.removed_as = 'trash'",
    });
}

fn list_row(row: &sqlx::sqlite::SqliteRow) -> Result<ListRow, StorageError> {
    let tags: String = row.try_get("tags")?;
    Ok(ListRow {
        id: NeighbourId::new(row.try_get::<Uuid, _>("id")?),
        name: PersonName {
            given: row.try_get("given_name")?,
            prefix: row.try_get("name_prefix")?,
            family: row.try_get("family_name")?,
        },
        address: address(
            row.try_get("street")?,
            row.try_get("house_number")?,
            row.try_get("addition")?,
            row.try_get("postcode")?,
            row.try_get("city")?,
        ),
        phone: row.try_get("phone")?,
        email: row.try_get("email")?,
        tags: tags
            .split('\u{1f}')
            .filter(|tag| !tag.is_empty())
            .map(str::to_owned)
            .collect(),
    })
}
