//! What stood at another laptop, worked into what stands here.
//!
//! Each side has, for each field, the values that nobody wrote over having seen them: the one
//! that stands and those that are told. Together that is: what both have, and of what one side
//! has alone, what the other had never heard of.

use std::collections::BTreeSet;

use sabotage::{Sabotage, is_on};
use sqlx::Row as _;
use sqlx::sqlite::SqliteConnection;
use sync::registry::is_of_the_row;
use sync::{ColumnId, Loser, Mark, Op, RowChange, SiteRef, Stamp, Table, TableId, Value};
use uuid::Uuid;

use super::standing::Standing;
use super::work::Work;
use super::{Incoming, IncomingFrom};
use crate::{Covers, StorageError};

/// A value of a field, by when it was written.
type Written = (TableId, Uuid, ColumnId, Stamp);

impl Work<'_> {
    /// Works in values that stood there.
    pub(super) fn copied(&mut self, table: &'static Table, set: &RowChange, mark: Mark) {
        let key = (set.table, set.row);
        let Some(standing) = self.rows.get_mut(&key) else {
            let made = Standing::made(table, &self.initiative, set, mark);
            self.rows.insert(key, made);
            return;
        };
        let before = standing.row.clone();
        // Who was told there is said there.
        standing.merge(set, mark, &mut Vec::new());
        if set.makes_row() || is_on(Sabotage::CopyByStampAlone) {
            // Whoever changed a row had seen what it was made with.
            return;
        }
        let IncomingFrom::Copy(covers) = self.from else {
            return;
        };
        for (column, there) in &set.columns {
            let (Some(here), was) = (before.value(table, *column), before.clock.mark_of(*column))
            else {
                continue;
            };
            let is_told = table.tells_losers && !is_of_the_row(*column) && here != there;
            let was_written = was != before.clock.base();
            let is_later = (mark.stamp, there) > (was.stamp, here);
            if !is_told || !standing.existed || (is_later && !was_written) {
                continue;
            }
            let loser = |value: &Value, mark| Loser {
                column: *column,
                value: value.clone(),
                mark,
            };
            if is_later {
                let unseen = !covers.is_there(was);
                self.losers.extend(unseen.then(|| (key, loser(here, was))));
            } else {
                let unseen = !covers.is_here(mark);
                self.losers
                    .extend(unseen.then(|| (key, loser(there, mark))));
            }
        }
    }

    /// Values that had lost there. One that is known here, and neither stands nor is told any
    /// more, was decided about.
    pub(super) fn lost(&mut self, set: &RowChange, mark: Mark, covers: &Covers) {
        let key = (set.table, set.row);
        for (column, value) in &set.columns {
            let stood = self
                .stood
                .get(&(key.0, key.1))
                .map(|clock| clock.mark_of(*column).stamp);
            if covers.is_here(mark) && stood != Some(mark.stamp) {
                continue;
            }
            let loser = Loser {
                column: *column,
                value: value.clone(),
                mark,
            };
            self.losers.push((key, loser));
        }
    }

    /// What is told here, and was known there and is not told there any more, was decided about.
    pub(super) async fn forget_what_is_decided_there(
        &mut self,
        conn: &mut SqliteConnection,
        incoming: &Incoming<'_>,
    ) -> Result<(), StorageError> {
        let IncomingFrom::Copy(covers) = incoming.from else {
            return Ok(());
        };
        let there: BTreeSet<Written> = incoming.changes.iter().flat_map(written).collect();
        let sql = "SELECT table_id, row_id, column_id, stamp, site FROM conflict \
                   WHERE initiative_id = ?";
        let told = sqlx::query(sql).bind(incoming.initiative.uuid());
        for row in told.fetch_all(conn).await? {
            let key = (TableId(row.try_get(0)?), row.try_get(1)?);
            let (column, stamp) = (ColumnId(row.try_get(2)?), row.try_get::<i64, _>(3)?);
            let mark = Mark {
                stamp: Stamp(stamp.cast_unsigned()),
                site: SiteRef(row.try_get(4)?),
            };
            let is_there = there.contains(&(key.0, key.1, column, mark.stamp));
            if covers.is_there(mark) && !is_there {
                self.resolved.push((key, column, mark.stamp));
            }
        }
        Ok(())
    }
}

/// Every value of a change set.
fn written((_, change): &(SiteRef, sync::ChangeSet)) -> Vec<Written> {
    let stamp = change.stamp;
    let of = |op: &Op| match op {
        Op::Set(set) => {
            let columns = set.columns.iter();
            columns
                .map(|(column, _)| (set.table, set.row, *column, stamp))
                .collect()
        }
        Op::Erase { .. } | Op::Later { .. } => Vec::new(),
    };
    change.ops.iter().flat_map(of).collect()
}
