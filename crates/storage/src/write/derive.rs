//! What this laptop computes from synced columns: sort names, door keys, the lines of the search.

use domain::{Address, HouseNumber, PersonName, Postcode, Tag};
use sync::registry::{
    HOUSEHOLD, MINUTES, NEIGHBOUR, NEIGHBOUR_TAG, ORGANISATION, RELATION, TALENT,
};
use sync::{MinutesText, Row, Table, Value};
use uuid::Uuid;

use super::merge::RowWrite;
use crate::search::{SearchIndex, Shared};

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
    if table.id == MINUTES.id {
        return Some(("plain", plain(table, values).into()));
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

/// The text of minutes as it is read. One that can not be read was never let in.
fn plain(table: &Table, values: &[Value]) -> String {
    let at = table.position(table.column("text")).unwrap_or(usize::MAX);
    let Some(Value::Bytes(bytes)) = values.get(at) else {
        return String::new();
    };
    let standing = MinutesText::decode(bytes).and_then(|text| text.standing());
    standing.map(|standing| standing.text).unwrap_or_default()
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

/// Tells the search whose lines these rows change.
pub(super) fn touch(search: &mut SearchIndex, writes: &[RowWrite]) {
    for write in writes {
        let table = write.table.id;
        if table == NEIGHBOUR.id {
            search.touch_person(write.id);
        } else if table == HOUSEHOLD.id && write.existed {
            search.touch_shared(Shared::Household(write.id));
        } else if table == ORGANISATION.id {
            search.touch_shared(Shared::Organisation(write.id));
        } else {
            // A merge puts it down to someone else, and an undo of that back again.
            let now = put_down_to(write.table, &write.row);
            for person in [now, write.was_of].into_iter().flatten() {
                search.touch_person(person);
            }
        }
    }
}

/// To whom a row is put down by which a person is found.
pub(super) fn put_down_to(table: &Table, row: &Row) -> Option<Uuid> {
    if ![NEIGHBOUR_TAG.id, TALENT.id, RELATION.id].contains(&table.id) {
        return None;
    }
    match row.value(table, table.column("neighbour_id"))? {
        Value::Bytes(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    }
}
