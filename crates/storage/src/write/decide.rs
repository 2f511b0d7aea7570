//! What becomes of values that had lost unseen: someone decides, and they are told no more; that
//! is taken back, and they are told again.

use std::collections::BTreeMap;

use crypto::{DeviceKeys, SiteId};
use domain::InitiativeId;
use sqlx::sqlite::SqliteConnection;
use sync::registry::INITIATIVE_ID;
use sync::{ColumnId, Op, Reopened, Row, Stamp, Table, TableId, Value};
use uuid::Uuid;

use super::act::Act;
use super::merge::{Plan, RowWrite, Wish};
use super::script::Script;
use super::settled::Decisions;
use crate::{Lease, StorageError};

impl Act {
    /// Decides about values that had lost unseen: they are told no more, here and elsewhere.
    /// `columns` is what is to stand; it is written also where it stands already, so that who
    /// decides otherwise at the same time is told.
    pub fn settle(
        &mut self,
        table: &'static Table,
        row: Uuid,
        columns: Vec<(ColumnId, Value)>,
        losers: Vec<(ColumnId, Stamp)>,
    ) {
        self.wishes.push(Wish {
            settled: losers,
            ..Wish::new(table, row, columns)
        });
    }
}

/// Values that an act decides about, by row.
pub(super) type Decided = Vec<((TableId, Uuid), Reopened)>;

impl Lease {
    /// What stands in the list of these values, with who wrote it: for undo to tell it again.
    pub(super) async fn decided(&mut self, wishes: &[Wish]) -> Result<Decided, StorageError> {
        let mut decided = Decided::new();
        for wish in wishes {
            for (column, stamp) in &wish.settled {
                let key = (wish.table.id, wish.row);
                let value = self.undecided(key, *column, *stamp).await?;
                decided.extend(value.map(|value| (key, value)));
            }
        }
        Ok(decided)
    }

    async fn undecided(
        &mut self,
        (table, row): (TableId, Uuid),
        column: ColumnId,
        stamp: Stamp,
    ) -> Result<Option<Reopened>, StorageError> {
        let (table, number) = (i64::from(table.0), i64::from(column.0));
        let at = stamp.0.cast_signed();
        let found = sqlx::query!(
            r#"SELECT initiative_id AS "initiative: Uuid", value,
                      (SELECT id FROM site WHERE ref = conflict.site) AS by
               FROM conflict
               WHERE table_id = ? AND row_id = ? AND column_id = ? AND stamp = ?"#,
            table,
            row,
            number,
            at
        );
        let Some(found) = found.fetch_optional(self.conn()?).await? else {
            return Ok(None);
        };
        let by = match found.by.map(TryInto::try_into) {
            Some(by) => by.map_err(|_| malformed())?,
            None => {
                let own = self.own_site(InitiativeId::new(found.initiative)).await?;
                own.ok_or_else(malformed)?.to_bytes()
            }
        };
        let value = Value::decode(&found.value)?;
        Ok(Some(Reopened {
            column,
            value,
            stamp,
            by,
            level: 0,
        }))
    }

    /// This laptop in a team, as it is named within what it writes; `None` without a team.
    pub async fn own_site(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Option<SiteId>, StorageError> {
        let own = self.own_device(initiative).await?;
        Ok(own.map(|own| SiteId {
            device: DeviceKeys::new(&own.secret).id(),
            series: own.series,
        }))
    }
}

fn malformed() -> StorageError {
    StorageError::Inconsistent {
        table: "conflict",
        what: "site",
    }
}

/// Values that are told, by row and column.
pub(super) type Told = BTreeMap<(TableId, Uuid, ColumnId), Vec<(Stamp, Value)>>;

/// What is told of these rows, and what is decided of them.
pub(super) async fn load_told(
    conn: &mut SqliteConnection,
    rows: &BTreeMap<(TableId, Uuid), Row>,
) -> Result<(Told, Decisions), StorageError> {
    let (mut told, mut decisions) = (Told::new(), Decisions::default());
    if !Decisions::are_there(conn).await? && !are_told(conn).await? {
        return Ok((told, decisions));
    }
    for (table, row) in rows.keys() {
        Decisions::load(conn, *table, &[*row], &mut decisions).await?;
        let number = i64::from(table.0);
        let found = sqlx::query!(
            r#"SELECT column_id AS "column: u8", stamp, value FROM conflict
               WHERE table_id = ? AND row_id = ?"#,
            number,
            row
        );
        for it in found.fetch_all(&mut *conn).await? {
            let (column, stamp) = (ColumnId(it.column), Stamp(it.stamp.cast_unsigned()));
            let values = told.entry((*table, *row, column)).or_default();
            values.push((stamp, Value::decode(&it.value)?));
        }
    }
    Ok((told, decisions))
}

async fn are_told(conn: &mut SqliteConnection) -> Result<bool, StorageError> {
    let any = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM conflict) AS "any!: bool""#);
    Ok(any.fetch_one(conn).await?)
}

/// Statements that bring the list of what is undecided up to date with a plan.
pub(super) fn push_decisions(script: &mut Script, plan: &Plan) -> Result<(), StorageError> {
    let writes = || plan.writes.iter().zip(&plan.logged);
    let of = |write: &RowWrite| write.row.value(write.table, INITIATIVE_ID).cloned();
    let initiative = plan.writes.first().and_then(of).unwrap_or(Value::Null);
    plan.decisions().push(script, &initiative)?;
    for (write, op) in writes() {
        let Op::Set(change) = op else { continue };
        let initiative = of(write).unwrap_or(Value::Null);
        for reopened in &change.reopened {
            push_reopened(script, &initiative, (change.table, change.row), reopened)?;
        }
    }
    Ok(())
}

/// Tells a value again. Who wrote it was met before; only this laptop itself has no name there.
pub(super) fn push_reopened(
    script: &mut Script,
    initiative: &Value,
    (table, row): (TableId, Uuid),
    reopened: &Reopened,
) -> Result<(), StorageError> {
    script.push(
        "INSERT OR IGNORE INTO conflict \
         (initiative_id, table_id, row_id, column_id, stamp, site, value) \
         VALUES (?, ?, ?, ?, ?, coalesce((SELECT ref FROM site WHERE id = ?), 1), ?); ",
    );
    script.bind(initiative)?;
    script.bind(&Value::Integer(table.0.into()))?;
    script.bind(&Value::reference(row))?;
    script.bind(&Value::Integer(reopened.column.0.into()))?;
    script.bind(&Value::Integer(reopened.stamp.0.cast_signed()))?;
    script.bind(&Value::Bytes(reopened.by.to_vec()))?;
    script.bind(&Value::Bytes(reopened.value.encode()))
}
