//! What this laptop computes from synced columns: sort names, door keys, the search index.

use std::collections::BTreeSet;

use domain::{Address, HouseNumber, PersonName, Phone, Postcode, Tag, fold};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::SqliteConnection;
use sync::registry::{HOUSEHOLD, NEIGHBOUR, NEIGHBOUR_TAG};
use sync::{Table, Value};
use uuid::Uuid;

use super::merge::RowWrite;
use super::script::{Script, pieces};
use crate::StorageError;
use crate::search::stems;

/// The derived column of a table and its value for a row.
pub(super) fn derived(table: &Table, values: &[Value]) -> Option<(&'static str, Value)> {
    let text = |name| text_at(table, values, name);
    if table.id == NEIGHBOUR.id {
        let name = PersonName {
            given: text("given_name"),
            prefix: text("name_prefix"),
            family: text("family_name"),
        };
        return Some(("sort_name", name.sort_key().into()));
    }
    if table.id == HOUSEHOLD.id {
        let number = number_at(table, values, "house_number");
        let address = address(
            text("street"),
            number,
            text("addition"),
            text("postcode"),
            text("city"),
        );
        return Some(("door_key", address.door_key().unwrap_or_default().into()));
    }
    (table.id == NEIGHBOUR_TAG.id).then(|| ("tag_key", Tag::from_stored(text("tag")).key().into()))
}

/// An address from its stored parts.
pub(crate) fn address(
    street: String,
    number: i64,
    addition: String,
    postcode: String,
    city: String,
) -> Address {
    let house_number = u32::try_from(number)
        .ok()
        .filter(|number| *number > 0)
        .map(|number| HouseNumber { number, addition });
    let postcode = (!postcode.is_empty()).then(|| Postcode::from_stored(postcode));
    Address {
        street,
        house_number,
        postcode,
        city,
    }
}

fn text_at(table: &Table, values: &[Value], name: &str) -> String {
    match values.get(table.position(table.column(name)).unwrap_or(usize::MAX)) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn number_at(table: &Table, values: &[Value], name: &str) -> i64 {
    match values.get(table.position(table.column(name)).unwrap_or(usize::MAX)) {
        Some(Value::Integer(number)) => *number,
        _ => 0,
    }
}

/// The people whose entry in the search index changes with these rows.
pub(super) async fn people_to_index(
    conn: &mut SqliteConnection,
    writes: &[RowWrite],
) -> Result<Vec<Uuid>, StorageError> {
    let mut people = BTreeSet::new();
    for write in writes {
        if write.table.id == NEIGHBOUR.id {
            people.insert(write.id);
        } else if write.table.id == NEIGHBOUR_TAG.id {
            people.extend(reference_at(write, "neighbour_id"));
        } else if write.table.id == HOUSEHOLD.id && write.existed && moved(write) {
            people.extend(people_at(conn, write.id).await?);
        }
    }
    Ok(people.into_iter().collect())
}

/// Whether the address changed, and not only what is known about the door.
fn moved(write: &RowWrite) -> bool {
    let address = ["street", "house_number", "addition", "postcode", "city"];
    address
        .iter()
        .any(|name| write.changed.contains(&HOUSEHOLD.column(name)))
}

fn reference_at(write: &RowWrite, name: &str) -> Option<Uuid> {
    let at = write.table.position(write.table.column(name))?;
    match write.row.values.get(at)? {
        Value::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
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

/// A person's entry in the search index.
struct Entry {
    pk: i64,
    text: String,
    words: String,
}

#[derive(sqlx::FromRow)]
struct Findable {
    pk: i64,
    removed: bool,
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

/// Puts statements in the script that bring these people's entries up to date.
pub(super) async fn index_people(
    conn: &mut SqliteConnection,
    people: &[Uuid],
    all_new: bool,
    script: &mut Script,
) -> Result<(), StorageError> {
    let mut stale = Vec::new();
    let mut entries = Vec::new();
    for piece in pieces(people) {
        for person in findable(conn, piece).await? {
            stale.push(person.pk);
            if !person.removed {
                entries.push(entry(person));
            }
        }
    }
    if !all_new {
        push_delete(script, &stale)?;
    }
    push_insert(script, &entries)
}

async fn findable(
    conn: &mut SqliteConnection,
    ids: &[Uuid],
) -> Result<Vec<Findable>, StorageError> {
    let marks = vec!["?"; ids.len()].join(", ");
    let sql = format!(
        "SELECT n.pk, n.removed_at IS NOT NULL AS removed, n.given_name, n.name_prefix, n.family_name, \
         n.phone, n.email, n.note, coalesce(h.street, '') AS street, \
         coalesce(h.house_number, 0) AS house_number, coalesce(h.addition, '') AS addition, \
         coalesce(h.postcode, '') AS postcode, coalesce(h.city, '') AS city, \
         coalesce((SELECT group_concat(t.tag, ' ') FROM neighbour_tag t \
         WHERE t.neighbour_id = n.id AND t.removed_at IS NULL), '') AS tags \
         FROM neighbour n LEFT JOIN household h ON h.id = n.household_id WHERE n.id IN ({marks})"
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql));
    for id in ids {
        query = query.bind(id.as_bytes().as_slice());
    }
    Ok(query.fetch_all(conn).await?)
}

/// What a search looks through of these people, by primary key. For those who are not in
/// the index.
pub(crate) async fn search_texts(
    conn: &mut SqliteConnection,
    people: &[Uuid],
) -> Result<Vec<(i64, String)>, StorageError> {
    let mut texts = Vec::with_capacity(people.len());
    for piece in pieces(people) {
        let entries = findable(conn, piece).await?.into_iter().map(entry);
        texts.extend(entries.map(|entry| (entry.pk, entry.text)));
    }
    Ok(texts)
}

fn entry(person: Findable) -> Entry {
    let words = stems(&format!("{} {}", person.note, person.tags));
    let address = address(
        person.street,
        person.house_number,
        person.addition,
        person.postcode,
        person.city,
    );
    let postcode = address
        .postcode
        .as_ref()
        .map(Postcode::as_str)
        .unwrap_or_default();
    let phone = Phone::from_stored(person.phone);
    let national: String = phone
        .to_string()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
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
    Entry {
        pk: person.pk,
        text,
        words,
    }
}

fn push_delete(script: &mut Script, pks: &[i64]) -> Result<(), StorageError> {
    for piece in pieces(pks) {
        script.push("DELETE FROM neighbour_search WHERE rowid IN (");
        script.push_marks(piece.len());
        script.push("); ");
        for pk in piece {
            script.bind(&Value::Integer(*pk))?;
        }
    }
    Ok(())
}

fn push_insert(script: &mut Script, entries: &[Entry]) -> Result<(), StorageError> {
    for piece in pieces(entries) {
        let rows = vec!["(?, ?, ?)"; piece.len()].join(", ");
        script.push("INSERT INTO neighbour_search (rowid, text, words) VALUES ");
        script.push(&rows);
        script.push("; ");
        for entry in piece {
            script.bind(&Value::Integer(entry.pk))?;
            script.bind(&entry.text.as_str().into())?;
            script.bind(&entry.words.as_str().into())?;
        }
    }
    Ok(())
}
