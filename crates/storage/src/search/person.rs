//! What a person can be found by, read from their rows.

use domain::{Phone, Postcode, fold};
use serde::Deserialize;
use sqlx::Arguments as _;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::{SqliteArguments, SqliteConnection};
use uuid::Uuid;

use super::Shared;
use super::found_by::line_of;
use super::lines::{Line, Place};
use super::terms::Stemming;
use crate::StorageError;
use crate::rows_at_once::{hex_id, rows_from};
use crate::write::address;

#[derive(Deserialize)]
struct Findable {
    pk: i64,
    #[serde(deserialize_with = "hex_id")]
    id: Uuid,
    #[serde(deserialize_with = "hex_id")]
    initiative_id: Uuid,
    sort_name: String,
    removed_at: Option<i64>,
    given_name: String,
    name_prefix: String,
    family_name: String,
    phone: String,
    email: String,
    note: String,
    street: String,
    house_number: i64,
    addition: String,
    postcode: String,
    city: String,
    tags: String,
    talents: String,
    organisations: String,
    parts: String,
}

/// What [`Findable`] reads, of the people that a condition tells.
const SELECT: &str = "SELECT count(*), max(n.pk), json_group_array(json_array(n.pk, hex(n.id), hex(n.initiative_id), n.sort_name, \
    n.removed_at, n.given_name, n.name_prefix, n.family_name, n.phone, n.email, n.note, \
    coalesce(h.street, ''), coalesce(h.house_number, 0), coalesce(h.addition, ''), coalesce(h.postcode, ''), \
    coalesce(h.city, ''), \
    coalesce((SELECT group_concat(t.tag, ' ') FROM neighbour_tag t \
    WHERE t.neighbour_id = n.id AND t.removed_at IS NULL), ''), \
    coalesce((SELECT group_concat(t.what, ' ') FROM talent t \
    WHERE t.neighbour_id = n.id AND t.removed_at IS NULL), ''), \
    coalesce((SELECT group_concat(o.name, ' ') FROM relation r JOIN organisation o ON o.id = r.organisation_id \
    WHERE r.neighbour_id = n.id AND r.removed_at IS NULL AND o.removed_at IS NULL), ''), \
    coalesce((SELECT group_concat(r.role, ' ') FROM relation r \
    LEFT JOIN organisation o ON o.id = r.organisation_id WHERE r.neighbour_id = n.id AND r.removed_at IS NULL \
    AND (r.organisation_id IS NULL OR o.removed_at IS NULL)), ''))) \
    FROM (SELECT * FROM neighbour n WHERE (n.removed_at IS NULL OR n.removed_as = 'trash') \
    AND n.batch NOT IN (SELECT id FROM pending_batch) AND ";
const AT_HOME: &str = ") n LEFT JOIN household h ON h.id = n.household_id";

/// People whose lines can be made while others are read.
pub(super) struct People {
    rows: String,
    pub(super) count: usize,
    /// The highest row number among them.
    pub(super) last: Option<i64>,
}

/// The next so many people after a row number.
pub(super) async fn people_from(
    conn: &mut SqliteConnection,
    after: i64,
    limit: usize,
) -> Result<People, StorageError> {
    let sql = format!("{SELECT} n.pk > ? ORDER BY n.pk LIMIT {limit}{AT_HOME}");
    let mut arguments = SqliteArguments::default();
    arguments.add(after).map_err(sqlx::Error::Encode)?;
    read(conn, sql, arguments).await
}

/// These people, as far as they are there.
pub(super) async fn people_by_id(
    conn: &mut SqliteConnection,
    people: &[Uuid],
) -> Result<Vec<Line>, StorageError> {
    let marks = vec!["?"; people.len()].join(", ");
    let mut arguments = SqliteArguments::default();
    for person in people {
        arguments
            .add(person.as_bytes().as_slice())
            .map_err(sqlx::Error::Encode)?;
    }
    let sql = format!("{SELECT} n.id IN ({marks}){AT_HOME}");
    read(conn, sql, arguments).await?.lines()
}

/// Who lives there, or has a part in it.
pub(super) async fn people_with(
    conn: &mut SqliteConnection,
    shared: Shared,
) -> Result<Vec<Uuid>, StorageError> {
    match shared {
        Shared::Household(id) => people_at(conn, id).await,
        Shared::Organisation(id) => people_in(conn, id).await,
    }
}

async fn people_at(
    conn: &mut SqliteConnection,
    household: Uuid,
) -> Result<Vec<Uuid>, StorageError> {
    let ids = sqlx::query_scalar!(
        r#"SELECT id AS "id: Uuid" FROM neighbour WHERE household_id = ?"#,
        household
    );
    Ok(ids.fetch_all(conn).await?)
}

async fn people_in(
    conn: &mut SqliteConnection,
    organisation: Uuid,
) -> Result<Vec<Uuid>, StorageError> {
    let ids = sqlx::query_scalar!(
        r#"SELECT neighbour_id AS "id!: Uuid" FROM relation
           WHERE organisation_id = ? AND neighbour_id IS NOT NULL"#,
        organisation
    );
    Ok(ids.fetch_all(conn).await?)
}

async fn read(
    conn: &mut SqliteConnection,
    sql: String,
    arguments: SqliteArguments,
) -> Result<People, StorageError> {
    let found: (i64, Option<i64>, String) = sqlx::query_as_with(AssertSqlSafe(sql), arguments)
        .fetch_one(conn)
        .await?;
    Ok(People {
        count: usize::try_from(found.0).unwrap_or_default(),
        last: found.1,
        rows: found.2,
    })
}

impl People {
    pub(super) fn lines(&self) -> Result<Vec<Line>, StorageError> {
        let people: Vec<Findable> = rows_from(&self.rows)?;
        let mut stemming = Stemming::new();
        let lines = people.into_iter().map(|person| line(person, &mut stemming));
        Ok(lines.collect())
    }
}

fn line(person: Findable, stemming: &mut Stemming) -> Line {
    let with_words = [
        &person.note,
        &person.tags,
        &person.talents,
        &person.organisations,
        &person.parts,
    ];
    let stems = stemming.stems(&with_words.map(String::as_str).join(" "));
    let address = address(
        person.street,
        person.house_number,
        person.addition,
        person.postcode,
        person.city,
    );
    let postcode = address.postcode.as_ref().map_or("", Postcode::as_str);
    let phone = Phone::from_stored(person.phone);
    let national = phone.national_digits().unwrap_or_default();
    let fields = [
        format!(
            "{} {} {}",
            person.given_name, person.name_prefix, person.family_name
        ),
        format!("{address} {postcode}"),
        format!("{} {national}", phone.as_e164()),
        person.email,
        person.tags,
        person.note,
        person.talents,
        person.organisations,
        person.parts,
    ];
    let place = Place {
        initiative: person.initiative_id,
        sort_name: person.sort_name,
        pk: person.pk,
        id: person.id,
        in_trash: person.removed_at.is_some(),
    };
    Line {
        place,
        text: line_of(&fields.map(|field| fold(&field))),
        stems,
    }
}
