//! What only a later version understands: it is kept as it came, and worked in once this is that
//! version.

use std::collections::BTreeMap;

use domain::{InitiativeId, Moment};
use sabotage::{Sabotage, is_on};
use sqlx::sqlite::SqliteConnection;
use sync::registry::WHOLE_ROW;
use sync::{
    ChangeSet, ColumnId, Op, Reopened, Row, RowChange, SiteRef, Table, TableId, Value, can_take_in,
};
use uuid::Uuid;

use super::Incoming;
use crate::write::script::Script;
use crate::{Lease, StorageError, Store};

/// A table of this version.
pub(super) fn known_table(id: TableId) -> Option<&'static Table> {
    Table::find(id).filter(|_| sabotage::knows_table(id.0))
}

fn is_known(table: &Table, column: ColumnId) -> bool {
    let is_here = column == WHOLE_ROW || table.position(column).is_some();
    is_here && sabotage::knows_column(table.id.0, column.0)
}

/// What this version understands of a change, and what only a later one does: other columns, and
/// texts that can not be joined with what stands. `None` when it understands all of it. What is
/// decided counts at once, whatever it is about.
pub(super) fn split(
    table: &Table,
    set: &RowChange,
    standing: Option<&Row>,
) -> Option<(RowChange, RowChange)> {
    let is_read = |(column, value): &(ColumnId, Value)| {
        let stands = standing.and_then(|row| row.value(table, *column));
        is_known(table, *column) && can_take_in(table, *column, stands, value)
    };
    let is_told = |it: &Reopened| is_known(table, it.column);
    if set.columns.iter().all(is_read) && set.reopened.iter().all(is_told) {
        return None;
    }
    let (mut here, mut later) = (set.clone(), set.clone());
    here.columns.retain(is_read);
    here.reopened.retain(is_told);
    later.columns.retain(|column| !is_read(column));
    later.reopened.retain(|it| !is_told(it));
    Some((here, later))
}

/// Keeps ops for later; what came in the same words before is here already.
pub(super) fn push_later(
    script: &mut Script,
    initiative: &Value,
    later: &[(SiteRef, ChangeSet)],
) -> Result<(), StorageError> {
    for (site, change) in later.iter().filter(|_| !is_on(Sabotage::DropWhatIsLater)) {
        let change = Value::Bytes(change.encode());
        script.push(
            "INSERT INTO quarantine (initiative_id, site, change) SELECT ?, ?, ? \
             WHERE NOT EXISTS (SELECT 1 FROM quarantine \
             WHERE initiative_id = ? AND site = ? AND change = ?); ",
        );
        for _written_and_looked_for in 0..2 {
            script.bind(initiative)?;
            script.bind(&Value::Integer(site.0.into()))?;
            script.bind(&change)?;
        }
    }
    Ok(())
}

/// Forgets what was kept, once it is worked in.
pub(super) fn push_no_longer(script: &mut Script, kept: &[i64]) -> Result<(), StorageError> {
    for seq in kept {
        script.push("DELETE FROM quarantine WHERE seq = ?; ");
        script.bind(&Value::Integer(*seq))?;
    }
    Ok(())
}

/// What was kept of one initiative.
#[derive(Default)]
struct Kept {
    seqs: Vec<i64>,
    changes: Vec<(SiteRef, ChangeSet)>,
}

impl Store {
    /// Works in what an earlier version kept for this one. What this one does not understand
    /// either stays.
    pub async fn work_in_what_is_later(&self, now: Moment) -> Result<(), StorageError> {
        let mut lease = self.lease().await?;
        for (initiative, kept) in understood(lease.conn()?).await? {
            let incoming = Incoming {
                initiative,
                changes: &kept.changes,
                envelopes: &[],
                kept: &kept.seqs,
            };
            lease.receive(incoming, now).await?;
        }
        Ok(())
    }
}

/// Kept changes of which this version understands something, in the order in which they came. One
/// that is damaged stays: nothing else is kept from its place by it.
async fn understood(
    conn: &mut SqliteConnection,
) -> Result<BTreeMap<InitiativeId, Kept>, StorageError> {
    let rows = sqlx::query!(
        r#"SELECT seq, initiative_id AS "initiative: Uuid", site AS "site: u16", change
           FROM quarantine ORDER BY seq"#
    );
    let mut all = BTreeMap::<InitiativeId, Kept>::new();
    for row in rows.fetch_all(conn).await? {
        let Ok(change) = ChangeSet::decode(&row.change) else {
            continue;
        };
        if change.ops.is_empty() || change.ops.iter().any(is_understood) {
            let kept = all.entry(InitiativeId::new(row.initiative)).or_default();
            kept.seqs.push(row.seq);
            kept.changes.push((SiteRef(row.site), change));
        }
    }
    Ok(all)
}

fn is_understood(op: &Op) -> bool {
    match op {
        Op::Later { .. } => false,
        Op::Erase { .. } => true,
        Op::Set(set) => known_table(set.table).is_some_and(|table| {
            let part = split(table, set, None).map(|(here, _)| here);
            part.is_none_or(|here| !here.columns.is_empty() || !here.reopened.is_empty())
        }),
    }
}

impl Lease {
    /// What is kept for a later version, with who did it.
    pub(crate) async fn kept_for_later(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<(SiteRef, ChangeSet)>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT site AS "site: u16", change FROM quarantine
               WHERE initiative_id = ? ORDER BY seq"#,
            id
        );
        let mut all = Vec::new();
        for row in rows.fetch_all(self.conn()?).await? {
            all.push((SiteRef(row.site), ChangeSet::decode(&row.change)?));
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests;
