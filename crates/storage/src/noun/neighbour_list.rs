//! The list of people: searched, filtered, a window at a time.

use domain::{Address, InitiativeId, NeighbourId, PersonName, fold};
use sqlx::sqlite::Sqlite;
use sqlx::{QueryBuilder, Row as _};
use uuid::Uuid;

use crate::search::SearchTerms;
use crate::write::{address, search_texts};
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
    /// How many there are; exact unless `more`.
    pub total: u64,
    /// There are more than `total`; the search was too broad to sort.
    pub more: bool,
    /// The rows of the window.
    pub rows: Vec<ListRow>,
}

/// A search sorts this many hits; a broader one shows the first of them.
const SORTED_MAX: u64 = 2_000;

impl Lease {
    /// A window of the list, by family name; people whose family name begins with the
    /// first word typed come first.
    pub async fn list_neighbours(&mut self, query: &ListQuery) -> Result<ListedPage, StorageError> {
        let hits = self.hits(query, Some(SORTED_MAX + 1)).await?;
        let total = self.count(query, &hits).await?;
        let searched = !query.terms.is_empty();
        let more = searched && total > SORTED_MAX;
        let total = if more { SORTED_MAX } else { total };
        let mut sql = QueryBuilder::<Sqlite>::new(SELECT_ROW);
        push_source(&mut sql, query, &hits);
        sql.push(" ORDER BY ");
        if searched {
            sql.push("n.sort_name NOT LIKE ")
                .push_bind(format!("{}%", query.terms.first()))
                .push(", ");
        }
        sql.push("n.sort_name, n.pk LIMIT ").push_bind(query.limit);
        sql.push(" OFFSET ").push_bind(query.offset);
        let rows = sql.build().fetch_all(self.conn()?).await?;
        let rows = rows.iter().map(list_row).collect::<Result<_, _>>()?;
        Ok(ListedPage { total, more, rows })
    }

    /// How many people a query finds, however many.
    pub async fn count_neighbours(&mut self, query: &ListQuery) -> Result<u64, StorageError> {
        let hits = self.hits(query, None).await?;
        self.count(query, &hits).await
    }

    async fn count(&mut self, query: &ListQuery, hits: &Hits) -> Result<u64, StorageError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT count(*)");
        push_source(&mut sql, query, hits);
        let count: i64 = sql.build_query_scalar().fetch_one(self.conn()?).await?;
        Ok(count.cast_unsigned())
    }

    async fn hits(&mut self, query: &ListQuery, max: Option<u64>) -> Result<Hits, StorageError> {
        if query.terms.is_empty() {
            return Ok(Hits::Everyone);
        }
        if query.filter == ListFilter::Trash {
            return Ok(Hits::Trashed(self.trashed_hits(query, max).await?));
        }
        Ok(Hits::Indexed { max })
    }

    /// The index holds nobody from the trash: these few are read and compared.
    async fn trashed_hits(
        &mut self,
        query: &ListQuery,
        max: Option<u64>,
    ) -> Result<Vec<i64>, StorageError> {
        let mut sql =
            QueryBuilder::<Sqlite>::new("SELECT n.id FROM neighbour n WHERE n.initiative_id = ");
        sql.push_bind(query.initiative.uuid());
        push_filter(&mut sql, query.filter);
        let trashed: Vec<Uuid> = sql.build_query_scalar().fetch_all(self.conn()?).await?;
        let texts = search_texts(self.conn()?, &trashed).await?;
        let hits = texts
            .into_iter()
            .filter(|(_, text)| query.terms.are_in(text));
        let max = max
            .and_then(|max| usize::try_from(max).ok())
            .unwrap_or(usize::MAX);
        Ok(hits.map(|(pk, _)| pk).take(max).collect())
    }
}

/// Where the list is cut from.
enum Hits {
    /// Nothing was typed.
    Everyone,
    /// What the search index finds, up to so many: a broad search stays as fast as a narrow one.
    Indexed { max: Option<u64> },
    /// These rows, found without the index.
    Trashed(Vec<i64>),
}

const SELECT_ROW: &str = "SELECT n.id, n.given_name, n.name_prefix, n.family_name, n.phone, n.email, \
    coalesce(h.street, '') AS street, coalesce(h.house_number, 0) AS house_number, \
    coalesce(h.addition, '') AS addition, coalesce(h.postcode, '') AS postcode, coalesce(h.city, '') AS city, \
    coalesce((SELECT group_concat(t.tag, char(31)) FROM \
    (SELECT tag FROM neighbour_tag WHERE neighbour_id = n.id AND removed_at IS NULL ORDER BY tag_key) t), '') AS tags";

fn push_source(sql: &mut QueryBuilder<Sqlite>, query: &ListQuery, hits: &Hits) {
    sql.push(
        " FROM neighbour n LEFT JOIN household h ON h.id = n.household_id WHERE n.initiative_id = ",
    );
    sql.push_bind(query.initiative.uuid());
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
    match hits {
        Hits::Everyone => {}
        Hits::Indexed { max } => push_hits(sql, &query.terms, *max),
        Hits::Trashed(pks) => {
            sql.push(" AND n.pk IN (SELECT value FROM json_each(")
                .push_bind(format!("{pks:?}"))
                .push("))");
        }
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

fn push_hits(sql: &mut QueryBuilder<Sqlite>, terms: &SearchTerms, hits_max: Option<u64>) {
    sql.push(" AND n.pk IN (SELECT rowid FROM neighbour_search WHERE true");
    if let Some(expression) = terms.expression() {
        sql.push(" AND neighbour_search MATCH ")
            .push_bind(expression);
    }
    for pattern in terms.short_patterns() {
        sql.push(" AND text LIKE ")
            .push_bind(pattern)
            .push(" ESCAPE '\\'");
    }
    if let Some(max) = hits_max {
        sql.push(" LIMIT ").push_bind(max.cast_signed());
    }
    sql.push(")");
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
