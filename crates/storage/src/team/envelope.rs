//! Envelopes as they were sent or came.

use std::collections::{BTreeMap, BTreeSet};

use crypto::{Envelope, EnvelopeHash, SiteId};
use domain::InitiativeId;
use sabotage::{Sabotage, is_on};
use sqlx::sqlite::SqliteConnection;
use sync::{Stamp, Value};

use super::position::{Known, push_position, push_position_of};
use super::series::{Series, push_series, read_series};
use super::server::id_of;
use crate::write::Script;
use crate::{Lease, StorageError};

/// What became of an envelope that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptEnvelope {
    /// It is the next of its site.
    Next,
    /// It was here already.
    Known,
    /// Its site has sent something else under the same number: an older copy of its folder
    /// was put back. Nothing of either is lost.
    Forked,
    /// One before it is missing; it was not kept.
    Gap {
        /// The number that should come next.
        expected: u64,
    },
    /// The server said before that something else stands where it is, or that it stands
    /// elsewhere; it was not kept.
    Elsewhere,
}

/// An envelope that is here and not in the rows yet.
#[derive(Clone, Debug)]
pub struct WaitingEnvelope {
    /// Its place in the order in which they came.
    pub pk: i64,
    /// As it came.
    pub bytes: Vec<u8>,
}

impl Lease {
    /// Keeps an envelope whose signature was checked, to be worked in later.
    pub async fn keep_envelope(
        &mut self,
        initiative: InitiativeId,
        envelope: &Envelope,
    ) -> Result<KeptEnvelope, StorageError> {
        let mut keeping = Keeping::of(initiative, Script::begin());
        let kept = keeping.take(self.conn()?, envelope, 0).await?;
        self.run_whole(keeping.script).await?;
        Ok(kept)
    }

    /// Keeps envelopes that stand at these positions of the server, together with how far it was
    /// read: all or nothing. Ends before the first that does not follow.
    pub async fn keep_pulled(
        &mut self,
        initiative: InitiativeId,
        envelopes: &[(u64, Option<Envelope>)],
    ) -> Result<Vec<KeptEnvelope>, StorageError> {
        let mut outcomes = Vec::new();
        let mut keeping = Keeping::of(initiative, Script::begin_recoverable());
        for (position, envelope) in envelopes {
            if let Some(envelope) = envelope {
                let kept = keeping.take(self.conn()?, envelope, *position).await?;
                outcomes.push(kept);
                if matches!(kept, KeptEnvelope::Gap { .. } | KeptEnvelope::Elsewhere) {
                    break;
                }
            }
            push_position(&mut keeping.script, initiative, *position)?;
        }
        self.run_whole(keeping.script).await?;
        Ok(outcomes)
    }

    /// Whether an envelope was kept or made here.
    pub async fn has_envelope(&mut self, hash: EnvelopeHash) -> Result<bool, StorageError> {
        let hash = hash.0.as_slice();
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM envelope WHERE hash = ?"#,
            hash
        );
        Ok(count.fetch_one(self.conn()?).await? > 0)
    }

    /// Those that are here and not in the rows yet, in the order in which they came.
    pub async fn waiting_envelopes(
        &mut self,
        initiative: InitiativeId,
        after: i64,
        most: u32,
    ) -> Result<Vec<WaitingEnvelope>, StorageError> {
        let id = initiative.uuid();
        let waiting = sqlx::query_as!(
            WaitingEnvelope,
            "SELECT pk, bytes FROM envelope
             WHERE initiative_id = ? AND pk > ? AND applied = 0 ORDER BY pk LIMIT ?",
            id,
            after,
            most
        );
        Ok(waiting.fetch_all(self.conn()?).await?)
    }

    /// Leaves envelopes out of the rows for good. They are kept, and handed on as they came.
    pub async fn set_aside(&mut self, envelopes: &[i64]) -> Result<(), StorageError> {
        let mut script = Script::begin();
        for pk in envelopes {
            script.push("UPDATE envelope SET applied = 1 WHERE pk = ?; ");
            script.bind(&Value::Integer(*pk))?;
        }
        self.run_whole(script).await
    }

    /// Whether something came that is not in the rows: the rest of it has not come, or only a
    /// later version understands it.
    pub async fn keeps_something_back(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<bool, StorageError> {
        let id = initiative.uuid();
        let kept = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM envelope WHERE initiative_id = ?1 AND applied = 0)
               OR EXISTS (SELECT 1 FROM quarantine WHERE initiative_id = ?1) AS "kept!: bool""#,
            id
        );
        Ok(kept.fetch_one(self.conn()?).await?)
    }

    /// Everything that is here, in the order in which it came, for someone who may lack it. What
    /// held values of someone who was erased is left out; who lacks that needs a copy.
    pub async fn all_envelopes(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        let id = initiative.uuid();
        let all = sqlx::query_scalar!(
            "SELECT bytes FROM envelope WHERE initiative_id = ? AND bytes <> x'' ORDER BY pk",
            id
        );
        Ok(all.fetch_all(self.conn()?).await?)
    }
}

/// Envelopes that are looked at one after another, and kept all together.
struct Keeping {
    initiative: InitiativeId,
    script: Script,
    /// Where each site is once those before are kept.
    series: BTreeMap<SiteId, Series>,
    new: BTreeSet<EnvelopeHash>,
}

impl Keeping {
    fn of(initiative: InitiativeId, script: Script) -> Self {
        Self {
            initiative,
            script,
            series: BTreeMap::new(),
            new: BTreeSet::new(),
        }
    }

    async fn take(
        &mut self,
        conn: &mut SqliteConnection,
        envelope: &Envelope,
        position: u64,
    ) -> Result<KeptEnvelope, StorageError> {
        let (hash, header) = (envelope.hash(), *envelope.header());
        if self.new.contains(&hash) {
            return Ok(KeptEnvelope::Elsewhere);
        }
        let known = Known::look_up(conn, self.initiative, hash, position).await?;
        if position > 0 && known.is_elsewhere {
            return Ok(KeptEnvelope::Elsewhere);
        }
        if known.is_here {
            push_position_of(&mut self.script, hash, position)?;
            return Ok(KeptEnvelope::Known);
        }
        let here = match self.series.get(&header.site) {
            Some(here) => *here,
            None => read_series(conn, self.initiative, header.site).await?,
        };
        // Whoever carries it beside a copy has given that. At the server it may be of another
        // branch of its site than the copy, and is looked at again.
        if position == 0 && header.last <= here.copied {
            return Ok(KeptEnvelope::Known);
        }
        if is_on(Sabotage::KnowByNumber) && header.last <= here.last {
            return Ok(KeptEnvelope::Known);
        }
        if header.first > here.last + 1 {
            let expected = here.last + 1;
            return Ok(KeptEnvelope::Gap { expected });
        }
        let is_next = header.first == here.last + 1 && header.previous == here.last_hash;
        push_envelope(&mut self.script, self.initiative, envelope, Whose::Others)?;
        push_position_of(&mut self.script, hash, position)?;
        // Where a site has branches its series stands at the one that goes furthest, so that no
        // later envelope of either seems to follow on something that is missing.
        let end = match is_next || header.last > here.last {
            true => end_of(envelope, here),
            false => Series {
                latest: Stamp(header.latest),
                ..here
            },
        };
        push_series(&mut self.script, self.initiative, header.site, end)?;
        self.series.insert(header.site, end);
        self.new.insert(hash);
        Ok(match is_next {
            true => KeptEnvelope::Next,
            false => KeptEnvelope::Forked,
        })
    }
}

/// Where a series is once this envelope is in it.
pub(super) fn end_of(envelope: &Envelope, before: Series) -> Series {
    Series {
        last: envelope.header().last,
        last_hash: envelope.hash(),
        latest: before.latest.max(Stamp(envelope.header().latest)),
        ..before
    }
}

/// Who made an envelope.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// This laptop: what it holds stands in the rows.
    Own,
    /// Another one.
    Others,
}

pub(super) fn push_envelope(
    script: &mut Script,
    initiative: InitiativeId,
    envelope: &Envelope,
    whose: Whose,
) -> Result<(), StorageError> {
    let header = envelope.header();
    script.push(match whose {
        Whose::Own => {
            "INSERT INTO envelope (hash, initiative_id, site, first, last, bytes, applied, log_from) \
             SELECT ?, initiative_id, ?, ?, ?, ?, 1, sealed_up_to FROM team WHERE initiative_id = ?; "
        }
        Whose::Others => {
            "INSERT INTO envelope (hash, site, first, last, bytes, initiative_id) \
             VALUES (?, ?, ?, ?, ?, ?); "
        }
    });
    script.bind(&Value::Bytes(envelope.hash().0.to_vec()))?;
    script.bind(&Value::Bytes(header.site.to_bytes().to_vec()))?;
    script.bind(&Value::Integer(header.first.cast_signed()))?;
    script.bind(&Value::Integer(header.last.cast_signed()))?;
    script.bind(&Value::Bytes(envelope.as_bytes().to_vec()))?;
    script.bind(&id_of(initiative))
}
