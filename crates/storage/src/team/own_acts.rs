//! What this laptop did, and under which number.

use std::collections::BTreeMap;

use crypto::SiteId;
use domain::InitiativeId;
use sync::{ChangeSet, SiteRef, Stamp};

use crate::{Lease, StorageError};

/// This laptop in the clocks of rows.
const OWN: SiteRef = SiteRef(1);

/// Under which number this laptop did what.
#[derive(Debug, Default)]
pub(super) struct OwnActs {
    /// Where in the log each act stands.
    places: BTreeMap<Stamp, i64>,
    /// The numbers before the present one, and up to where in the log each went.
    earlier: Vec<(u32, i64)>,
    present: u32,
}

impl OwnActs {
    /// Under which number this laptop did what it stamped so.
    pub(super) fn series_at(&self, stamp: Stamp) -> u32 {
        let place = self.places.get(&stamp).copied().unwrap_or_default();
        let then = self.earlier.iter().find(|(_, until)| place <= *until);
        then.map_or(self.present, |(series, _)| *series)
    }
}

impl Lease {
    /// The short name of the site of a change set. What this laptop did and has in its log is
    /// its own, under whichever number it sent it.
    pub async fn writer(
        &mut self,
        own: SiteId,
        (site, stamp): (SiteId, Stamp),
    ) -> Result<SiteRef, StorageError> {
        if site.device != own.device {
            return self.site_ref(site).await;
        }
        let stamp = stamp.0.cast_signed();
        let logged = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM change_set WHERE stamp = ?) AS "logged!: bool""#,
            stamp
        );
        if logged.fetch_one(self.conn()?).await? {
            return Ok(OWN);
        }
        self.site_ref(site).await
    }

    /// The change sets of a site, each with the short name of who wrote it.
    pub async fn written_by(
        &mut self,
        own: SiteId,
        site: SiteId,
        changes: Vec<ChangeSet>,
    ) -> Result<Vec<(SiteRef, ChangeSet)>, StorageError> {
        if site.device != own.device {
            let name = self.site_ref(site).await?;
            return Ok(changes.into_iter().map(|change| (name, change)).collect());
        }
        let mut written = Vec::with_capacity(changes.len());
        for change in changes {
            written.push((self.writer(own, (site, change.stamp)).await?, change));
        }
        Ok(written)
    }

    /// What this laptop did, and under which number.
    pub(super) async fn own_acts(
        &mut self,
        initiative: InitiativeId,
        own: SiteId,
    ) -> Result<OwnActs, StorageError> {
        let id = initiative.uuid();
        let earlier = sqlx::query!(
            r#"SELECT series AS "series: u32", until FROM own_series
               WHERE initiative_id = ? ORDER BY until"#,
            id
        );
        let earlier = earlier.fetch_all(self.conn()?).await?;
        let log = sqlx::query!("SELECT stamp, seq FROM change_set ORDER BY seq");
        let log = log.fetch_all(self.conn()?).await?;
        let place = |stamp: i64, seq| (Stamp(stamp.cast_unsigned()), seq);
        Ok(OwnActs {
            places: log.iter().map(|row| place(row.stamp, row.seq)).collect(),
            earlier: earlier.iter().map(|row| (row.series, row.until)).collect(),
            present: own.series,
        })
    }

    /// The latest stamp of what this laptop did under its present number, and sealed.
    pub(super) async fn latest_of_series(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Stamp, StorageError> {
        let id = initiative.uuid();
        let latest = sqlx::query_scalar!(
            r#"SELECT coalesce(max(stamp), 0) AS "latest!: i64" FROM change_set
               WHERE seq <= (SELECT sealed_up_to FROM team WHERE initiative_id = ?1)
               AND seq > (SELECT coalesce(max(until), 0) FROM own_series
                          WHERE initiative_id = ?1)"#,
            id
        );
        let latest = latest.fetch_one(self.conn()?).await?;
        Ok(Stamp(latest.cast_unsigned()))
    }
}
