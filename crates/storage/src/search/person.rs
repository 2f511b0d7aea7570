//! What a person can be found by, read from their rows.

use domain::{Phone, Postcode, fold};
use sqlx::Arguments as _;
use sqlx::AssertSqlSafe;
use sqlx::sqlite::{SqliteArguments, SqliteConnection};
use uuid::Uuid;

use super::lines::{Line, Place};
use super::terms::stems;
use crate::StorageError;
use crate::write::address;

#[derive(sqlx::FromRow)]
struct Findable {
    pk: i64,
    id: Uuid,
    initiative_id: Uuid,
    sort_name: String,
    in_trash: bool,
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
}

const SELECT: &str = "SELECT n.pk, n.id, n.initiative_id, n.sort_name, n.removed_at IS NOT NULL AS in_trash, \
    n.given_name, n.name_prefix, n.family_name, n.phone, n.email, n.note, \
    coalesce(h.street, '') AS street, coalesce(h.house_number, 0) AS house_number, \
    coalesce(h.addition, '') AS addition, coalesce(h.postcode, '') AS postcode, coalesce(h.city, '') AS city, \
    coalesce((SELECT group_concat(t.tag, ' ') FROM neighbour_tag t \
    WHERE t.neighbour_id = n.id AND t.removed_at IS NULL), '') AS tags \
    FROM neighbour n LEFT JOIN household h ON h.id = n.household_id \
    WHERE (n.removed_at IS NULL OR n.removed_as = 'trash') \
    AND n.batch NOT IN (SELECT id FROM pending_batch) AND ";

/// The next so many people after a row number.
pub(super) async fn people_from(
    conn: &mut SqliteConnection,
    after: i64,
    limit: usize,
) -> Result<Vec<Line>, StorageError> {
    let sql = format!("{SELECT} n.pk > ? ORDER BY n.pk LIMIT {limit}");
    let mut arguments = SqliteArguments::default();
    arguments.add(after).map_err(sqlx::Error::Encode)?;
    lines(conn, sql, arguments).await
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
    lines(conn, format!("{SELECT} n.id IN ({marks})"), arguments).await
}

/// Who lives there.
pub(super) async fn people_at(
    conn: &mut SqliteConnection,
    household: Uuid,
) -> Result<Vec<Uuid>, StorageError> {
    let ids = sqlx::query_scalar!(
        r#"SELECT id AS "id: Uuid" FROM neighbour WHERE household_id = ?"#,
        household
    );
    Ok(ids.fetch_all(conn).await?)
}

async fn lines(
    conn: &mut SqliteConnection,
    sql: String,
    arguments: SqliteArguments,
) -> Result<Vec<Line>, StorageError> {
    let people = sqlx::query_as_with(AssertSqlSafe(sql), arguments);
    let people: Vec<Findable> = people.fetch_all(conn).await?;
    Ok(people.into_iter().map(line).collect())
}

fn line(person: Findable) -> Line {
    let stems = stems(&format!("{} {}", person.note, person.tags));
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
    let text = fold(&format!(
        "{} {} {} | {address} {postcode} | {} {national} | {} | {} | {}",
        person.given_name,
        person.name_prefix,
        person.family_name,
        phone.as_e164(),
        person.email,
        person.tags,
        person.note,
    ));
    let place = Place {
        initiative: person.initiative_id,
        sort_name: person.sort_name,
        pk: person.pk,
        id: person.id,
        in_trash: person.in_trash,
    };
    Line {
        place,
        text: text.replace(char::is_control, " "),
        stems,
    }
}
