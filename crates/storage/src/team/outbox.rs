//! What this laptop did and has not sealed in envelopes yet.
//!
//! Sealing waits until something leaves the laptop, so that many small acts share an
//! envelope, and so that what was erased before never gets into one.

use crypto::{Envelope, SiteId};
use domain::InitiativeId;
use sabotage::{Sabotage, is_on};
use sync::{ChangeSet, Stamp, Value};

use super::envelope::{Whose, end_of, push_envelope};
use super::series::{Series, push_series};
use crate::write::Script;
use crate::{Lease, StorageError};

/// Acts that are not sealed yet.
#[derive(Debug, Default)]
pub struct Unsealed {
    /// In their order. A long import comes in parts that go on.
    pub changes: Vec<ChangeSet>,
    /// Where in the log they end.
    pub up_to: i64,
    /// The first is stamped earlier than what was sealed before it: the clock of this laptop
    /// went back. It goes under another number, since within one the stamps grow.
    pub goes_back: bool,
    /// More of them may follow.
    pub goes_on: bool,
}

/// Acts that are sealed together, at most; a long import counts as one.
const ACTS_AT_ONCE: u32 = 256;

impl Lease {
    /// Whether something is here that the server lacks, sealed or not.
    pub async fn has_to_send(&mut self, initiative: InitiativeId) -> Result<bool, StorageError> {
        let id = initiative.uuid();
        let found = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM envelope WHERE initiative_id = ?1 AND position = 0)
               OR EXISTS (SELECT 1 FROM change_set WHERE initiative_id = ?1
                  AND seq > (SELECT sealed_up_to FROM team WHERE initiative_id = ?1)) AS "found!: bool""#,
            id
        );
        Ok(found.fetch_one(self.conn()?).await?)
    }

    /// The next acts of this laptop to seal.
    pub async fn unsealed(&mut self, initiative: InitiativeId) -> Result<Unsealed, StorageError> {
        let mut latest = self.latest_of_series(initiative).await?;
        let id = initiative.uuid();
        let conn = self.conn()?;
        let rows = sqlx::query!(
            r#"SELECT seq, stamp, body, batch FROM change_set
               WHERE seq > (SELECT sealed_up_to FROM team WHERE initiative_id = ?1)
               AND initiative_id = ?1 ORDER BY seq LIMIT ?2"#,
            id,
            ACTS_AT_ONCE
        );
        let rows = rows.fetch_all(&mut *conn).await?;
        let mut unsealed = Unsealed {
            goes_on: rows.len() == ACTS_AT_ONCE as usize,
            ..Unsealed::default()
        };
        for row in rows {
            let stamp = Stamp(row.stamp.cast_unsigned());
            if stamp < latest && !unsealed.changes.is_empty() {
                unsealed.goes_on = true;
                return Ok(unsealed);
            }
            unsealed.goes_back |= stamp < latest;
            (latest, unsealed.up_to) = (stamp, row.seq);
            if row.batch != 0 {
                let parts = sqlx::query_scalar!(
                    "SELECT body FROM change_part WHERE batch = ? ORDER BY seq",
                    row.batch
                );
                for part in parts.fetch_all(&mut *conn).await? {
                    let part = ChangeSet::decode(&part)?;
                    let goes_on = true;
                    unsealed.changes.push(ChangeSet { goes_on, ..part });
                }
            }
            unsealed.changes.push(ChangeSet::decode(&row.body)?);
        }
        Ok(unsealed)
    }

    /// Keeps the envelopes that these acts were sealed in: once this returned, they may leave.
    pub async fn keep_sealed(
        &mut self,
        initiative: InitiativeId,
        envelopes: &[Envelope],
        up_to: i64,
    ) -> Result<(), StorageError> {
        let mut before = match envelopes.first() {
            Some(first) => self.series(initiative, first.header().site).await?,
            None => Series::default(),
        };
        let mut script = Script::begin();
        for envelope in envelopes {
            push_envelope(&mut script, initiative, envelope, Whose::Own)?;
            let end = end_of(envelope, before);
            push_series(&mut script, initiative, envelope.header().site, end)?;
            before = end;
        }
        script.push("UPDATE team SET sealed_up_to = ? WHERE initiative_id = ?; ");
        script.bind(&Value::Integer(up_to))?;
        script.bind(&Value::reference(initiative.uuid()))?;
        self.run_whole(script).await
    }

    /// Takes acts out of the envelopes that the server does not take: they are sealed again,
    /// under another number, which the caller begins. Whether there were any.
    pub async fn unseal_refused(
        &mut self,
        initiative: InitiativeId,
        site: SiteId,
    ) -> Result<bool, StorageError> {
        let (id, name) = (initiative.uuid(), site.to_bytes());
        let name = name.as_slice();
        let refused = sqlx::query!(
            r#"SELECT min(log_from) AS "log_from: i64", min(first) AS "first: i64" FROM envelope
               WHERE initiative_id = ? AND site = ? AND position = 0 AND log_from >= 0"#,
            id,
            name
        );
        let refused = refused.fetch_one(self.conn()?).await?;
        let (Some(log_from), Some(first)) = (refused.log_from, refused.first) else {
            return Ok(false);
        };
        if is_on(Sabotage::DropWhatIsRefused) {
            return Ok(false);
        }
        let mut script = Script::begin();
        script.push("UPDATE team SET sealed_up_to = ? WHERE initiative_id = ?; ");
        script.bind(&Value::Integer(log_from))?;
        script.bind(&Value::reference(id))?;
        script.push(
            "DELETE FROM envelope WHERE initiative_id = ? AND site = ? AND position = 0 \
             AND log_from >= 0; ",
        );
        script.bind(&Value::reference(id))?;
        script.bind(&Value::Bytes(name.to_vec()))?;
        // Of another branch of this site there may be more than of this one.
        script.push(
            "UPDATE series SET (last, last_hash) = (SELECT last, hash FROM (SELECT ? AS last, \
             zeroblob(32) AS hash UNION ALL SELECT last, hash FROM envelope \
             WHERE initiative_id = series.initiative_id AND site = series.site) \
             ORDER BY last DESC, hash DESC LIMIT 1) WHERE initiative_id = ? AND site = ?; ",
        );
        script.bind(&Value::Integer(first - 1))?;
        script.bind(&Value::reference(id))?;
        script.bind(&Value::Bytes(name.to_vec()))?;
        self.run_whole(script).await?;
        Ok(true)
    }
}
