//! Decides between values that were written without sight of each other.

use domain::InitiativeId;
use storage::StorageError;
use sync::Value;
use sync::registry::{REMOVED_AS, REMOVED_AT};

use super::ConflictId;
use super::list_conflicts::{list_conflicts, name_of};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// What is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What stands.
    Standing,
    /// One of the others, by its text.
    Other(String),
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum ResolveConflictError {
    /// It was decided already, perhaps on another laptop.
    #[error("there is no such conflict")]
    Unknown,
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
    ResolveConflictError::Unknown => Refusal::new(ErrorCode::NotFound),
    ResolveConflictError::NotAValue { accepted } => {
        FieldError::new(Field::Value, ErrorCode::UnknownChoice)
            .with("accepted", accepted.join(", "))
            .into()
    },
    ResolveConflictError::Storage(error) => error.into(),
});

/// Settles a field on this laptop and, once they hear of it, on all others. It is an ordinary
/// act: it can be undone, and what was chosen stands again as before.
pub async fn resolve_conflict(
    app: &App,
    initiative: InitiativeId,
    id: ConflictId,
    choice: &Choice,
) -> Result<(), ResolveConflictError> {
    let fields = list_conflicts(app, initiative).await?;
    let field = fields.into_iter().find(|field| field.id == id);
    let field = field.ok_or(ResolveConflictError::Unknown)?;
    let (table, _) = name_of(id.table, id.column).ok_or(ResolveConflictError::Unknown)?;
    let mut columns = Vec::new();
    if let Choice::Other(wanted) = choice {
        let chosen = field.others.iter().find(|other| other.value == *wanted);
        let Some(chosen) = chosen else {
            let accepted = field.others.iter().map(|other| other.value.clone());
            return Err(ResolveConflictError::NotAValue {
                accepted: accepted.collect(),
            });
        };
        columns.push((id.column, chosen.raw.clone()));
        if id.column == REMOVED_AT {
            columns.push((REMOVED_AS, Value::from("")));
        }
    }
    let losers = field.others.iter().map(|other| (id.column, other.stamp));
    let mut act = app.begin("resolve_conflict").await?;
    act.settle(table, id.row, columns, losers.collect())?;
    app.commit(act).await?;
    Ok(())
}
