//! Phone numbers and e-mail addresses: the first of each, the rest for the note.

use std::borrow::Cow;

use domain::{Email, EmailError, Phone, PhoneError, RestoredZero};

use super::plain_number::{self, PlainNumber};
use super::row::Row;
use crate::{Column, Problem};

/// What stands between two numbers or addresses in one cell.
const BETWEEN: [char; 5] = [';', ',', '|', '\n', '\r'];

/// The first phone number of the row.
pub(super) fn phone(row: &mut Row<'_>) -> Option<Phone> {
    let mut first = None;
    for &column in &row.plan.phones {
        let cell = row.text(column);
        if cell.is_empty() {
            continue;
        }
        let found = read_phones(row, column, cell);
        first = keep_first(row, first, found);
    }
    first
}

/// The first e-mail address of the row.
pub(super) fn email(row: &mut Row<'_>) -> Option<Email> {
    let mut first = None;
    for &column in &row.plan.emails {
        let cell = row.text(column);
        if cell.is_empty() {
            continue;
        }
        let found = read_emails(row, column, cell);
        first = keep_first(row, first, found);
    }
    first
}

fn keep_first<T: ToString + PartialEq>(
    row: &mut Row<'_>,
    first: Option<T>,
    found: Option<T>,
) -> Option<T> {
    match (first, found) {
        (Some(first), Some(second)) => {
            if first != second {
                row.note_down(&second.to_string());
            }
            Some(first)
        }
        (first, found) => first.or(found),
    }
}

fn read_phones(row: &mut Row<'_>, column: usize, cell: &str) -> Option<Phone> {
    let problem = match read_phone(row, cell) {
        Ok(phone) => return Some(phone),
        Err(problem) => problem,
    };
    let mut parts = several(cell);
    let first = parts.next().and_then(|part| read_phone(row, part).ok());
    if first.is_none() {
        row.blame_text(Some(column), Column::Phone, problem, cell);
        return None;
    }
    parts.for_each(|part| note_number(row, part, first.as_ref()));
    first
}

/// A further number goes to the note in its usual writing, anything else as it stands.
fn note_number(row: &mut Row<'_>, part: &str, first: Option<&Phone>) {
    match Phone::parse(&written(part)) {
        Ok((phone, _)) if Some(&phone) == first => {}
        Ok((phone, _)) => row.note_down(&phone.to_string()),
        Err(_) => row.note_down(part),
    }
}

fn read_phone(row: &mut Row<'_>, text: &str) -> Result<Phone, Problem> {
    let plain = match plain_number::read(text) {
        PlainNumber::Exact(digits) => Cow::Owned(digits),
        PlainNumber::Rounded => return Err(Problem::NumberRounded),
        PlainNumber::Other => written(text),
    };
    let (phone, RestoredZero(is_restored)) = Phone::parse(&plain).map_err(|error| match error {
        PhoneError::Characters => Problem::PhoneCharacters,
        PhoneError::Unknown => Problem::PhoneUnknown,
    })?;
    if is_restored {
        row.repaired(text, phone.to_string());
    }
    Ok(phone)
}

/// Without the marks that phones put around a number when it is copied, and without the
/// apostrophe that keeps it text in a spreadsheet.
fn written(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches('\'');
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let is_mark = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    Cow::Owned(text.chars().filter(|c| !is_mark(*c)).collect())
}

/// Parts of a cell with several numbers; a slash stands between them only when nothing else does.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    let has_between = cell.contains(BETWEEN) || cell.contains(":::");
    let is_between = move |c: char| {
        if has_between {
            BETWEEN.contains(&c) || c == ':'
        } else {
            c == '/'
        }
    };
    cell.split(is_between)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn read_emails(row: &mut Row<'_>, column: usize, cell: &str) -> Option<Email> {
    let problem = match Email::parse(bare_address(cell)) {
        Ok(email) => return Some(email),
        Err(EmailError::Form) => Problem::Email,
        Err(EmailError::TooLong) => Problem::EmailTooLong,
    };
    let is_between = |c: char| BETWEEN.contains(&c) || c == ':' || c == '/';
    let mut parts = cell
        .split(is_between)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let first = parts
        .next()
        .and_then(|part| Email::parse(bare_address(part)).ok());
    if first.is_none() {
        row.blame_text(Some(column), Column::Email, problem, cell);
        return None;
    }
    parts.for_each(|part| row.note_down(bare_address(part)));
    first
}

/// `Fatima <fatima@example.nl>` and `mailto:fatima@example.nl` without their trimmings.
fn bare_address(text: &str) -> &str {
    let text = text.trim();
    let inner = text
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'));
    let text = inner.map_or(text, |(_, address)| address);
    text.strip_prefix("mailto:").unwrap_or(text)
}
