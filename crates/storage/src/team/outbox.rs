//! What this laptop did and has not sealed in envelopes yet.
//!
//! Sealing waits until something leaves the laptop, so that many small acts share an
//! envelope, and so that what was erased before never gets into one.

use crypto::Envelope;
use domain::InitiativeId;
use sync::ChangeSet;

use super::envelope::{end_of, insert};
use super::series::{Series, advance};
use crate::room::explained;
use crate::{Lease, StorageError};

/// Acts that are not sealed yet.
#[derive(Debug, Default)]
pub struct Unsealed {
    /// In their order. A long import comes in parts that go on.
    pub changes: Vec<ChangeSet>,
    /// Where in the log they end.
    pub up_to: i64,
}

/// Acts that are sealed together, at most; a long import counts as one.
const ACTS_AT_ONCE: u32 = 256;

impl Lease {
    /// The next acts of this laptop to seal.
    pub async fn unsealed(&mut self, initiative: InitiativeId) -> Result<Unsealed, StorageError> {
        let id = initiative.uuid();
        let conn = self.conn()?;
        let rows = sqlx::query!(
            r#"SELECT seq, body, batch FROM change_set
               WHERE seq > (SELECT sealed_up_to FROM team WHERE initiative_id = ?1)
               AND initiative_id = ?1 ORDER BY seq LIMIT ?2"#,
            id,
            ACTS_AT_ONCE
        );
        let mut unsealed = Unsealed::default();
        for row in rows.fetch_all(&mut *conn).await? {
            unsealed.up_to = row.seq;
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
        let before = match envelopes.first() {
            Some(first) => self.series(initiative, first.header().site).await?,
            None => Series::default(),
        };
        let core = self.core()?;
        core.writing = true;
        sqlx::raw_sql("BEGIN IMMEDIATE")
            .execute(&mut core.conn)
            .await?;
        for envelope in envelopes {
            insert(&mut core.conn, initiative, envelope, true).await?;
            let end = end_of(envelope, before);
            advance(&mut core.conn, initiative, envelope.header().site, end).await?;
        }
        let id = initiative.uuid();
        let update = sqlx::query!(
            "UPDATE team SET sealed_up_to = ? WHERE initiative_id = ?",
            up_to,
            id
        );
        update.execute(&mut core.conn).await?;
        let kept = sqlx::raw_sql("COMMIT").execute(&mut core.conn).await;
        explained(kept.map_err(Into::into), &core.file)?;
        core.writing = false;
        Ok(())
    }
}
