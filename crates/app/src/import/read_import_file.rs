//! Reads a list and guesses what its columns mean.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use interchange::{Column, Limits, ReadError, Table, guess_columns, read_table, remember_key};
use storage::StorageError;

use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, Refusal};

/// A list that was read, waiting to be brought in.
#[derive(Clone, Debug)]
pub struct ImportFile {
    /// Its name without folders.
    pub name: String,
    /// Where it stands, for reading another sheet.
    pub path: PathBuf,
    /// What it holds.
    pub table: Arc<Table>,
    /// What each column seems to mean.
    pub columns: Vec<Column>,
    /// The columns were chosen before for such a file.
    pub remembered: bool,
}

/// Why a list was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadImportFileError {
    /// The file could not be opened.
    #[error("{name} can not be opened")]
    Unreadable {
        /// Its name.
        name: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is larger than a list may be.
    #[error("the file has more than {} bytes", Limits::default().file_bytes)]
    TooLarge,
    /// The content is not a list that can be read.
    #[error(transparent)]
    Content(#[from] ReadError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ReadImportFileError {
    ReadImportFileError::Unreadable { name, .. } => {
        Refusal::new(ErrorCode::FileUnreadable).with("name", name)
    },
    ReadImportFileError::TooLarge => {
        Refusal::new(ErrorCode::FileTooLarge).with("max_mb", Limits::default().file_bytes / 1_000_000)
    },
    ReadImportFileError::Content(error) => content_refusal(&error),
    ReadImportFileError::Storage(error) => error.into(),
});

fn content_refusal(error: &ReadError) -> Refusal {
    let mut refusal = Refusal::new(ErrorCode::ImportFile).with("reason", error.code());
    refusal.field = Some(Field::File);
    refusal.row = error.row().and_then(|row| u32::try_from(row).ok());
    refusal.details.extend(error.details());
    refusal
}

/// Reads a list; `sheet` chooses one of several.
pub async fn read_import_file(
    app: &App,
    path: &Path,
    sheet: Option<&str>,
) -> Result<ImportFile, ReadImportFileError> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let bytes = read_bounded(path, &name).await?;
    let (table, guessed) = parse(name.clone(), bytes, sheet.map(str::to_owned)).await?;
    let remembered = remembered_columns(app, &table).await?;
    Ok(ImportFile {
        name,
        path: path.to_owned(),
        remembered: remembered.is_some(),
        columns: remembered.unwrap_or(guessed),
        table: Arc::new(table),
    })
}

async fn read_bounded(path: &Path, name: &str) -> Result<Vec<u8>, ReadImportFileError> {
    let unreadable = |source| ReadImportFileError::Unreadable {
        name: name.to_owned(),
        source,
    };
    let about = tokio::fs::metadata(path).await.map_err(unreadable)?;
    if about.len() > Limits::default().file_bytes as u64 {
        return Err(ReadImportFileError::TooLarge);
    }
    tokio::fs::read(path).await.map_err(unreadable)
}

async fn parse(
    name: String,
    bytes: Vec<u8>,
    sheet: Option<String>,
) -> Result<(Table, Vec<Column>), ReadImportFileError> {
    let work = move || {
        let table = read_table(&name, &bytes, sheet.as_deref(), &Limits::default())?;
        let guessed = guess_columns(&table);
        Ok((table, guessed))
    };
    let done: Result<_, ReadError> = tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| StorageError::Closed)?;
    Ok(done?)
}

fn setting_name(table: &Table) -> String {
    format!("import_columns {}", remember_key(table))
}

async fn remembered_columns(app: &App, table: &Table) -> Result<Option<Vec<Column>>, StorageError> {
    let kept = app
        .store
        .lease()
        .await?
        .setting(&setting_name(table))
        .await?;
    let columns = kept.and_then(|text| text.split(' ').map(|word| word.parse().ok()).collect());
    Ok(columns.filter(|columns: &Vec<Column>| columns.len() == table.headers.len()))
}

/// Keeps a choice of columns for the next file with the same headers.
pub(super) async fn remember_columns(
    app: &App,
    table: &Table,
    columns: &[Column],
) -> Result<(), StorageError> {
    let words: Vec<&str> = columns.iter().map(|column| column.as_str()).collect();
    app.store
        .lease()
        .await?
        .set_setting(&setting_name(table), &words.join(" "))
        .await
}
