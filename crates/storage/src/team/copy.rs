//! A copy of everything that stands in an initiative, for someone who lacks the acts it came
//! from: written as if each device had made at once what still stands of it.

use std::collections::{BTreeMap, BTreeSet};

use crypto::{EnvelopeHash, SiteId};
use domain::InitiativeId;
use futures_util::TryStreamExt as _;
use sabotage::{Sabotage, is_on};
use sqlx::{AssertSqlSafe, Row as _};
use sync::registry::{INITIATIVE_ID, TABLES};
use sync::{
    ChangeSet, ColumnId, Head, Mark, Op, Row, RowChange, RowClock, Settled, SiteRef, Stamp, Table,
    TableId, Value,
};
use uuid::Uuid;

use super::Series;
use super::conflict::Conflict;
use super::series::push_series;
use crate::database::SCHEMA;
use crate::write::{Script, value_of};
use crate::{Lease, StorageError};

/// What stands of the acts of all devices.
#[derive(Debug, Default)]
pub struct InitiativeCopy {
    /// Up to where each site is in it.
    pub heads: Vec<Head>,
    /// In the order of their stamps; each says whose it is.
    pub acts: Vec<ChangeSet>,
}

/// The ops of each moment of each device.
type Acts = BTreeMap<(Stamp, SiteRef), Vec<Op>>;

impl Lease {
    /// Copies an initiative, with what only a later version understands. What this laptop did is
    /// named by `own`, and must be sealed.
    pub async fn copy_of(
        &mut self,
        initiative: InitiativeId,
        own: SiteId,
    ) -> Result<InitiativeCopy, StorageError> {
        let mut acts = Acts::new();
        for table in TABLES {
            self.copy_table(initiative, table, &mut acts).await?;
        }
        for conflict in self.conflicts(initiative).await? {
            let (mark, op) = lost(conflict);
            acts.entry((mark.stamp, mark.site)).or_default().push(op);
        }
        self.copy_settled(initiative, &mut acts).await?;
        self.copy_erasures(initiative, &mut acts).await?;
        for (site, change) in self.kept_for_later(initiative).await? {
            let of = acts.entry((change.stamp, site)).or_default();
            of.extend(change.ops);
        }
        let heads = self.heads(initiative, own).await?;
        let names = self.site_names().await?;
        let acted = self.own_acts(initiative, own).await?;
        let by = |stamp: Stamp, site: SiteRef| match names.get(&site) {
            Some(site) => *site,
            None => SiteId {
                series: acted.series_at(stamp),
                ..own
            },
        };
        let named = |((stamp, site), ops): ((Stamp, SiteRef), Vec<Op>)| ChangeSet {
            ops,
            by: Some(by(stamp, site).to_bytes()),
            ..ChangeSet::new(stamp, "copy", SCHEMA)
        };
        Ok(InitiativeCopy {
            heads,
            acts: acts.into_iter().map(named).collect(),
        })
    }

    /// Notes that everything up to these heads stands in the rows; whether that was news.
    pub async fn know_heads(
        &mut self,
        initiative: InitiativeId,
        heads: &[Head],
    ) -> Result<bool, StorageError> {
        let mut is_news = false;
        let mut script = Script::begin();
        for head in heads {
            let site = SiteId::from_bytes(head.site);
            let here = self.series(initiative, site).await?;
            let to = Series {
                last: head.last,
                last_hash: EnvelopeHash(head.hash),
                copied: head.last,
                latest: head.latest,
            };
            let to = if here.last < head.last {
                is_news = true;
                to
            } else {
                let latest = head.latest;
                Series { latest, ..here }
            };
            push_series(&mut script, initiative, site, to)?;
        }
        self.run_whole(script).await?;
        Ok(is_news)
    }

    /// Up to where each site is in the rows; of this laptop all that it did. What waits to be
    /// worked in is not in a copy.
    async fn heads(
        &mut self,
        initiative: InitiativeId,
        own: SiteId,
    ) -> Result<Vec<Head>, StorageError> {
        let mut all: BTreeMap<_, _> = self.all_series(initiative).await?.into_iter().collect();
        let latest = self.latest_of_series(initiative).await?;
        let here = all.entry(own).or_default();
        here.latest = here.latest.max(latest);
        let mut stop_early = BTreeSet::new();
        for (site, unread) in self.unread(initiative).await? {
            if let Some(series) = all.get_mut(&site).filter(|it| it.last >= unread.first) {
                (series.last, series.last_hash) = (unread.first - 1, unread.previous);
                stop_early.insert(site);
            }
        }
        let relayed = self.relayed(initiative).await?;
        let head = |(site, series): (SiteId, Series)| Head {
            site: site.to_bytes(),
            last: series.last,
            hash: series.last_hash.0,
            latest: series.latest,
            relayed: relayed.get(&site).copied().unwrap_or_default(),
            stops_early: stop_early.contains(&site),
        };
        Ok(all.into_iter().map(head).collect())
    }

    async fn copy_table(
        &mut self,
        initiative: InitiativeId,
        table: &'static Table,
        acts: &mut Acts,
    ) -> Result<(), StorageError> {
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let sql = format!(
            "SELECT id, clock, {} FROM {} WHERE initiative_id = ? \
             AND batch NOT IN (SELECT id FROM pending_batch)",
            columns.join(", "),
            table.name
        );
        let sql = sqlx::query(AssertSqlSafe(sql)).bind(initiative.uuid());
        let mut rows = sql.fetch(self.conn()?);
        while let Some(found) = rows.try_next().await? {
            let id: Uuid = found.try_get("id")?;
            let clock = RowClock::decode(found.try_get("clock")?);
            let clock = clock.map_err(|_| StorageError::Inconsistent {
                table: table.name,
                what: "clock",
            })?;
            let values = table.columns.iter().map(|column| value_of(&found, column));
            let values = values.collect::<Result<_, _>>()?;
            copy_row(table, id, &Row { values, clock }, acts);
        }
        Ok(())
    }

    /// They stand in front, so that nothing is told that is decided.
    async fn copy_settled(
        &mut self,
        initiative: InitiativeId,
        acts: &mut Acts,
    ) -> Result<(), StorageError> {
        if is_on(Sabotage::CopyWithoutDecisions) {
            return Ok(());
        }
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT table_id AS "table_id: u8", row_id AS "row_id: Uuid",
                      column_id AS "column_id: u8", stamp, level AS "level: u32"
               FROM settled WHERE initiative_id = ?"#,
            id
        );
        let mut of_row = BTreeMap::<(TableId, Uuid), Vec<Settled>>::new();
        for row in rows.fetch_all(self.conn()?).await? {
            let key = (TableId(row.table_id), row.row_id);
            of_row.entry(key).or_default().push(Settled {
                column: ColumnId(row.column_id),
                stamp: Stamp(row.stamp.cast_unsigned()),
                level: row.level,
            });
        }
        let ops = of_row.into_iter().map(|((table, row), resolved)| {
            Op::Set(RowChange {
                resolved,
                ..RowChange::new(table, row, Vec::new())
            })
        });
        let ops: Vec<Op> = ops.collect();
        if !ops.is_empty() {
            acts.insert((Stamp::default(), SiteRef(1)), ops);
        }
        Ok(())
    }

    async fn copy_erasures(
        &mut self,
        initiative: InitiativeId,
        acts: &mut Acts,
    ) -> Result<(), StorageError> {
        if is_on(Sabotage::CopyWithoutErasures) {
            return Ok(());
        }
        let id = initiative.uuid();
        let marks = sqlx::query!(
            r#"SELECT table_id AS "table_id: u8", row_id AS "row_id: Uuid", stamp FROM erasure
               WHERE initiative_id = ? OR initiative_id = x''"#,
            id
        );
        for mark in marks.fetch_all(self.conn()?).await? {
            let (table, row) = (TableId(mark.table_id), mark.row_id);
            let at = (Stamp(mark.stamp.cast_unsigned()), SiteRef(1));
            acts.entry(at).or_default().push(Op::Erase { table, row });
        }
        Ok(())
    }

    /// The full names of all sites but this laptop itself.
    pub(super) async fn site_names(&mut self) -> Result<BTreeMap<SiteRef, SiteId>, StorageError> {
        let rows = sqlx::query!(r#"SELECT ref AS "number: u16", id FROM site"#);
        let mut names = BTreeMap::new();
        for row in rows.fetch_all(self.conn()?).await? {
            let id = row.id.try_into().map_err(|_| StorageError::Inconsistent {
                table: "site",
                what: "id",
            })?;
            names.insert(SiteRef(row.number), SiteId::from_bytes(id));
        }
        Ok(names)
    }
}

/// The making of a row, and the columns that were written later, each with its moment.
fn copy_row(table: &Table, id: Uuid, row: &Row, acts: &mut Acts) {
    let base = row.clock.base();
    let mut cells = BTreeMap::<(Stamp, SiteRef), Vec<(ColumnId, Value)>>::new();
    for (column, value) in table.columns.iter().zip(&row.values) {
        // Of which initiative it is makes the row.
        let mark = match column.id {
            INITIATIVE_ID => base,
            column => row.clock.mark_of(column),
        };
        let cell = (column.id, value.clone());
        cells.entry((mark.stamp, mark.site)).or_default().push(cell);
    }
    for (mark, columns) in cells {
        let op = Op::Set(RowChange::new(table.id, id, columns));
        acts.entry(mark).or_default().push(op);
    }
}

fn lost(conflict: Conflict) -> (Mark, Op) {
    let Conflict {
        table,
        row,
        column,
        value,
        mark,
    } = conflict;
    let change = RowChange {
        is_lost: true,
        ..RowChange::new(table, row, vec![(column, value)])
    };
    (mark, Op::Set(change))
}
