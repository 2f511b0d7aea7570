//! Everything that stands in an initiative, for the simulation to compare laptops by.

use std::collections::{BTreeMap, BTreeSet};

use crypto::Envelope;
use domain::InitiativeId;
use sqlx::{AssertSqlSafe, Row as _};
use sync::registry::TABLES;
use sync::{ColumnId, Kind, MinutesText, Stamp, Table, TableId, Value};
use uuid::Uuid;

use crate::write::load_clock;
use crate::write::value_of;
use crate::{Lease, StorageError};

/// One column of one row.
pub type Cell = (TableId, Uuid, ColumnId);

/// What stands on a laptop, named so that it is the same on all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Values and when they were written, those of the trash and of undone rows too.
    pub cells: BTreeMap<Cell, (Value, Stamp)>,
    /// Values that lost unseen.
    pub conflicts: BTreeSet<(Cell, Stamp, Value)>,
    /// What is read in minutes, those of the trash too: the text, what was approved, and what came
    /// too late.
    pub texts: BTreeMap<Uuid, String>,
    /// What was erased.
    pub erased: BTreeSet<(TableId, Uuid)>,
}

impl Lease {
    /// Looks at everything.
    pub async fn look(&mut self, initiative: InitiativeId) -> Result<Look, StorageError> {
        let mut look = Look::default();
        for table in TABLES {
            self.look_at(initiative, table, &mut look).await?;
        }
        for lost in self.conflicts(initiative).await? {
            let cell = (lost.table, lost.row, lost.column);
            look.conflicts.insert((cell, lost.mark.stamp, lost.value));
        }
        let sql = "SELECT table_id, row_id FROM erasure \
                   WHERE initiative_id = ? OR initiative_id = x''";
        let sql = sqlx::query(sql).bind(initiative.uuid());
        for row in sql.fetch_all(self.conn()?).await? {
            let table = TableId(row.try_get(0)?);
            look.erased.insert((table, row.try_get(1)?));
        }
        Ok(look)
    }

    async fn look_at(
        &mut self,
        initiative: InitiativeId,
        table: &'static Table,
        look: &mut Look,
    ) -> Result<(), StorageError> {
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let sql = format!(
            "SELECT id, clock, {} FROM {} WHERE initiative_id = ? \
             AND batch NOT IN (SELECT id FROM pending_batch)",
            columns.join(", "),
            table.name
        );
        let sql = sqlx::query(AssertSqlSafe(sql)).bind(initiative.uuid());
        for row in sql.fetch_all(self.conn()?).await? {
            let (id, clock) = (row.try_get("id")?, load_clock(&row, table)?);
            for column in table.columns {
                let stamp = clock.mark_of(column.id).stamp;
                let value = match value_of(&row, column)? {
                    Value::Bytes(bytes) if column.kind == Kind::Minutes => {
                        let text = MinutesText::decode(&bytes)?;
                        let shown = String::from_utf8_lossy(&text.shown()?).into_owned();
                        look.texts.insert(id, shown);
                        Value::Bytes(text.fingerprint()?.to_vec())
                    }
                    other => other,
                };
                look.cells.insert((table.id, id, column.id), (value, stamp));
            }
        }
        Ok(())
    }

    /// With which keys the envelopes were sealed that stand at the server, in the order in which
    /// they stand there.
    pub async fn epochs_at_server(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<u32>, StorageError> {
        let sql = "SELECT bytes FROM envelope \
                   WHERE initiative_id = ? AND position > 0 AND bytes <> x'' ORDER BY position";
        let sql = sqlx::query_scalar::<_, Vec<u8>>(sql).bind(initiative.uuid());
        let all = sql.fetch_all(self.conn()?).await?;
        let envelopes = all
            .into_iter()
            .filter_map(|bytes| Envelope::parse(bytes).ok());
        Ok(envelopes.map(|it| it.header().epoch).collect())
    }

    /// Everything of which something may be read in the file, in one piece: the log, what can be
    /// undone, what is kept for later, what lost.
    pub async fn kept_bytes(&mut self) -> Result<Vec<u8>, StorageError> {
        let mut all = Vec::new();
        for sql in [
            "SELECT body FROM change_set",
            "SELECT body FROM change_part",
            "SELECT inverse FROM undo_entry",
            "SELECT change FROM quarantine",
            "SELECT value FROM conflict",
        ] {
            for row in sqlx::query(sql).fetch_all(self.conn()?).await? {
                all.extend(row.try_get::<Vec<u8>, _>(0)?);
            }
        }
        Ok(all)
    }
}
