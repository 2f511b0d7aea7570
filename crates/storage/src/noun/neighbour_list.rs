//! The list of people: searched, filtered, a window at a time.

use std::collections::{HashMap, HashSet};

use domain::{Address, InitiativeId, Involvement, NeighbourId, PersonName, fold};
use jiff::civil::Date;
use serde::Deserialize;
use sqlx::QueryBuilder;
use sqlx::sqlite::Sqlite;
use uuid::Uuid;

use super::known_or;
use super::neighbour::involvement_code;
use crate::rows_at_once::{hex_id, rows_from};
use crate::search::{FoundBy, SearchTerms};
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
    /// Only people who take part so much.
    pub involvement: Option<Involvement>,
    /// Only people in streets that begin so; empty for all.
    pub street: String,
    /// Only people who were not spoken to on this day or later.
    pub silent_since: Option<Date>,
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

impl ListFilter {
    const CODES: [(Self, &str); 5] = [
        (Self::All, "all"),
        (Self::WithoutAddress, "without_address"),
        (Self::WithoutContact, "without_contact"),
        (Self::WithConsent, "with_consent"),
        (Self::Trash, "trash"),
    ];

    /// The stored code.
    pub fn as_str(self) -> &'static str {
        let known = Self::CODES.iter().find(|(filter, _)| *filter == self);
        known.map_or("all", |(_, code)| code)
    }

    /// The filter of a code; of a later version everyone.
    pub fn of_code(code: &str) -> Self {
        let known = Self::CODES.iter().find(|(_, of)| *of == code);
        known.map_or(Self::All, |(filter, _)| *filter)
    }
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
    /// How much they take part.
    pub involvement: Involvement,
    /// By which fields the words that were typed found them; none when nothing was typed.
    pub found_by: Vec<FoundBy>,
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
    /// Everyone of a whole initiative, of whom so many are given.
    pub fn all(initiative: InitiativeId, terms: SearchTerms, limit: u32) -> Self {
        Self {
            initiative,
            terms,
            tag_key: None,
            filter: ListFilter::All,
            involvement: None,
            street: String::new(),
            silent_since: None,
            offset: 0,
            limit,
        }
    }

    fn asks_only_words(&self) -> bool {
        let asks_more = self.involvement.is_some() || self.silent_since.is_some();
        self.tag_key.is_none() && self.street.is_empty() && !asks_more
    }

    fn window_of<T>(&self, all: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        all.skip(self.offset as usize).take(self.limit as usize)
    }
}

/// What a search finds.
struct Found {
    total: u64,
    /// The people of the window, in the order of the list, and by what they are found.
    people: Vec<(i64, Vec<FoundBy>)>,
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
        let rows = self.rows(people).await?;
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
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT json_group_array(");
        sql.push(LINE)
            .push(" ORDER BY n.sort_name, n.pk) FROM (SELECT * FROM neighbour n");
        push_condition(&mut sql, query);
        sql.push(" ORDER BY n.sort_name, n.pk LIMIT ")
            .push_bind(query.limit);
        sql.push(" OFFSET ").push_bind(query.offset);
        sql.push(") n LEFT JOIN household h ON h.id = n.household_id");
        let lines = self.lines(sql).await?.into_iter();
        Ok(lines.map(ListRow::from).collect())
    }

    /// Whom the search finds.
    async fn found(&mut self, query: &ListQuery) -> Result<Found, StorageError> {
        let passes_all = matches!(query.filter, ListFilter::All | ListFilter::Trash);
        let allowed = if passes_all && query.asks_only_words() {
            None
        } else {
            Some(self.allowed(query).await?)
        };
        let core = self.core()?;
        let (conn, initiative) = (&mut core.conn, query.initiative);
        let in_trash = query.filter == ListFilter::Trash;
        let hits = core.search.find(conn, initiative, &query.terms, in_trash);
        let hits = hits.await?;
        let Some(allowed) = allowed else {
            return Ok(Found {
                total: hits.total() as u64,
                people: hits.found(query.window_of(hits.people())),
            });
        };
        let people = hits.people().filter(|hit| allowed.contains(&hit.pk));
        let people: Vec<_> = people.collect();
        Ok(Found {
            total: people.len() as u64,
            people: hits.found(query.window_of(people.into_iter())),
        })
    }

    /// Everyone whom filter and tag let through.
    async fn allowed(&mut self, query: &ListQuery) -> Result<HashSet<i64>, StorageError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT n.pk FROM neighbour n");
        push_condition(&mut sql, query);
        let allowed: Vec<i64> = sql.build_query_scalar().fetch_all(self.conn()?).await?;
        Ok(allowed.into_iter().collect())
    }

    /// The rows of these people, in the order that they are named in.
    async fn rows(
        &mut self,
        people: Vec<(i64, Vec<FoundBy>)>,
    ) -> Result<Vec<ListRow>, StorageError> {
        let wanted: Vec<i64> = people.iter().map(|(pk, _)| *pk).collect();
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT json_group_array(");
        sql.push(LINE).push(" ORDER BY wanted.key) FROM json_each(");
        sql.push_bind(format!("{wanted:?}"));
        sql.push(
            ") wanted JOIN neighbour n ON n.pk = wanted.value LEFT JOIN household h ON h.id = n.household_id",
        );
        let mut found_by: HashMap<i64, Vec<FoundBy>> = people.into_iter().collect();
        let lines = self.lines(sql).await?.into_iter();
        let row = |line: Line| ListRow {
            found_by: found_by.remove(&line.pk).unwrap_or_default(),
            ..ListRow::from(line)
        };
        Ok(lines.map(row).collect())
    }

    async fn lines(&mut self, mut sql: QueryBuilder<Sqlite>) -> Result<Vec<Line>, StorageError> {
        let text: String = sql.build_query_scalar().fetch_one(self.conn()?).await?;
        rows_from(&text)
    }
}

/// What [`Line`] reads.
const LINE: &str = "json_array(n.pk, hex(n.id), n.given_name, n.name_prefix, n.family_name, n.phone, n.email, \
    coalesce(h.street, ''), coalesce(h.house_number, 0), coalesce(h.addition, ''), coalesce(h.postcode, ''), \
    coalesce(h.city, ''), json((SELECT json_group_array(t.tag ORDER BY t.tag_key) FROM neighbour_tag t \
    WHERE t.neighbour_id = n.id AND t.removed_at IS NULL)), n.involvement)";

#[derive(Deserialize)]
struct Line {
    pk: i64,
    #[serde(deserialize_with = "hex_id")]
    id: Uuid,
    given_name: String,
    name_prefix: String,
    family_name: String,
    phone: String,
    email: String,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    tags: Vec<String>,
    involvement: String,
}

impl From<Line> for ListRow {
    fn from(line: Line) -> Self {
        Self {
            id: NeighbourId::new(line.id),
            name: PersonName {
                given: line.given_name,
                prefix: line.name_prefix,
                family: line.family_name,
            },
            address: address(
                line.street,
                line.house_number,
                line.addition,
                line.postcode,
                line.city,
            ),
            phone: line.phone,
            email: line.email,
            tags: line.tags,
            involvement: known_or(&line.involvement, Involvement::Unknown),
            found_by: Vec::new(),
        }
    }
}

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
    push_involved(sql, query);
}

/// What is asked of how people take part, where they live and when they were spoken to.
fn push_involved(sql: &mut QueryBuilder<Sqlite>, query: &ListQuery) {
    if let Some(involvement) = query.involvement {
        sql.push(" AND n.involvement = ")
            .push_bind(involvement_code(involvement));
    }
    if !query.street.is_empty() {
        sql.push(" AND n.household_id IN (SELECT id FROM household WHERE initiative_id = ");
        sql.push_bind(query.initiative.uuid())
            .push(" AND street LIKE ")
            .push_bind(format!("{}%", escaped(&query.street)))
            .push(" ESCAPE '!')");
    }
    if let Some(day) = query.silent_since {
        sql.push(
            " AND NOT EXISTS (SELECT 1 FROM contact_moment c WHERE c.neighbour_id = n.id \
             AND c.removed_at IS NULL AND c.state = 'done' AND c.day >= ",
        );
        sql.push_bind(day.to_string()).push(")");
    }
}

/// A text whose signs stand for themselves.
fn escaped(text: &str) -> String {
    let signs = ["!", "%", "_"].into_iter();
    signs.fold(text.to_owned(), |text, sign| {
        text.replace(sign, &format!("!{sign}"))
    })
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
