//! Writes lists.

use std::path::Path;

use app::domain::InitiativeId;
use app::import::{ExportFormat, ExportHeaders, export_neighbours};
use app::{App, ErrorCode, Field, Refusal};
use serde_json::json;
use words::Words;

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
    let bytes = export_neighbours(app, initiative, format, &headers(shell.words)).await?;
    let size = bytes.len();
    write(file, bytes).await?;
    let path = file.display().to_string();
    let json = json!({ "file": path, "bytes": size });
    Ok(Answer::line(
        shell.words.say("export-done", &[("path", path.into())]),
        json,
    ))
}

fn format(file: &Path) -> Result<ExportFormat, Fault> {
    let ending = file
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "csv" => Ok(ExportFormat::Csv),
        "xlsx" => Ok(ExportFormat::Xlsx),
        "vcf" => Ok(ExportFormat::VCard),
        _ => {
            let refusal = Refusal::new(ErrorCode::FileKind).with("accepted", ".csv, .xlsx, .vcf");
            Err(Refusal {
                field: Some(Field::File),
                ..refusal
            }
            .into())
        }
    }
}

async fn write(file: &Path, bytes: Vec<u8>) -> Result<(), Fault> {
    tokio::fs::write(file, bytes).await.map_err(|error| {
        let is_full = error.kind() == std::io::ErrorKind::StorageFull;
        let code = if is_full {
            ErrorCode::NoRoom
        } else {
            ErrorCode::FileUnreadable
        };
        Refusal::new(code).with("name", file.display()).into()
    })
}

fn headers(words: Words) -> ExportHeaders {
    let header = |column: &str| words.say(&format!("export-header-{column}"), &[]);
    ExportHeaders {
        given: header("given"),
        prefix: header("prefix"),
        family: header("family"),
        street: header("street"),
        house_number: header("house_number"),
        addition: header("addition"),
        postcode: header("postcode"),
        city: header("city"),
        phone: header("phone"),
        email: header("email"),
        note: header("note"),
        tags: header("tags"),
    }
}
