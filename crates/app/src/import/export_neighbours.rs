//! Writes everyone of an initiative to a list.

use domain::InitiativeId;
use interchange::{ExportHeaders, ExportRow, WriteXlsxError, write_csv, write_vcards, write_xlsx};
use storage::{PersonAtHome, StorageError};

use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// Kinds of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Text with `;`, as Dutch spreadsheets read it.
    Csv,
    /// A workbook.
    Xlsx,
    /// Address cards, version 4.
    VCard,
}

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum ExportNeighboursError {
    /// The workbook could not be made.
    #[error(transparent)]
    Xlsx(#[from] WriteXlsxError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ExportNeighboursError {
    ExportNeighboursError::Xlsx(_) => Refusal::new(ErrorCode::Failed),
    ExportNeighboursError::Storage(error) => error.into(),
});

/// The bytes of a list of everyone who is not in the trash. Consent is never part of it.
pub async fn export_neighbours(
    app: &App,
    initiative: InitiativeId,
    format: ExportFormat,
    headers: &ExportHeaders,
) -> Result<Vec<u8>, ExportNeighboursError> {
    let rows = export_rows(app, initiative).await?;
    Ok(match format {
        ExportFormat::Csv => write_csv(headers, &rows),
        ExportFormat::Xlsx => write_xlsx(headers, &rows)?,
        ExportFormat::VCard => write_vcards(&rows),
    })
}

/// Everyone, a page at a time so that nobody waits long.
pub(crate) async fn export_rows(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<ExportRow>, StorageError> {
    let (mut rows, mut after) = (Vec::new(), 0);
    loop {
        let page = app
            .store
            .background_lease()
            .await?
            .people_at_home(initiative, after)
            .await?;
        let Some(last) = page.last() else {
            return Ok(rows);
        };
        after = last.pk;
        rows.extend(page.into_iter().map(export_row));
    }
}

fn export_row(person: PersonAtHome) -> ExportRow {
    let it = person.neighbour;
    ExportRow {
        id: it.id,
        name: it.name,
        address: person.address,
        phone: it.phone,
        email: it.email,
        note: it.note,
        tags: person.tags,
    }
}
