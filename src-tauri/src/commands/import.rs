//! Lists of people, in and out.

use app::Job;
use app::export::write_file;
use app::import::{self, ExportFormat, ExportHeaders, ImportFile};
use app::initiative::show_initiative;
use serde::Deserialize;
use specta::Type;
use tauri::{AppHandle, State};
use words::Words;

use super::id;
use super::import_view::{ImportChoice, ImportFileView, ImportPreview, ImportResult};
use super::setting::words;
use crate::chooser;
use crate::error::AppError;
use crate::session::Session;

/// Kinds of list to write.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum ListFormat {
    Csv,
    Xlsx,
    Vcard,
}

impl ListFormat {
    fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Vcard => "vcf",
        }
    }
}

impl From<ListFormat> for ExportFormat {
    fn from(format: ListFormat) -> Self {
        match format {
            ListFormat::Csv => Self::Csv,
            ListFormat::Xlsx => Self::Xlsx,
            ListFormat::Vcard => Self::VCard,
        }
    }
}

/// Asks for a list and reads it; `null` when the person thinks better of it.
#[tauri::command]
#[specta::specta]
pub async fn choose_import_file(
    window: AppHandle,
    session: State<'_, Session>,
) -> Result<Option<ImportFileView>, AppError> {
    let app = session.app().await?;
    let words = words(&session).await?;
    let say = |id| words.say(id, &[]);
    let (lists, xlsx, csv, vcard) = (
        say("files-lists"),
        say("files-xlsx"),
        say("files-csv"),
        say("files-vcard"),
    );
    let kinds: chooser::Kinds<'_> = &[
        (&lists, &["xlsx", "xlsm", "ods", "csv", "tsv", "txt", "vcf"]),
        (&xlsx, &["xlsx", "xlsm", "ods"]),
        (&csv, &["csv", "tsv", "txt"]),
        (&vcard, &["vcf"]),
        (&say("files-all"), &["*"]),
    ];
    match chooser::to_read(&window, kinds).await {
        Some(path) => {
            let file = import::read_import_file(&app, &path, None).await?;
            Ok(Some(keep(&session, &file)))
        }
        None => Ok(None),
    }
}

/// Reads another sheet of a workbook that waits.
#[tauri::command]
#[specta::specta]
pub async fn choose_import_sheet(
    session: State<'_, Session>,
    token: String,
    sheet: String,
) -> Result<ImportFileView, AppError> {
    let app = session.app().await?;
    let waiting = session.imports.get(&token)?;
    let file = import::read_import_file(&app, &waiting.path, Some(&sheet)).await?;
    session.imports.forget(&token);
    Ok(keep(&session, &file))
}

fn keep(session: &Session, file: &ImportFile) -> ImportFileView {
    let token = session.imports.keep(file.clone());
    ImportFileView::new(token, file)
}

/// Shows what bringing a list in would do.
#[tauri::command]
#[specta::specta]
pub async fn preview_import(
    session: State<'_, Session>,
    initiative_id: String,
    choice: ImportChoice,
) -> Result<ImportPreview, AppError> {
    let app = session.app().await?;
    let file = session.imports.get(&choice.token)?;
    let choice = import::ImportChoice::try_from(choice)?;
    let preview =
        import::preview_import(&app, id(&initiative_id)?, &file.table, &choice.columns).await?;
    Ok(preview.into())
}

/// Brings a list in.
#[tauri::command]
#[specta::specta]
pub async fn run_import(
    session: State<'_, Session>,
    initiative_id: String,
    choice: ImportChoice,
) -> Result<ImportResult, AppError> {
    let app = session.app().await?;
    let token = choice.token.clone();
    let file = session.imports.get(&token)?;
    let running = session.jobs.begin(Job::Import)?;
    let choice = choice.try_into()?;
    let initiative = id(&initiative_id)?;
    let outcome =
        import::import_neighbours(&app, initiative, &file.table, &choice, &running.stop).await?;
    session.imports.forget(&token);
    Ok(outcome.into())
}

/// Writes everyone of an initiative where the person says; answers where that was.
#[tauri::command]
#[specta::specta]
pub async fn export_neighbours(
    window: AppHandle,
    session: State<'_, Session>,
    initiative_id: String,
    format: ListFormat,
) -> Result<Option<String>, AppError> {
    let app = session.app().await?;
    let initiative = id(&initiative_id)?;
    let words = words(&session).await?;
    let title = show_initiative(&app, initiative).await?.initiative.title;
    let Some(path) = chooser::to_write(&window, &file_name(words, title.as_str(), format)).await
    else {
        return Ok(None);
    };
    let running = session.jobs.begin(Job::Export)?;
    let headers = ExportHeaders::in_words(words);
    let bytes =
        import::export_neighbours(&app, initiative, format.into(), &headers, &running.stop).await?;
    write_file(&path, bytes).await?;
    Ok(Some(path.display().to_string()))
}

/// `buren Speelplein.xlsx`, without what no file system takes.
fn file_name(words: Words, title: &str, format: ListFormat) -> String {
    let title: String = title
        .chars()
        .filter(|c| !r#"/\:*?"<>|"#.contains(*c))
        .collect();
    format!(
        "{}.{}",
        words.say("export-file-name", &[("title", title.into())]),
        format.ending()
    )
}
