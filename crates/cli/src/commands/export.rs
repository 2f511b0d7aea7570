//! Writes lists, and everything at once.

use std::path::Path;

use app::domain::{InitiativeId, NeighbourId};
use app::export::{export_all, export_person, write_file};
use app::import::{ExportFormat, ExportHeaders, Stop, export_neighbours};
use app::{App, ErrorCode, Field, Refusal};
use serde_json::json;

use crate::answer::Answer;
use crate::fault::Fault;
use crate::shell::Shell;

/// The ending of the file says what kind of list it is.
pub(super) async fn neighbours(
    shell: &Shell,
    app: &App,
    file: &Path,
    initiative: Option<InitiativeId>,
) -> Result<Answer, Fault> {
    let format = format(file)?;
    let initiative = super::initiative(app, initiative).await?;
    let bytes = export_neighbours(
        app,
        initiative,
        format,
        &ExportHeaders::in_words(shell.words),
        &Stop::default(),
    )
    .await?;
    write_to(shell, file, bytes).await
}

/// Writes a file and says so.
pub(super) async fn write_to(shell: &Shell, file: &Path, bytes: Vec<u8>) -> Result<Answer, Fault> {
    let size = bytes.len();
    write_file(file, bytes).await?;
    let path = file.display().to_string();
    let json = json!({ "file": path, "bytes": size });
    Ok(Answer::line(
        shell.words.say("export-done", &[("path", path.into())]),
        json,
    ))
}

fn format(file: &Path) -> Result<ExportFormat, Fault> {
    match ending(file).as_str() {
        "csv" => Ok(ExportFormat::Csv),
        "xlsx" => Ok(ExportFormat::Xlsx),
        "vcf" => Ok(ExportFormat::VCard),
        _ => Err(unknown_kind(".csv, .xlsx, .vcf")),
    }
}

/// Everything of the folder, in a zip of files that other programs read.
pub(super) async fn everything(shell: &Shell, app: &App, file: &Path) -> Result<Answer, Fault> {
    if ending(file) != "zip" {
        return Err(unknown_kind(".zip"));
    }
    let headers = ExportHeaders::in_words(shell.words);
    let written = export_all(app, file, &headers, &Stop::default()).await?;
    let path = file.display().to_string();
    let json = json!({
        "file": path,
        "initiatives": written.initiatives,
        "neighbours": written.neighbours,
        "attachments": written.attachments,
        "attachments_damaged": written.attachments_damaged,
        "attachments_not_here": written.attachments_not_here,
    });
    let done = shell.words.say("export-done", &[("path", path.into())]);
    Ok(Answer {
        lines: vec![done, shell.say("cli-not-encrypted")],
        json,
    })
}

/// All that is kept of one person, in a zip for that person.
pub(super) async fn person(
    shell: &Shell,
    app: &App,
    id: NeighbourId,
    file: &Path,
) -> Result<Answer, Fault> {
    if ending(file) != "zip" {
        return Err(unknown_kind(".zip"));
    }
    let written = export_person(app, id, file, shell.words).await?;
    let path = file.display().to_string();
    let json = json!({
        "file": path,
        "rows": written.rows,
        "attachments": written.attachments,
        "attachments_missing": written.attachments_missing,
    });
    let mut lines = vec![
        shell.words.say("export-done", &[("path", path.into())]),
        shell.say("cli-not-encrypted"),
    ];
    if written.attachments_missing > 0 {
        let count = [("count", written.attachments_missing.into())];
        lines.push(shell.words.say("person-export-missing", &count));
    }
    Ok(Answer { lines, json })
}

/// Counts and versions, for whoever helps.
pub(super) async fn diagnosis(shell: &Shell, app: &App, file: &Path) -> Result<Answer, Fault> {
    let text = app::diagnose(app, env!("CARGO_PKG_VERSION")).await?;
    write_to(shell, file, text.into_bytes()).await
}

pub(super) fn ending(file: &Path) -> String {
    let ending = file.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

pub(super) fn unknown_kind(accepted: &str) -> Fault {
    let refusal = Refusal::new(ErrorCode::FileKind).with("accepted", accepted);
    let field = Some(Field::File);
    Refusal { field, ..refusal }.into()
}
