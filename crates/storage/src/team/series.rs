//! How far the change sets of each site are here.

use crypto::{EnvelopeHash, SiteId};
use domain::InitiativeId;
use sqlx::sqlite::SqliteConnection;
use sync::{SiteRef, Stamp};

use crate::{Lease, StorageError};

/// How far the change sets of a site are here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// The number of the last one; 0 when there is none.
    pub last: u64,
    /// The envelope that it came in.
    pub last_hash: EnvelopeHash,
    /// Up to here they came with a copy of what stood, not one by one.
    pub copied: u64,
    /// The latest stamp of what is here of it.
    pub latest: Stamp,
}

impl Lease {
    /// How far one site is here.
    pub async fn series(
        &mut self,
        initiative: InitiativeId,
        site: SiteId,
    ) -> Result<Series, StorageError> {
        let site = site.to_bytes();
        let (id, site) = (initiative.uuid(), site.as_slice());
        let row = sqlx::query!(
            r#"SELECT last, last_hash, copied, latest FROM series
               WHERE initiative_id = ? AND site = ?"#,
            id,
            site
        );
        let Some(row) = row.fetch_optional(self.conn()?).await? else {
            return Ok(Series::default());
        };
        series_of(row.last, &row.last_hash, row.copied, row.latest)
    }

    /// How far every site is here.
    pub async fn all_series(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<(SiteId, Series)>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT site, last, last_hash, copied, latest FROM series
               WHERE initiative_id = ? ORDER BY site"#,
            id
        );
        let mut all = Vec::new();
        for row in rows.fetch_all(self.conn()?).await? {
            let site = row.site.try_into().map_err(|_| malformed("site"))?;
            all.push((
                SiteId::from_bytes(site),
                series_of(row.last, &row.last_hash, row.copied, row.latest)?,
            ));
        }
        Ok(all)
    }

    /// The short name of a site in the clocks of rows, given when it is met first.
    pub async fn site_ref(&mut self, site: SiteId) -> Result<SiteRef, StorageError> {
        let site = site.to_bytes();
        let site = site.as_slice();
        let conn = self.conn()?;
        // 1 is this laptop.
        sqlx::query!(
            "INSERT INTO site (ref, id) VALUES ((SELECT max(1, coalesce(max(ref), 1)) + 1 FROM site), ?)
             ON CONFLICT (id) DO NOTHING",
            site
        )
        .execute(&mut *conn)
        .await?;
        let number = sqlx::query_scalar!(
            r#"SELECT ref AS "number: u16" FROM site WHERE id = ?"#,
            site
        );
        Ok(SiteRef(number.fetch_one(conn).await?))
    }
}

/// Notes how far a site is.
pub(super) async fn advance(
    conn: &mut SqliteConnection,
    initiative: InitiativeId,
    site: SiteId,
    to: Series,
) -> Result<(), StorageError> {
    let site = site.to_bytes();
    let (id, site) = (initiative.uuid(), site.as_slice());
    let (last, hash) = (to.last.cast_signed(), to.last_hash.0.as_slice());
    let (copied, latest) = (to.copied.cast_signed(), to.latest.0.cast_signed());
    sqlx::query!(
        "INSERT INTO series (initiative_id, site, last, last_hash, copied, latest)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (initiative_id, site) DO UPDATE SET
         last = excluded.last, last_hash = excluded.last_hash, copied = excluded.copied,
         latest = max(latest, excluded.latest)",
        id,
        site,
        last,
        hash,
        copied,
        latest
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn series_of(last: i64, hash: &[u8], copied: i64, latest: i64) -> Result<Series, StorageError> {
    let hash = hash.try_into().map_err(|_| malformed("last_hash"))?;
    Ok(Series {
        last: last.cast_unsigned(),
        last_hash: EnvelopeHash(hash),
        copied: copied.cast_unsigned(),
        latest: Stamp(latest.cast_unsigned()),
    })
}

fn malformed(what: &'static str) -> StorageError {
    StorageError::Inconsistent {
        table: "series",
        what,
    }
}
