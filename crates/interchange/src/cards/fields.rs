//! Single values and marks of a property.

use crate::parameter;
use calcard::vcard::{VCardEntry, VCardParameterName, VCardParameterValue, VCardType, VCardValue};

/// The first value as text.
pub(super) fn text(entry: &VCardEntry) -> String {
    component(entry, 0)
}

/// One part of a structured value, its own parts joined by blanks.
pub(super) fn component(entry: &VCardEntry, index: usize) -> String {
    match entry.values.get(index) {
        Some(VCardValue::Component(parts)) => parts.join(" ").trim().to_owned(),
        Some(value) => value.as_text().unwrap_or_default().trim().to_owned(),
        None => String::new(),
    }
}

/// All values of a list.
pub(super) fn texts(entry: &VCardEntry) -> impl Iterator<Item = &str> {
    entry.values.iter().flat_map(|value| match value {
        VCardValue::Component(parts) => parts.iter().map(String::as_str).collect(),
        other => other.as_text().into_iter().collect::<Vec<_>>(),
    })
}

/// `TYPE=pref` of 3.0, `;PREF` of 2.1 or `PREF=1` of 4.0.
pub(super) fn is_preferred(entry: &VCardEntry) -> bool {
    let is_pref = |value: &VCardParameterValue| {
        value
            .as_text()
            .is_some_and(|text| text.eq_ignore_ascii_case("pref"))
    };
    entry
        .params
        .iter()
        .any(|param| param.name == VCardParameterName::Pref || is_pref(&param.value))
}

/// Whether a property carries a type.
pub(super) fn has_type(entry: &VCardEntry, wanted: VCardType) -> bool {
    let wanted = VCardParameterValue::Type(wanted);
    entry
        .parameters(&VCardParameterName::Type)
        .any(|value| *value == wanted)
}

/// Where the family name proper begins within `family`, when `SORT-AS` says so: its first part is
/// the longest one that the family name ends with, because names can hold commas too.
pub(super) fn sorted_from(entry: &VCardEntry, family: &str) -> Option<usize> {
    let sorted = entry
        .parameters(&VCardParameterName::SortAs)
        .find_map(VCardParameterValue::as_text)?;
    let sorted = parameter::decoded(sorted);
    let mut sorted = sorted.as_str();
    loop {
        if !sorted.is_empty() && family.ends_with(sorted) {
            return Some(family.len() - sorted.len());
        }
        sorted = sorted.rsplit_once(',')?.0;
    }
}
