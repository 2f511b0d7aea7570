//! Cards that phones take in (vCard 4.0, RFC 6350).

use calcard::vcard::{
    VCard, VCardEntry, VCardParameter, VCardProperty, VCardType, VCardValue, VCardVersion,
};
use domain::{Address, PersonName, Tag};

use crate::parameter::encoded;
use crate::{ExportRow, address_line};

/// Writes one card for every person; the UID is the person's own identity, so that a phone that
/// takes the same list in twice knows them again.
pub fn write_vcards(rows: &[ExportRow]) -> Vec<u8> {
    let mut text = String::new();
    for row in rows {
        // Writing to a string cannot fail.
        let _ = card(row).write_to(&mut text, VCardVersion::V4_0);
    }
    text.into_bytes()
}

fn card(row: &ExportRow) -> VCard {
    let mut entries = vec![
        property(VCardProperty::Uid, format!("urn:uuid:{}", row.id)),
        property(VCardProperty::Fn, row.name.to_string()),
        name(&row.name),
    ];
    entries.extend(address(&row.address));
    entries.extend(
        row.phone
            .as_ref()
            .map(|phone| property(VCardProperty::Tel, phone.as_e164().to_owned())),
    );
    entries.extend(
        row.email
            .as_ref()
            .map(|email| property(VCardProperty::Email, email.to_string())),
    );
    let note = (!row.note.is_empty()).then(|| property(VCardProperty::Note, row.note.to_string()));
    entries.extend(note);
    entries.extend(tags(&row.tags));
    VCard { entries }
}

fn property(name: VCardProperty, text: String) -> VCardEntry {
    VCardEntry::new(name).with_value(text)
}

/// The prefix stands before the family name, as phones show it; `SORT-AS` says where the name
/// itself begins (RFC 6350, section 5.9).
fn name(name: &PersonName) -> VCardEntry {
    let family = [name.prefix.as_str(), &name.family].join(" ");
    let parts = [family.trim(), &name.given, "", "", ""];
    let entry = VCardEntry::new(VCardProperty::N).with_values(texts(&parts));
    let sort = (!name.family.is_empty()).then(|| VCardParameter::sort_as(encoded(&name.family)));
    entry.with_param_opt(sort)
}

/// `Kerkstraat 12` on the line for the street. Only where that line would be read back differently,
/// number and street get the parts of their own that RFC 9554 adds.
fn address(address: &Address) -> Option<VCardEntry> {
    if address.is_blank() {
        return None;
    }
    let number = address
        .house_number
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let line = [address.street.as_str(), &number].join(" ");
    let line = line.trim();
    let postcode = address
        .postcode
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let mut parts = vec!["", "", line, &address.city, "", &postcode, ""];
    if !reads_back(line, address) {
        parts.extend(["", "", "", &number, &address.street]);
    }
    let home = VCardParameter::typ(VCardType::Home);
    Some(
        VCardEntry::new(VCardProperty::Adr)
            .with_param(home)
            .with_values(texts(&parts)),
    )
}

fn reads_back(line: &str, address: &Address) -> bool {
    let read = address_line::read(line);
    read.street == address.street
        && read.house_number == address.house_number
        && read.postcode.is_none()
        && read.city.is_empty()
}

fn tags(tags: &[Tag]) -> Option<VCardEntry> {
    let words: Vec<&str> = tags.iter().map(Tag::as_str).collect();
    (!words.is_empty())
        .then(|| VCardEntry::new(VCardProperty::Categories).with_values(texts(&words)))
}

fn texts(parts: &[&str]) -> Vec<VCardValue> {
    parts
        .iter()
        .map(|part| VCardValue::Text((*part).to_owned()))
        .collect()
}
