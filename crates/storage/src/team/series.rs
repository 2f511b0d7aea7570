//! How far the change sets of each site are here.

use crypto::{EnvelopeHash, SiteId};
use domain::InitiativeId;
use sqlx::sqlite::SqliteConnection;
use sync::{SiteRef, Stamp, Value};

use super::server::id_of;
use crate::write::Script;
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
        read_series(self.conn()?, initiative, site).await
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
        let known = sqlx::query_scalar!(
            r#"SELECT ref AS "number: u16" FROM site WHERE id = ?"#,
            site
        );
        if let Some(number) = known.fetch_optional(&mut *conn).await? {
            return Ok(SiteRef(number));
        }
        // 1 is this laptop.
        let number = sqlx::query_scalar!(
            r#"INSERT INTO site (ref, id)
               VALUES ((SELECT max(1, coalesce(max(ref), 1)) + 1 FROM site), ?)
               RETURNING ref AS "number: u16""#,
            site
        );
        Ok(SiteRef(number.fetch_one(conn).await?))
    }
}

pub(super) async fn read_series(
    conn: &mut SqliteConnection,
    initiative: InitiativeId,
    site: SiteId,
) -> Result<Series, StorageError> {
    let site = site.to_bytes();
    let (id, site) = (initiative.uuid(), site.as_slice());
    let row = sqlx::query!(
        "SELECT last, last_hash, copied, latest FROM series WHERE initiative_id = ? AND site = ?",
        id,
        site
    );
    let Some(row) = row.fetch_optional(conn).await? else {
        return Ok(Series::default());
    };
    series_of(row.last, &row.last_hash, row.copied, row.latest)
}

/// Notes how far a site is.
pub(super) fn push_series(
    script: &mut Script,
    initiative: InitiativeId,
    site: SiteId,
    to: Series,
) -> Result<(), StorageError> {
    script.push(
        "INSERT INTO series (initiative_id, site, last, last_hash, copied, latest) \
         VALUES (?, ?, ?, ?, ?, ?) \
         ON CONFLICT (initiative_id, site) DO UPDATE SET \
         last = excluded.last, last_hash = excluded.last_hash, copied = excluded.copied, \
         latest = max(latest, excluded.latest); ",
    );
    script.bind(&id_of(initiative))?;
    script.bind(&Value::Bytes(site.to_bytes().to_vec()))?;
    script.bind(&Value::Integer(to.last.cast_signed()))?;
    script.bind(&Value::Bytes(to.last_hash.0.to_vec()))?;
    script.bind(&Value::Integer(to.copied.cast_signed()))?;
    script.bind(&Value::Integer(to.latest.0.cast_signed()))
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
