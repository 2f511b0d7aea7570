//! Where envelopes stand in the stream of the server, as it told, and how far that was read.
//!
//! What was read is known; what was only told is held against what is read there later.

use std::collections::BTreeMap;

use crypto::{EnvelopeHash, SiteId};
use domain::InitiativeId;
use sqlx::sqlite::SqliteConnection;
use sync::{Head, Value};

use super::server::{IN_A_CHECKPOINT, id_of, malformed};
use crate::write::Script;
use crate::{Lease, StorageError};

impl Lease {
    /// Notes where the server says that envelopes stand now. It is believed once they are read
    /// there; what it says to stand where was read already goes in a checkpoint.
    pub async fn note_sent(
        &mut self,
        initiative: InitiativeId,
        sent: &[(i64, u64)],
    ) -> Result<(), StorageError> {
        let mut script = Script::begin_recoverable();
        for (pk, position) in sent {
            let position = Value::Integer(position.cast_signed());
            script.push(
                "UPDATE server SET checkpoint_due = 1 \
                 WHERE initiative_id = ? AND position >= ?; ",
            );
            script.bind(&id_of(initiative))?;
            script.bind(&position)?;
            script.push(
                "UPDATE envelope SET position = iif((SELECT position FROM server \
                 WHERE server.initiative_id = envelope.initiative_id) >= ?, ?, ?) WHERE pk = ?; ",
            );
            script.bind(&position)?;
            script.bind(&Value::Integer(IN_A_CHECKPOINT))?;
            script.bind(&position)?;
            script.bind(&Value::Integer(*pk))?;
        }
        self.run_whole(script).await
    }

    /// Whether another envelope than this one stands at a position.
    pub async fn has_another_at(
        &mut self,
        initiative: InitiativeId,
        pk: i64,
        position: u64,
    ) -> Result<bool, StorageError> {
        let (id, position) = (initiative.uuid(), position.cast_signed());
        let another = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM envelope WHERE initiative_id = ? AND position = ?
               AND position > 0 AND pk <> ? AND bytes <> x'') AS "another!: bool""#,
            id,
            position,
            pk
        );
        Ok(another.fetch_one(self.conn()?).await?)
    }

    /// A server at fault is not believed what it said that was not read: it is offered again.
    pub async fn doubt_what_was_told(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<(), StorageError> {
        let id = initiative.uuid();
        sqlx::query!(
            "UPDATE envelope SET position = 0 WHERE initiative_id = ?1 AND position > 0
             AND position > (SELECT position FROM server WHERE initiative_id = ?1)
             AND bytes <> x''",
            id
        )
        .execute(self.conn()?)
        .await?;
        Ok(())
    }

    /// The first position behind this one of which the server said that an envelope of here
    /// stands there.
    pub async fn told_behind(
        &mut self,
        initiative: InitiativeId,
        position: u64,
    ) -> Result<Option<u64>, StorageError> {
        let (id, position) = (initiative.uuid(), position.cast_signed());
        let told = sqlx::query_scalar!(
            r#"SELECT min(position) AS "told: i64" FROM envelope
               WHERE initiative_id = ? AND position > ? AND position > 0 AND bytes <> x''"#,
            id,
            position
        );
        let told = told.fetch_one(self.conn()?).await?;
        Ok(told.map(i64::cast_unsigned))
    }

    /// Notes that everything up to a position stands here.
    pub async fn note_position(
        &mut self,
        initiative: InitiativeId,
        position: u64,
    ) -> Result<(), StorageError> {
        let mut script = Script::begin_recoverable();
        push_position(&mut script, initiative, position)?;
        self.run_whole(script).await
    }

    /// Goes on behind a checkpoint. What the server said to stand before it, and is not in it,
    /// goes in another one.
    pub async fn go_on_behind(
        &mut self,
        initiative: InitiativeId,
        position: u64,
        heads: &[Head],
    ) -> Result<(), StorageError> {
        let mut script = Script::begin();
        for (pk, site, last) in self.told_up_to(initiative, position).await? {
            let mut heads = heads.iter();
            if heads.any(|head| head.site == site.to_bytes() && head.last >= last) {
                continue;
            }
            script.push("UPDATE envelope SET position = ? WHERE pk = ?; ");
            script.bind(&Value::Integer(IN_A_CHECKPOINT))?;
            script.bind(&Value::Integer(pk))?;
            script.push("UPDATE server SET checkpoint_due = 1 WHERE initiative_id = ?; ");
            script.bind(&id_of(initiative))?;
        }
        push_position(&mut script, initiative, position)?;
        self.run_whole(script).await
    }

    /// The envelopes that the server said to stand in the part of its stream that was not read
    /// yet, up to a position.
    async fn told_up_to(
        &mut self,
        initiative: InitiativeId,
        position: u64,
    ) -> Result<Vec<(i64, SiteId, u64)>, StorageError> {
        let (id, position) = (initiative.uuid(), position.cast_signed());
        let rows = sqlx::query!(
            "SELECT pk, site, last FROM envelope WHERE initiative_id = ?1 AND position > 0
             AND position > (SELECT position FROM server WHERE initiative_id = ?1)
             AND position <= ?2 AND bytes <> x''",
            id,
            position
        );
        let rows = rows.fetch_all(self.conn()?).await?.into_iter().map(|row| {
            let site = row.site.try_into().map_err(|_| malformed("site"))?;
            Ok((row.pk, SiteId::from_bytes(site), row.last.cast_unsigned()))
        });
        rows.collect()
    }

    /// Up to which number each site was read from the server, envelope by envelope.
    pub(super) async fn relayed(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<BTreeMap<SiteId, u64>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT site AS "site!", max(last) AS "last!: i64" FROM envelope
               WHERE initiative_id = ?1 AND position > 0 AND bytes <> x''
               AND position <= (SELECT position FROM server WHERE initiative_id = ?1)
               GROUP BY site"#,
            id
        );
        let rows = rows.fetch_all(self.conn()?).await?.into_iter().map(|row| {
            let site = row.site.try_into().map_err(|_| malformed("site"))?;
            Ok((SiteId::from_bytes(site), row.last.cast_unsigned()))
        });
        rows.collect()
    }

    /// The highest number of a site that is here, on whichever branch of it.
    pub async fn reaches(
        &mut self,
        initiative: InitiativeId,
        site: SiteId,
    ) -> Result<u64, StorageError> {
        let last = self.series(initiative, site).await?.last;
        let (id, name) = (initiative.uuid(), site.to_bytes());
        let name = name.as_slice();
        let kept = sqlx::query_scalar!(
            r#"SELECT coalesce(max(last), 0) AS "last!: i64" FROM envelope
               WHERE initiative_id = ? AND site = ?"#,
            id,
            name
        );
        let kept = kept.fetch_one(self.conn()?).await?;
        Ok(last.max(kept.cast_unsigned()))
    }
}

/// What is known of an envelope that the server tells to stand at a position.
pub(super) struct Known {
    /// It was kept or made here.
    pub(super) is_here: bool,
    /// The server said before that something else stands there, or that it stands elsewhere.
    pub(super) is_elsewhere: bool,
}

impl Known {
    pub(super) async fn look_up(
        conn: &mut SqliteConnection,
        initiative: InitiativeId,
        hash: EnvelopeHash,
        position: u64,
    ) -> Result<Self, StorageError> {
        let (id, hash, position) = (initiative.uuid(), hash.0.as_slice(), position.cast_signed());
        let known = sqlx::query_as!(
            Self,
            r#"SELECT EXISTS (SELECT 1 FROM envelope WHERE hash = ?3) AS "is_here!: bool",
               EXISTS (SELECT 1 FROM envelope WHERE initiative_id = ?1 AND position = ?2
                       AND position > 0 AND hash <> ?3 AND bytes <> x'')
               OR EXISTS (SELECT 1 FROM envelope WHERE hash = ?3 AND position > 0
                          AND position <> ?2 AND bytes <> x'') AS "is_elsewhere!: bool""#,
            id,
            position,
            hash
        );
        Ok(known.fetch_one(conn).await?)
    }
}

/// An envelope stands at this position of the server; 0 says nothing.
pub(super) fn push_position_of(
    script: &mut Script,
    hash: EnvelopeHash,
    position: u64,
) -> Result<(), StorageError> {
    if position == 0 {
        return Ok(());
    }
    script.push("UPDATE envelope SET position = ? WHERE hash = ? AND position <= 0; ");
    script.bind(&Value::Integer(position.cast_signed()))?;
    script.bind(&Value::Bytes(hash.0.to_vec()))
}

/// Everything up to a position stands here.
pub(super) fn push_position(
    script: &mut Script,
    initiative: InitiativeId,
    position: u64,
) -> Result<(), StorageError> {
    script.push("UPDATE server SET position = max(position, ?) WHERE initiative_id = ?; ");
    script.bind(&Value::Integer(position.cast_signed()))?;
    script.bind(&id_of(initiative))
}
