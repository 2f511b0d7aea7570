//! What is known here, and what is known to who made a copy: who of two had seen the other.

use std::collections::BTreeMap;

use crypto::{DeviceId, SiteId};
use domain::InitiativeId;
use sync::{Head, Mark, SiteRef, Stamp};

use crate::{Lease, StorageError};

/// This laptop in the clocks of rows.
const OWN: SiteRef = SiteRef(1);

/// Up to which stamp each site is known: on this side, and on that of a copy. Within a site the
/// stamps grow: a laptop whose clock goes back goes on under another number.
#[derive(Debug, Default)]
pub struct Covers {
    here: BTreeMap<SiteRef, Stamp>,
    there: BTreeMap<SiteId, Stamp>,
    names: BTreeMap<SiteRef, SiteId>,
    own: OwnActs,
    own_device: Option<DeviceId>,
    heard: Heard,
}

/// The acts that came, each with the sites that it came from.
type Heard = BTreeMap<(DeviceId, Stamp), Vec<SiteId>>;

/// Under which number this laptop did what.
#[derive(Debug, Default)]
pub(super) struct OwnActs {
    /// Where in the log each act stands.
    places: BTreeMap<Stamp, i64>,
    /// The numbers before the present one, and up to where in the log each went.
    earlier: Vec<(u32, i64)>,
    present: u32,
}

impl Covers {
    /// Whether this laptop had what was written at this mark, which came with the copy.
    pub fn is_here(&self, mark: Mark) -> bool {
        let latest = self.here.get(&mark.site);
        let is_heard = || {
            let site = self.names.get(&mark.site);
            site.is_some_and(|site| self.heard.contains_key(&(site.device, mark.stamp)))
        };
        mark.site == OWN || latest.is_some_and(|latest| mark.stamp <= *latest) || is_heard()
    }

    /// Whether who made the copy had what was written at this mark, which stands here.
    pub fn is_there(&self, mark: Mark) -> bool {
        let stamp = mark.stamp;
        let own = |device| SiteId {
            device,
            series: self.own.series_at(stamp),
        };
        let named = self.names.get(&mark.site).copied();
        let Some(site) = named.or(self.own_device.map(own)) else {
            return false;
        };
        let also = self.heard.get(&(site.device, stamp));
        let mut sites = also.into_iter().flatten().chain([&site]);
        sites.any(|site| self.there.get(site).is_some_and(|latest| stamp <= *latest))
    }
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
    /// What is known on both sides. `heads` are those of the copy.
    pub async fn covers(
        &mut self,
        initiative: InitiativeId,
        own: SiteId,
        heads: &[Head],
    ) -> Result<Covers, StorageError> {
        let mut here = BTreeMap::new();
        for (site, series) in self.all_series(initiative).await? {
            here.insert(self.site_ref(site).await?, series.latest);
        }
        let head = |head: &Head| (SiteId::from_bytes(head.site), head.latest);
        Ok(Covers {
            here,
            there: heads.iter().map(head).collect(),
            names: self.site_names().await?,
            own: self.own_acts(initiative, own).await?,
            own_device: Some(own.device),
            heard: self.heard().await?,
        })
    }

    async fn heard(&mut self) -> Result<Heard, StorageError> {
        let rows = sqlx::query!("SELECT stamp, site FROM heard");
        let mut heard = Heard::new();
        for row in rows.fetch_all(self.conn()?).await? {
            let site = SiteId::from_bytes(row.site.try_into().map_err(|_| malformed())?);
            let act = (site.device, Stamp(row.stamp.cast_unsigned()));
            heard.entry(act).or_default().push(site);
        }
        Ok(heard)
    }

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
        let (stamp, name) = (stamp.0.cast_signed(), site.to_bytes());
        let logged = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM change_set WHERE stamp = ?) AS "logged!: bool""#,
            stamp
        );
        if logged.fetch_one(self.conn()?).await? {
            let name = name.as_slice();
            let heard = sqlx::query!(
                "INSERT OR IGNORE INTO heard (stamp, site) VALUES (?, ?)",
                stamp,
                name
            );
            heard.execute(self.conn()?).await?;
            return Ok(OWN);
        }
        self.site_ref(site).await
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

fn malformed() -> StorageError {
    StorageError::Inconsistent {
        table: "heard",
        what: "site",
    }
}
