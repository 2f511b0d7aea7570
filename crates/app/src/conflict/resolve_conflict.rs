//! Decides between values that were written without sight of each other.

use domain::InitiativeId;
use storage::Lease;
use storage::StorageError;
use sync::registry::{NEIGHBOUR, REMOVED_AS, REMOVED_AT};
use sync::{ColumnId, Value};
use uuid::Uuid;

use super::list_conflicts::{name_of, undecided};
use super::{ConflictId, FieldConflict, WrittenValue};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// What is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What stands.
    Standing,
    /// One of the values, by its text.
    Value(String),
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum ResolveConflictError {
    /// It was decided already, perhaps on another laptop.
    #[error("there is no such conflict")]
    Unknown,
    /// A value came or went since someone looked.
    #[error("the values are not those that were seen")]
    Changed,
    /// None of the values has that text.
    #[error("none of the values is that")]
    NotAValue {
        /// Those that are.
        accepted: Vec<String>,
    },
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ResolveConflictError {
    ResolveConflictError::Unknown => Refusal::new(ErrorCode::DecidedAlready),
    ResolveConflictError::Changed => Refusal::new(ErrorCode::ValuesChanged),
    ResolveConflictError::NotAValue { accepted } => {
        FieldError::new(Field::Value, ErrorCode::UnknownChoice)
            .with("accepted", accepted.join(", "))
            .into()
    },
    ResolveConflictError::Storage(error) => error.into(),
});

/// Settles a field on this laptop and, once they hear of it, on all others. It is an ordinary
/// act: undo gives back what stood, and asks again.
pub async fn resolve_conflict(
    app: &App,
    initiative: InitiativeId,
    id: ConflictId,
    choice: &Choice,
) -> Result<(), ResolveConflictError> {
    let (table, _) = name_of(id.table, id.column).ok_or(ResolveConflictError::Unknown)?;
    let mut act = app.begin("resolve_conflict").await?;
    let fields = undecided(&mut act, initiative).await?;
    let field = fields.iter().find(|field| field.id.is_of_field(&id));
    let field = field.ok_or(ResolveConflictError::Unknown)?;
    if field.id != id {
        return Err(ResolveConflictError::Changed);
    }
    let mut columns = columns(id.column, &chosen(field, choice)?.raw);
    if (id.table, id.column) == (NEIGHBOUR.id, REMOVED_AT) {
        columns = of_merged(&mut act, id.row, columns).await?;
    }
    let losers = field.losers.iter().map(|stamp| (id.column, *stamp));
    act.settle(table, id.row, columns, losers.collect());
    app.commit(act).await?;
    Ok(())
}

fn chosen<'f>(
    field: &'f FieldConflict,
    choice: &Choice,
) -> Result<&'f WrittenValue, ResolveConflictError> {
    let Choice::Value(wanted) = choice else {
        return Ok(&field.standing);
    };
    let values = || [&field.standing].into_iter().chain(&field.others);
    let not_one = || ResolveConflictError::NotAValue {
        accepted: values().map(|value| value.text.clone()).collect(),
    };
    let chosen = values().find(|value| value.value == *wanted || value.text == *wanted);
    chosen.ok_or_else(not_one)
}

/// Who was merged into another stays so, or lives again as someone by themselves.
async fn of_merged(
    lease: &mut Lease,
    row: Uuid,
    mut chosen: Vec<(ColumnId, Value)>,
) -> Result<Vec<(ColumnId, Value)>, StorageError> {
    let standing = lease.standing_row(&NEIGHBOUR, row).await?;
    let how = standing.and_then(|it| it.value(&NEIGHBOUR, REMOVED_AS).cloned());
    if how == Some("merged".into()) {
        if chosen.contains(&(REMOVED_AT, Value::Null)) {
            chosen.push((NEIGHBOUR.column("merged_into"), Value::Null));
        } else {
            chosen.retain(|(column, _)| *column != REMOVED_AS);
        }
    }
    Ok(chosen)
}

fn columns(column: ColumnId, value: &Value) -> Vec<(ColumnId, Value)> {
    let mut columns = vec![(column, value.clone())];
    if column == REMOVED_AT {
        let how = if *value == Value::Null { "" } else { "trash" };
        columns.push((REMOVED_AS, how.into()));
    }
    columns
}
