//! What is undecided.

use domain::InitiativeId;
use storage::{Conflict, Lease, StorageError};
use sync::{ColumnId, Mark, Table, TableId, Value};

use super::{ConflictId, FieldConflict, Subject, WrittenValue, shown};
use crate::App;

/// Every field of an initiative that is undecided, by table and row.
pub async fn list_conflicts(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<FieldConflict>, StorageError> {
    undecided(&mut app.store.lease().await?, initiative).await
}

pub(super) async fn undecided(
    lease: &mut Lease,
    initiative: InitiativeId,
) -> Result<Vec<FieldConflict>, StorageError> {
    let mut fields: Vec<FieldConflict> = Vec::new();
    for conflict in lease.conflicts(initiative).await? {
        let id = ConflictId {
            table: conflict.table,
            row: conflict.row,
            column: conflict.column,
            seen: 0,
        };
        if fields.last().is_none_or(|field| !field.id.is_of_field(&id)) {
            fields.extend(field(lease, id).await?);
        }
        if let Some(field) = fields.last_mut().filter(|field| field.id.is_of_field(&id)) {
            add(lease, field, conflict).await?;
        }
    }
    // Someone wrote by hand what had lost: there is nothing to choose.
    fields.retain(|field| !field.others.is_empty());
    Ok(fields)
}

/// The field as it stands; `None` when the row is gone.
async fn field(lease: &mut Lease, id: ConflictId) -> Result<Option<FieldConflict>, StorageError> {
    let Some((table, name)) = name_of(id.table, id.column) else {
        return Ok(None);
    };
    let Some(subject) = shown::subject(id.table, id.row) else {
        return Ok(None);
    };
    let Some(row) = lease.standing_row(table, id.row).await? else {
        return Ok(None);
    };
    let raw = row.value(table, id.column).unwrap_or(&Value::Null).clone();
    let mark = row.clock.mark_of(id.column);
    Ok(Some(FieldConflict {
        id: id.has_seen(mark.stamp),
        subject,
        of: shown::name(lease, table, &row, subject).await?,
        neighbours: people(lease, subject).await?,
        field: shown::field(name),
        standing: written(lease, (id.column, name), raw, mark).await?,
        others: Vec::new(),
        losers: Vec::new(),
    }))
}

async fn add(
    lease: &mut Lease,
    field: &mut FieldConflict,
    lost: Conflict,
) -> Result<(), StorageError> {
    field.id = field.id.has_seen(lost.mark.stamp);
    field.losers.push(lost.mark.stamp);
    let is_new = |known: &WrittenValue| known.raw != lost.value;
    if is_new(&field.standing) && field.others.iter().all(is_new) {
        let column = (lost.column, field.field);
        let other = written(lease, column, lost.value, lost.mark).await?;
        field.others.push(other);
    }
    Ok(())
}

async fn written(
    lease: &mut Lease,
    (column, name): (ColumnId, &str),
    raw: Value,
    mark: Mark,
) -> Result<WrittenValue, StorageError> {
    let value = shown::text(lease, column, &raw).await?;
    Ok(WrittenValue {
        text: shown::as_written(name, &value),
        value,
        written_at: domain::Moment(mark.stamp.unix_ms()),
        by: shown::writer(lease, mark.site).await?,
        raw,
    })
}

async fn people(
    lease: &mut Lease,
    subject: Subject,
) -> Result<Vec<domain::NeighbourId>, StorageError> {
    Ok(match subject {
        Subject::Neighbour(id) => vec![id],
        Subject::Household(id) => {
            let people = lease.neighbours_at(id).await?;
            people.into_iter().map(|neighbour| neighbour.id).collect()
        }
        _ => Vec::new(),
    })
}

pub(super) fn name_of(table: TableId, column: ColumnId) -> Option<(&'static Table, &'static str)> {
    let table = Table::find(table)?;
    let column = table.columns.iter().find(|known| known.id == column)?;
    Some((table, column.name))
}
