//! Shows what an import would do, without doing it.

use std::sync::Arc;

use domain::InitiativeId;
use interchange::{Column, Draft, Mapped, Repair, RowIssue, Table, map_rows};
use storage::StorageError;

use super::duplicates::{Duplicate, Known};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Refusal};

/// What an import would do. Lists are cut at [`ImportPreview::SHOWN`]; counts are whole.
#[derive(Clone, Debug, Default)]
pub struct ImportPreview {
    /// Rows that can be brought in, duplicates included.
    pub ready: usize,
    /// What is wrong, by row.
    pub issues: Vec<RowIssue>,
    /// How many things are wrong.
    pub issue_count: usize,
    /// Rows that seem to be known.
    pub duplicates: Vec<Duplicate>,
    /// How many seem to be known.
    pub duplicate_count: usize,
    /// Leading zeros that were given back.
    pub repairs: Vec<Repair>,
    /// How many were given back.
    pub repair_count: usize,
    /// The first people as they would be.
    pub sample: Vec<Draft>,
}

impl ImportPreview {
    /// How many of each list are shown.
    pub const SHOWN: usize = 100;
    const SAMPLE: usize = 8;
}

/// Why there is no preview.
#[derive(Debug, thiserror::Error)]
pub enum PreviewImportError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(PreviewImportError {
    PreviewImportError::UnknownInitiative(_) => Refusal::new(ErrorCode::NotFound),
    PreviewImportError::Storage(error) => error.into(),
});

/// Reads the rows under a choice of columns and compares them with who is known.
pub async fn preview_import(
    app: &App,
    initiative: InitiativeId,
    table: &Arc<Table>,
    columns: &[Column],
) -> Result<ImportPreview, PreviewImportError> {
    let mut lease = app.store.lease().await?;
    lease
        .initiative(initiative)
        .await?
        .ok_or(PreviewImportError::UnknownInitiative(initiative))?;
    let mut known = Known::new(lease.known_people(initiative).await?);
    drop(lease);
    let mapped = mapped(table, columns).await?;
    let duplicates: Vec<_> = mapped
        .drafts
        .iter()
        .filter_map(|draft| known.meet(draft))
        .collect();
    Ok(ImportPreview {
        ready: mapped.drafts.len(),
        issue_count: mapped.issues.len(),
        issues: first(mapped.issues, ImportPreview::SHOWN),
        duplicate_count: duplicates.len(),
        duplicates: first(duplicates, ImportPreview::SHOWN),
        repair_count: mapped.repairs.len(),
        repairs: first(mapped.repairs, ImportPreview::SHOWN),
        sample: first(mapped.drafts, ImportPreview::SAMPLE),
    })
}

/// The rows under a choice of columns, off the thread that others wait for.
pub(super) async fn mapped(table: &Arc<Table>, columns: &[Column]) -> Result<Mapped, StorageError> {
    let (table, columns) = (table.clone(), columns.to_owned());
    tokio::task::spawn_blocking(move || map_rows(&table, &columns))
        .await
        .map_err(|_| StorageError::Closed)
}

fn first<T>(mut items: Vec<T>, count: usize) -> Vec<T> {
    items.truncate(count);
    items
}
