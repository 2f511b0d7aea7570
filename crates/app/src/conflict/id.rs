//! Which field a conflict is about, and what of it was seen.

use std::fmt;
use std::str::FromStr;

use sync::{ColumnId, Stamp, TableId};
use uuid::Uuid;

/// One field of one row, and the values that it had when someone looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConflictId {
    pub(super) table: TableId,
    pub(super) row: Uuid,
    pub(super) column: ColumnId,
    /// The stamps of all its values together: another number once one comes or goes.
    pub(super) seen: u64,
}

/// Not as `Display` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a conflict")]
pub struct ConflictIdError;

impl ConflictId {
    /// Whether both are about the same field.
    pub(super) fn is_of_field(&self, other: &Self) -> bool {
        (self.table, self.row, self.column) == (other.table, other.row, other.column)
    }

    pub(super) fn has_seen(self, stamp: Stamp) -> Self {
        Self {
            seen: self.seen.wrapping_add(stamp.0),
            ..self
        }
    }
}

impl fmt::Display for ConflictId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            table,
            row,
            column,
            seen,
        } = self;
        write!(f, "{}.{row}.{}.{seen:x}", table.0, column.0)
    }
}

impl FromStr for ConflictId {
    type Err = ConflictIdError;

    fn from_str(text: &str) -> Result<Self, ConflictIdError> {
        let mut parts = text.splitn(4, '.');
        let mut next = || parts.next().ok_or(ConflictIdError);
        let (table, row, column, seen) = (next()?, next()?, next()?, next()?);
        Ok(Self {
            table: TableId(table.parse().map_err(|_| ConflictIdError)?),
            row: row.parse().map_err(|_| ConflictIdError)?,
            column: ColumnId(column.parse().map_err(|_| ConflictIdError)?),
            seen: u64::from_str_radix(seen, 16).map_err(|_| ConflictIdError)?,
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
            seen: 255,
        };
        assert_eq!(id.to_string().parse(), Ok(id));
        let row = "00000000-0000-0000-0000-000000000007";
        let cut = format!("4.{row}.8");
        let no_number = format!("4.{row}.8.x");
        for wrong in ["", "4", "4.x.8.1", cut.as_str(), no_number.as_str()] {
            assert_eq!(wrong.parse::<ConflictId>(), Err(ConflictIdError));
        }
    }
}
