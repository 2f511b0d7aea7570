//! One card as the cells of a row.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardType};

use super::fields::{component, has_type, is_preferred, sorted_from, text, texts};
use crate::{Column, looks, tag_list};

/// The filled cells of a card.
pub(super) fn cells(card: &VCard) -> Vec<(Column, String)> {
    let mut cells = name(card);
    cells.extend(address(card));
    cells.push((Column::Phone, phones(card)));
    cells.push((Column::Email, emails(card)));
    cells.push((Column::Note, notes(card)));
    cells.push((Column::Tags, tags(card)));
    cells
}

/// The parts of the name; the whole name only when a card has no parts.
fn name(card: &VCard) -> Vec<(Column, String)> {
    let parts = card
        .property(&VCardProperty::N)
        .map(name_parts)
        .unwrap_or_default();
    if parts.iter().any(|(_, part)| !part.is_empty()) {
        return parts;
    }
    let whole = card
        .property(&VCardProperty::Fn)
        .map(text)
        .unwrap_or_default();
    vec![(Column::FullName, whole)]
}

/// `N` is family, given, additional. Dutch prefixes stand in front of the family name, where
/// `SORT-AS` (RFC 6350, section 5.9) tells where the name itself begins, or among the additional.
fn name_parts(entry: &VCardEntry) -> Vec<(Column, String)> {
    let [family, given, additional] = [0, 1, 2].map(|index| component(entry, index));
    let (prefix, family) = match sorted_from(entry, &family) {
        Some(at) => (family[..at].trim().to_owned(), family[at..].to_owned()),
        None => split_family(&family),
    };
    let is_prefix = prefix.is_empty() && looks::like_prefix(&additional);
    let (given, prefix) = if is_prefix {
        (given, additional)
    } else {
        ([given, additional].join(" ").trim().to_owned(), prefix)
    };
    vec![
        (Column::Given, given),
        (Column::Prefix, prefix),
        (Column::Family, family),
    ]
}

/// Phones know one field for `van der Berg`.
fn split_family(family: &str) -> (String, String) {
    match domain::PersonName::from_full(&format!("A {family}")) {
        Ok(name) if !family.is_empty() && name.given == "A" => (name.prefix, name.family),
        _ => (String::new(), family.to_owned()),
    }
}

/// The address at home, else the first. RFC 9554 gives street and number parts of their own.
fn address(card: &VCard) -> Vec<(Column, String)> {
    let entries: Vec<&VCardEntry> = card.properties(&VCardProperty::Adr).collect();
    let home = entries
        .iter()
        .find(|entry| has_type(entry, VCardType::Home));
    let Some(entry) = home.or(entries.first()) else {
        return Vec::new();
    };
    let [line, city, postcode, number, street] =
        [2, 3, 5, 10, 11].map(|index| component(entry, index));
    let mut cells = vec![(Column::City, city), (Column::Postcode, postcode)];
    if number.is_empty() && street.is_empty() {
        cells.push((Column::StreetAndNumber, line.replace(['\r', '\n'], " ")));
    } else {
        cells.push((Column::Street, street));
        cells.push((Column::HouseNumber, number));
    }
    cells
}

/// Mobile numbers first, then the preferred one; fax and pager last.
fn phones(card: &VCard) -> String {
    let mut entries: Vec<&VCardEntry> = card.properties(&VCardProperty::Tel).collect();
    entries.sort_by_key(|entry| {
        let is_machine = has_type(entry, VCardType::Fax) || has_type(entry, VCardType::Pager);
        (
            is_machine,
            !has_type(entry, VCardType::Cell),
            !is_preferred(entry),
        )
    });
    let numbers = entries.into_iter().map(|entry| number(&text(entry)));
    numbers
        .filter(|number| !number.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// `tel:+31-6-12345678;ext=1` is a number with trimmings (RFC 3966).
fn number(value: &str) -> String {
    match value.strip_prefix("tel:") {
        Some(uri) => uri.split(';').next().unwrap_or(uri).to_owned(),
        None => value.to_owned(),
    }
}

fn emails(card: &VCard) -> String {
    let mut entries: Vec<&VCardEntry> = card.properties(&VCardProperty::Email).collect();
    entries.sort_by_key(|entry| !is_preferred(entry));
    let addresses = entries
        .into_iter()
        .map(text)
        .filter(|address| !address.is_empty());
    addresses.collect::<Vec<_>>().join("; ")
}

fn notes(card: &VCard) -> String {
    let notes = card
        .properties(&VCardProperty::Note)
        .map(|entry| texts(entry).collect::<Vec<_>>().join(","));
    notes
        .filter(|note| !note.trim().is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn tags(card: &VCard) -> String {
    tag_list::write(card.properties(&VCardProperty::Categories).flat_map(texts))
}
