//! One person on the way out, and the cells that say it.

use domain::{Address, Email, NeighbourId, PersonName, Phone, Tag, Text};
use words::Words;

use crate::{Column, tag_list};

/// A person as a file shows them. Consent never leaves with a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRow {
    /// Identity; becomes the UID of a card.
    pub id: NeighbourId,
    /// Name.
    pub name: PersonName,
    /// Where this person lives, as far as known.
    pub address: Address,
    /// Phone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// What the organisers wrote down.
    pub note: Text,
    /// Tags.
    pub tags: Vec<Tag>,
}

/// The words above the columns, in the language of the reader.
///
/// [`crate::guess_columns`] knows the Dutch and English words of `locales`, so that a list
/// can be read back without choosing columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportHeaders {
    /// First name.
    pub given: String,
    /// Prefix of the family name.
    pub prefix: String,
    /// Family name.
    pub family: String,
    /// Street.
    pub street: String,
    /// House number.
    pub house_number: String,
    /// Addition to the house number.
    pub addition: String,
    /// Postcode.
    pub postcode: String,
    /// Town or village.
    pub city: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Remarks.
    pub note: String,
    /// Tags.
    pub tags: String,
}

/// Columns of a written table.
pub(crate) const WIDTH: usize = 12;

/// What the columns of a written table mean.
pub const EXPORT_COLUMNS: [Column; WIDTH] = [
    Column::Given,
    Column::Prefix,
    Column::Family,
    Column::Street,
    Column::HouseNumber,
    Column::Addition,
    Column::Postcode,
    Column::City,
    Column::Phone,
    Column::Email,
    Column::Note,
    Column::Tags,
];

impl ExportHeaders {
    /// The words of `locales/*/export.ftl`.
    pub fn in_words(words: Words) -> Self {
        let header = |column: Column| words.say(&format!("export-header-{column}"), &[]);
        Self {
            given: header(Column::Given),
            prefix: header(Column::Prefix),
            family: header(Column::Family),
            street: header(Column::Street),
            house_number: header(Column::HouseNumber),
            addition: header(Column::Addition),
            postcode: header(Column::Postcode),
            city: header(Column::City),
            phone: header(Column::Phone),
            email: header(Column::Email),
            note: header(Column::Note),
            tags: header(Column::Tags),
        }
    }

    pub(crate) fn cells(&self) -> [&str; WIDTH] {
        [
            &self.given,
            &self.prefix,
            &self.family,
            &self.street,
            &self.house_number,
            &self.addition,
            &self.postcode,
            &self.city,
            &self.phone,
            &self.email,
            &self.note,
            &self.tags,
        ]
    }
}

impl ExportRow {
    pub(crate) fn cells(&self) -> [String; WIDTH] {
        let number = self.address.house_number.as_ref();
        [
            self.name.given.clone(),
            self.name.prefix.clone(),
            self.name.family.clone(),
            self.address.street.clone(),
            number.map_or_else(String::new, |number| number.number.to_string()),
            number.map_or_else(String::new, |number| number.addition.clone()),
            self.address
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            self.address.city.clone(),
            self.phone.as_ref().map(phone_cell).unwrap_or_default(),
            self.email
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            self.note.as_str().to_owned(),
            tag_list::write(self.tags.iter().map(Tag::as_str)),
        ]
    }
}

/// `06 12345678` and `0049 30 123456`: with a blank no spreadsheet takes it for an amount and
/// drops the zero, and without a plus none takes it for a formula.
fn phone_cell(phone: &Phone) -> String {
    let written = phone.to_string();
    let national = match written.strip_prefix('+') {
        Some(abroad) => format!("00{abroad}"),
        None => written,
    };
    match national.split_at_checked(2) {
        Some((start, rest)) if !national.contains(' ') => format!("{start} {rest}"),
        _ => national,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(e164: &str) -> String {
        phone_cell(&Phone::from_stored(e164.to_owned()))
    }

    #[test]
    fn a_phone_always_has_a_blank_and_never_a_plus() {
        assert_eq!(cell("+31612345678"), "06 12345678");
        assert_eq!(cell("+4930123456"), "0049 30 123456");
        assert_eq!(cell("+99912345678"), "00 99912345678");
    }
}
