//! Lists on their way in, as the window shows them.

use app::domain::{Email, Involvement, NeighbourId, Phone};
use app::import::{self, Column, Duplicate, ImportFile, ImportOutcome, Likeness, Repair, RowIssue};
use app::{ErrorCode, Field, Refusal};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::NameParts;
use super::initiative::count;
use super::neighbour_view::NeighbourRow;
use crate::error::AppError;

/// A list that was read.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportFileView {
    token: String,
    file_name: String,
    format: String,
    encoding: String,
    delimiter: Option<String>,
    sheets: Vec<String>,
    sheet: Option<String>,
    row_count: u32,
    columns: Vec<ImportColumnView>,
    remembered: bool,
}

/// One of its columns.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ImportColumnView {
    header: String,
    samples: Vec<String>,
    guess: String,
}

/// What bringing it in would do.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    ready: u32,
    errors: Vec<ImportIssue>,
    error_count: u32,
    duplicates: Vec<ImportDuplicate>,
    duplicate_count: u32,
    repaired: Vec<ImportRepair>,
    repaired_count: u32,
    sample: Vec<NeighbourRow>,
}

/// A cell that can not be taken in.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ImportIssue {
    row: u32,
    column: String,
    field: String,
    code: String,
    value: String,
}

/// A row that seems to be someone who is known.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportDuplicate {
    row: u32,
    name: NameParts,
    /// Empty when it is someone higher in the same list.
    existing_id: String,
    existing_name: NameParts,
    why: String,
}

/// A leading zero that was given back.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ImportRepair {
    row: u32,
    before: String,
    after: String,
}

/// How a list is to be brought in.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportChoice {
    pub(super) token: String,
    columns: Vec<String>,
    duplicates: Duplicates,
    bad_rows: BadRows,
    tag: String,
}

/// What to do with people who seem to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Duplicates {
    Skip,
    Add,
}

/// What to do with rows that have something wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BadRows {
    Refuse,
    LeaveOut,
}

/// What was done.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportResult {
    imported: u32,
    skipped_duplicates: u32,
    left_out: u32,
}

impl ImportFileView {
    pub(super) fn new(token: String, file: &ImportFile) -> Self {
        let columns = file.columns.iter().enumerate();
        Self {
            token,
            file_name: file.name.clone(),
            format: file.table.format.as_str().to_owned(),
            encoding: file.table.encoding.to_owned(),
            delimiter: file.table.delimiter.map(String::from),
            sheets: file.table.sheets.clone(),
            sheet: file.table.sheet.clone(),
            row_count: rows(file.table.filled_rows()),
            columns: columns
                .map(|(at, guess)| ImportColumnView::new(file, at, *guess))
                .collect(),
            remembered: file.remembered,
        }
    }
}

impl ImportColumnView {
    fn new(file: &ImportFile, at: usize, guess: Column) -> Self {
        const SAMPLES: usize = 3;
        const SAMPLE_CHARS: usize = 80;
        let short = |text: &str| text.chars().take(SAMPLE_CHARS).collect();
        Self {
            header: file.table.headers.get(at).cloned().unwrap_or_default(),
            samples: file
                .table
                .samples(at, SAMPLES)
                .into_iter()
                .map(short)
                .collect(),
            guess: guess.as_str().to_owned(),
        }
    }
}

impl TryFrom<ImportChoice> for import::ImportChoice {
    type Error = AppError;

    fn try_from(choice: ImportChoice) -> Result<Self, AppError> {
        let columns = choice.columns.iter().map(|name| column(name));
        Ok(Self {
            columns: columns.collect::<Result<_, _>>()?,
            skip_duplicates: choice.duplicates == Duplicates::Skip,
            leave_out_bad_rows: choice.bad_rows == BadRows::LeaveOut,
            tag: choice.tag,
        })
    }
}

fn column(name: &str) -> Result<Column, AppError> {
    name.parse().map_err(|_| {
        Refusal {
            field: Some(Field::Columns),
            ..Refusal::new(ErrorCode::UnknownChoice)
        }
        .into()
    })
}

impl From<import::ImportPreview> for ImportPreview {
    fn from(preview: import::ImportPreview) -> Self {
        let person = preview.sample.into_iter().map(|draft| NeighbourRow {
            id: String::new(),
            name: draft.name.into(),
            address: draft.address.to_string(),
            phone: draft
                .phone
                .as_ref()
                .map_or_else(String::new, Phone::to_string),
            email: draft
                .email
                .as_ref()
                .map_or_else(String::new, Email::to_string),
            involvement: Involvement::Unknown.to_string(),
            found_by: Vec::new(),
            tags: draft
                .tags
                .iter()
                .map(|tag| tag.as_str().to_owned())
                .collect(),
        });
        Self {
            ready: rows(preview.ready),
            errors: preview.issues.into_iter().map(Into::into).collect(),
            error_count: rows(preview.issue_count),
            duplicates: preview.duplicates.into_iter().map(Into::into).collect(),
            duplicate_count: rows(preview.duplicate_count),
            repaired: preview.repairs.into_iter().map(Into::into).collect(),
            repaired_count: rows(preview.repair_count),
            sample: person.collect(),
        }
    }
}

impl From<RowIssue> for ImportIssue {
    fn from(issue: RowIssue) -> Self {
        Self {
            row: rows(issue.row),
            field: issue.field.as_str().to_owned(),
            code: issue.code().to_owned(),
            column: issue.column_header,
            value: issue.value,
        }
    }
}

impl From<Duplicate> for ImportDuplicate {
    fn from(duplicate: Duplicate) -> Self {
        let why = match duplicate.likeness {
            Likeness::Email => "email",
            Likeness::Phone => "phone",
            Likeness::Door => "name_and_address",
        };
        Self {
            row: rows(duplicate.row),
            name: duplicate.name.into(),
            existing_id: duplicate
                .existing
                .as_ref()
                .map_or_else(String::new, NeighbourId::to_string),
            existing_name: duplicate.existing_name.into(),
            why: why.to_owned(),
        }
    }
}

impl From<Repair> for ImportRepair {
    fn from(repair: Repair) -> Self {
        Self {
            row: rows(repair.row),
            before: repair.before,
            after: repair.after,
        }
    }
}

impl From<ImportOutcome> for ImportResult {
    fn from(outcome: ImportOutcome) -> Self {
        Self {
            imported: rows(outcome.imported),
            skipped_duplicates: rows(outcome.skipped_duplicates),
            left_out: rows(outcome.left_out),
        }
    }
}

fn rows(number: usize) -> u32 {
    count(number as u64)
}
