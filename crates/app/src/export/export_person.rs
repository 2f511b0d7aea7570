//! Writes everything that is kept of one person, for that person (articles 15 and 20 of the GDPR).
//!
//! It follows the annotations of the columns, and so holds what a later noun keeps as well. The zip
//! is not encrypted; whoever asks is told before. What lies in the trash is in it: it is kept.

use std::collections::BTreeMap;
use std::path::Path;

use documents::person_file;
use domain::{AttachmentId, Moment, Neighbour, NeighbourId, Processing};
use serde_json::{Map, Value as Json, json};
use storage::{Doomed, Lease, PersonalRow, StorageError};
use sync::registry::{ATTACHMENT, HOUSEHOLD, NEIGHBOUR};
use sync::{Column, Kind, MinutesText, Value};
use uuid::Uuid;
use words::Words;

use super::document::{moment, path_of};
use super::package::Package;
use crate::attachment::{OpenAttachmentError, open_attachment};
use crate::document::{PaperStyle, PrintError, set};
use crate::neighbour::{Mentions, all_mentions};
use crate::refusal::refuses;
use crate::register::{RegisterEntry, show_register};
use crate::{App, ErrorCode, Refusal};

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportPersonError {
    /// There is no such person.
    #[error("no neighbour {0}")]
    Unknown(NeighbourId),
    /// The document could not be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The pages could not be set.
    #[error(transparent)]
    Paper(#[from] PrintError),
    /// The store failed, or the file could not be written.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ExportPersonError {
    ExportPersonError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    ExportPersonError::Json(_) => Refusal::new(ErrorCode::Failed),
    ExportPersonError::Paper(error) => error.into(),
    ExportPersonError::Storage(error) => error.into(),
});

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportedPerson {
    /// Rows that say something of the person.
    pub rows: usize,
    /// Photos and scans.
    pub attachments: usize,
    /// Photos and scans that are damaged or have not come here yet, and are not in it.
    pub attachments_missing: usize,
}

/// Writes the zip; a failure leaves the file as it was before. In it is the same twice: as a paper to
/// read, and as data for another program.
pub async fn export_person(
    app: &App,
    id: NeighbourId,
    to: &Path,
    words: Words,
) -> Result<ExportedPerson, ExportPersonError> {
    let mut lease = app.store.lease().await?;
    let person = lease.neighbour(id).await?;
    let person = person.ok_or(ExportPersonError::Unknown(id))?;
    let rows = rows_of(&mut lease, &person).await?;
    let mentions = all_mentions(&mut lease, &person).await?;
    let initiative = lease.initiative(person.initiative).await?;
    drop(lease);
    let title = initiative.map_or_else(String::new, |it| it.title.to_string());
    let mut package = Package::new(to)?;
    let mut exported = ExportedPerson {
        rows: rows.len(),
        ..ExportedPerson::default()
    };
    for row in rows.iter().filter(|row| row.table.id == ATTACHMENT.id) {
        match add_file(app, &mut package, AttachmentId::new(row.id)).await? {
            true => exported.attachments += 1,
            false => exported.attachments_missing += 1,
        }
    }
    let document = document(app.now(), &person, &rows, &mentions)?;
    let bytes = serde_json::to_vec_pretty(&document)?;
    package.add("gegevens.json".to_owned(), bytes).await?;
    let file = paper::of(&person, title, &rows, &mentions)?;
    let style = PaperStyle {
        words,
        large: false,
    };
    let pdf = set(app, style, move |look| person_file(&file, look)).await?;
    package.add("persoon.pdf".to_owned(), pdf).await?;
    package.finish().await?;
    Ok(exported)
}

/// All that hangs on someone, and their door with what was noted there.
async fn rows_of(lease: &mut Lease, person: &Neighbour) -> Result<Vec<PersonalRow>, StorageError> {
    let mut named = Doomed::from([(NEIGHBOUR.id, person.id.uuid())]);
    named.extend(person.household.map(|door| (HOUSEHOLD.id, door.uuid())));
    let mut all = lease.with_all_that_hangs_on(&named).await?;
    if let Some(door) = person.household {
        all.extend(lease.rows_at_door(door).await?);
    }
    lease.personal_rows(&all).await
}

/// Puts a photo or scan into the zip, when it is here and whole.
async fn add_file(
    app: &App,
    package: &mut Package,
    id: AttachmentId,
) -> Result<bool, StorageError> {
    match open_attachment(app, id).await {
        Ok(opened) => {
            let path = path_of(&opened.attachment);
            package.add(path, opened.bytes).await?;
            Ok(true)
        }
        Err(OpenAttachmentError::Storage(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

fn document(
    now: Moment,
    person: &Neighbour,
    rows: &[PersonalRow],
    mentions: &Mentions,
) -> Result<Json, StorageError> {
    let mut data = BTreeMap::<&str, Vec<Json>>::new();
    for row in rows {
        data.entry(row.table.name).or_default().push(object(row)?);
    }
    let notes = mentions.notes.iter().map(|it| &it.excerpt);
    let minutes = mentions.minutes.iter();
    let minutes = minutes.map(|it| json!({ "title": it.title.as_str(), "excerpt": it.excerpt }));
    let doors = mentions.doors.iter().map(|it| &it.excerpt);
    let bookings = mentions.bookings.iter().map(|it| &it.excerpt);
    Ok(json!({
        "format": "samenspel-person",
        "version": 1,
        "exportedAt": moment(now),
        "name": person.name.to_string(),
        "keptFor": kept_for(rows),
        "data": data,
        "namedInNotes": notes.collect::<Vec<_>>(),
        "namedInMinutes": minutes.collect::<Vec<_>>(),
        "namedAtDoors": doors.collect::<Vec<_>>(),
        "namedInBookings": bookings.collect::<Vec<_>>(),
    }))
}

/// The activities of the register for which something of these rows is kept.
fn kept_for(rows: &[PersonalRow]) -> Vec<Json> {
    let is_of = |processing: Processing| {
        let mut columns = rows.iter().flat_map(|row| &row.values);
        columns.any(|(column, _)| column.processing == Some(processing))
    };
    let entry = |it: RegisterEntry| {
        json!({
            "processing": it.processing.as_str(),
            "basis": it.basis.as_str(),
            "monthsAfterEnd": it.term.months_after_end(),
            "monthsWithoutSign": it.term.months_without_sign(),
        })
    };
    let register = show_register().into_iter();
    register
        .filter(|it| is_of(it.processing))
        .map(entry)
        .collect()
}

fn object(row: &PersonalRow) -> Result<Json, StorageError> {
    let mut object = Map::new();
    object.insert("id".to_owned(), row.id.to_string().into());
    for (column, value) in &row.values {
        if let Some(said) = said(column, value)? {
            object.insert(column.name.to_owned(), said);
        }
    }
    Ok(object.into())
}

/// A value as another program reads it; `None` for the fingerprints of a file, which lies beside.
fn said(column: &Column, value: &Value) -> Result<Option<Json>, StorageError> {
    Ok(match (column.kind, value) {
        (Kind::Bytes, _) => None,
        (Kind::Minutes, Value::Bytes(bytes)) => {
            Some(MinutesText::decode(bytes)?.standing()?.text.into())
        }
        (Kind::Reference, Value::Bytes(bytes)) => {
            let id = Uuid::from_slice(bytes).map(|id| id.to_string());
            Some(id.map_or(Json::Null, Json::from))
        }
        (_, Value::Integer(ms)) if column.name.ends_with("_at") => Some(moment(Moment(*ms)).into()),
        (_, Value::Integer(number)) => Some((*number).into()),
        (_, Value::Text(text)) => Some(text.as_str().into()),
        (_, Value::Null | Value::Bytes(_)) => Some(Json::Null),
    })
}

mod paper;
#[cfg(test)]
mod tests;
