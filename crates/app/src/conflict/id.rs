//! Which field a conflict is about.

use std::fmt;
use std::str::FromStr;

use sync::{ColumnId, TableId};
use uuid::Uuid;

/// One field of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConflictId {
    pub(super) table: TableId,
    pub(super) row: Uuid,
    pub(super) column: ColumnId,
}

/// Not as `Display` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a conflict")]
pub struct ConflictIdError;

impl fmt::Display for ConflictId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.table.0, self.row, self.column.0)
    }
}

impl FromStr for ConflictId {
    type Err = ConflictIdError;

    fn from_str(text: &str) -> Result<Self, ConflictIdError> {
        let mut parts = text.splitn(3, '.');
        let mut next = || parts.next().ok_or(ConflictIdError);
        let (table, row, column) = (next()?, next()?, next()?);
        Ok(Self {
            table: TableId(table.parse().map_err(|_| ConflictIdError)?),
            row: row.parse().map_err(|_| ConflictIdError)?,
            column: ColumnId(column.parse().map_err(|_| ConflictIdError)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back() {
        let id = ConflictId {
            table: TableId(4),
            row: Uuid::from_u128(7),
            column: ColumnId(8),
        };
        assert_eq!(id.to_string().parse(), Ok(id));
        for wrong in ["", "4", "4.x.8", "4.00000000-0000-0000-0000-000000000007"] {
            assert_eq!(wrong.parse::<ConflictId>(), Err(ConflictIdError));
        }
    }
}
