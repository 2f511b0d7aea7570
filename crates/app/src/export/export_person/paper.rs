//! The same rows as a paper: by what they are kept for, with labels and values in words.

use documents::{KeptOfPerson, Mention, PersonFile, Record, Said};
use domain::period::day_of;
use domain::{Moment, Neighbour, Phone, Processing};
use jiff::civil::Date;
use storage::{PersonalRow, StorageError};
use sync::registry::ATTACHMENT;
use sync::{Column, Kind, MinutesText, Table, Value};

use crate::document::kept;
use crate::neighbour::Mentions;
use crate::register::{RegisterColumn, show_register};

/// What a code of a column is called: the beginning of its messages.
const CODES: [(&str, &str, &str); 11] = [
    ("team_member", "role", "role"),
    ("consent_event", "channel", "channel"),
    ("consent_event", "purpose", "purpose"),
    ("consent_event", "decision", "paper-decision"),
    ("consent_event", "source", "source"),
    ("support", "position", "outcome"),
    ("support", "channel", "channel-of"),
    ("visit", "outcome", "outcome"),
    ("visit_answer", "answer", "answer"),
    ("neighbour", "phone", PHONE),
    ("household", "no_post", UNLESS),
];

/// Columns that are shown in a way of their own.
const PHONE: &str = "phone";
/// Its words say the opposite: whether post may come.
const UNLESS: &str = "unless";

/// What is kept of someone, as a paper takes it.
pub(super) fn of(
    person: &Neighbour,
    initiative: String,
    rows: &[PersonalRow],
    mentions: &Mentions,
) -> Result<PersonFile, StorageError> {
    let mut all = Vec::new();
    for entry in show_register() {
        let records = records(rows, entry.processing)?;
        if !records.is_empty() {
            let kept = kept(entry);
            all.push(KeptOfPerson { kept, records });
        }
    }
    Ok(PersonFile {
        name: person.name.to_string(),
        initiative,
        kept: all,
        mentions: mentioned(mentions),
        has_files: rows.iter().any(|row| row.table.id == ATTACHMENT.id),
    })
}

fn records(rows: &[PersonalRow], of: Processing) -> Result<Vec<Record>, StorageError> {
    let mut records = Vec::new();
    for row in rows {
        let mut record = Record::new();
        let columns = row.values.iter();
        for (column, value) in columns.filter(|(it, _)| it.processing == Some(of)) {
            if let Some(said) = said(row.table, column, value)? {
                let label = RegisterColumn {
                    table: row.table.name,
                    column: column.name,
                };
                record.push((label.message(), said));
            }
        }
        if !record.is_empty() {
            records.push(record);
        }
    }
    Ok(records)
}

/// A value in words; `None` for what says nothing to a reader: ids, fingerprints, and blanks.
fn said(table: &Table, column: &Column, value: &Value) -> Result<Option<Said>, StorageError> {
    let code = CODES
        .iter()
        .find(|it| (it.0, it.1) == (table.name, column.name));
    let code = code.map(|(_, _, code)| *code);
    let is_day = column.name.ends_with("_on");
    Ok(match (column.kind, value) {
        (Kind::Minutes, Value::Bytes(bytes)) => {
            Some(Said::Text(MinutesText::decode(bytes)?.standing()?.text))
        }
        (Kind::Text, Value::Text(text)) if text.is_empty() => None,
        (Kind::Text, Value::Text(text)) if is_day => {
            let day = text.parse::<Date>().map(Said::Day);
            Some(day.unwrap_or_else(|_| Said::Text(text.clone())))
        }
        (Kind::Text, Value::Text(text)) => Some(text_said(code, text)),
        (_, Value::Integer(ms)) if column.name.ends_with("_at") => {
            Some(Said::Day(day_of(Moment(*ms))))
        }
        (_, Value::Integer(number)) if code == Some(UNLESS) => Some(Said::YesNo(*number == 0)),
        // A house without a number.
        (_, Value::Integer(0)) => None,
        (_, Value::Integer(number)) => Some(Said::Text(number.to_string())),
        _ => None,
    })
}

fn text_said(code: Option<&'static str>, text: &str) -> Said {
    match (code, text) {
        (Some("answer"), "yes") => Said::YesNo(true),
        (Some("answer"), "no") => Said::YesNo(false),
        (None | Some("answer"), _) => Said::Text(text.to_owned()),
        (Some(PHONE), _) => {
            let phone = Phone::parse(text).map(|(phone, _)| phone.to_string());
            Said::Text(phone.unwrap_or_else(|_| text.to_owned()))
        }
        // A statement that was made at a door.
        (Some("channel-of"), "door") => coded("channel", text),
        (Some(kind), _) => coded(kind, text),
    }
}

fn coded(kind: &'static str, code: &str) -> Said {
    let code = code.to_owned();
    Said::Code { kind, code }
}

fn mentioned(mentions: &Mentions) -> Vec<(Mention, String)> {
    let notes = mentions.notes.iter();
    let notes = notes.map(|it| (Mention::Note, it.excerpt.clone()));
    let minutes = mentions.minutes.iter();
    let minutes = minutes.map(|it| (Mention::Minutes(it.title.to_string()), it.excerpt.clone()));
    let doors = mentions.doors.iter();
    let doors = doors.map(|it| (Mention::Door, it.excerpt.clone()));
    let bookings = mentions.bookings.iter();
    let bookings = bookings.map(|it| (Mention::Booking, it.excerpt.clone()));
    notes.chain(minutes).chain(doors).chain(bookings).collect()
}

#[cfg(test)]
mod tests {
    use domain::{
        Channel, ConsentDecision, ConsentSource, Outcome, Position, Purpose, SupportChannel,
        TeamRole,
    };
    use words::{Language, Words};

    use super::*;

    /// Every code of a column that is said in words.
    fn codes(table: &str, column: &str) -> Vec<String> {
        fn all<T: ToString>(codes: &[T]) -> Vec<String> {
            codes.iter().map(ToString::to_string).collect()
        }
        match (table, column) {
            ("team_member", _) => all(TeamRole::ALL),
            ("consent_event", "channel") => all(Channel::ALL),
            ("consent_event", "purpose") => all(Purpose::ALL),
            ("consent_event", "decision") => all(ConsentDecision::ALL),
            ("consent_event", "source") => all(ConsentSource::ALL),
            ("support", "position") => all(Position::ALL),
            ("support", "channel") => all(SupportChannel::ALL),
            ("visit", _) => all(Outcome::ALL),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_code_has_words() {
        let words = Words::new(Language::Nl);
        for (table, column, kind) in CODES {
            for code in codes(table, column) {
                let Said::Code { kind, code } = text_said(Some(kind), &code) else {
                    panic!("{table}.{column}: {code}");
                };
                assert!(words.has(&format!("{kind}-{code}")), "{kind}-{code}");
            }
        }
    }
}
