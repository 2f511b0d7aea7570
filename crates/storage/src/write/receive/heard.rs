//! Which acts are in the rows. An act can come more than once: in a copy, and under another number
//! when some server refused the first. Only the first time it counts.

use std::collections::BTreeSet;

use sqlx::sqlite::SqliteConnection;
use sync::{SiteRef, Stamp, Value};

use super::{Incoming, IncomingFrom};
use crate::StorageError;
use crate::write::merge::OWN_SITE;
use crate::write::script::Script;

/// Acts, by who did them and when.
pub(super) type Acts = BTreeSet<(SiteRef, Stamp)>;

/// Those of what comes one by one that are in the rows already.
pub(super) async fn heard_among(
    conn: &mut SqliteConnection,
    incoming: &Incoming<'_>,
) -> Result<Acts, StorageError> {
    if matches!(incoming.from, IncomingFrom::Copy(_)) {
        return Ok(Acts::new());
    }
    let mut heard = acts_of(incoming);
    for (site, stamp) in acts_of(incoming) {
        if site != OWN_SITE && !is_heard(conn, (site, stamp)).await? {
            heard.remove(&(site, stamp));
        }
    }
    Ok(heard)
}

async fn is_heard(
    conn: &mut SqliteConnection,
    (site, stamp): (SiteRef, Stamp),
) -> Result<bool, StorageError> {
    let stamp = stamp.0.cast_signed();
    let heard = sqlx::query_scalar!(
        r#"SELECT EXISTS (
               SELECT 1 FROM heard WHERE stamp = ?
               AND substr(site, 1, 12) = (SELECT substr(id, 1, 12) FROM site WHERE ref = ?)
           ) AS "heard!: bool""#,
        stamp,
        site.0
    );
    Ok(heard.fetch_one(conn).await?)
}

/// Notes that these acts are in the rows. What this laptop did itself is noted where it is known
/// as that (see `Lease::writer`).
pub(super) fn push_heard(script: &mut Script, incoming: &Incoming<'_>) -> Result<(), StorageError> {
    for (site, stamp) in acts_of(incoming) {
        script.push(
            "INSERT OR IGNORE INTO heard (stamp, site) SELECT ?, id FROM site WHERE ref = ?; ",
        );
        script.bind(&Value::Integer(stamp.0.cast_signed()))?;
        script.bind(&Value::Integer(site.0.into()))?;
    }
    Ok(())
}

fn acts_of(incoming: &Incoming<'_>) -> Acts {
    let changes = incoming.changes.iter();
    changes
        .map(|(site, change)| (*site, change.stamp))
        .collect()
}
