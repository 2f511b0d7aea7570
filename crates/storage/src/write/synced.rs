//! What a domain type tells the write path about its row.

use domain::InitiativeId;
use sync::{ColumnId, Table, Value};
use uuid::Uuid;

/// A domain type that stands in a synced table.
pub trait Synced {
    /// Its table.
    const TABLE: &'static Table;

    /// Its row.
    fn row_id(&self) -> Uuid;

    /// The initiative it belongs to.
    fn initiative(&self) -> InitiativeId;

    /// Every column of its own, by number.
    fn columns(&self) -> Vec<(ColumnId, Value)>;
}
