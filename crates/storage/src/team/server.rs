//! What is known of the server, and what it lacks.

use crypto::SiteId;
use domain::{InitiativeId, Moment};
use sabotage::{Sabotage, is_on};
use sync::Value;

use crate::write::Script;
use crate::{Lease, StorageError};

/// The server of an initiative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerLink {
    /// Where it is.
    pub address: String,
    /// Certificates in PEM that are trusted beside the system's; may be empty.
    pub authorities: Vec<u8>,
    /// What it said of itself; empty when it was never asked.
    pub generation: String,
    /// Its envelopes up to here are kept here.
    pub position: u64,
    /// How many checkpoints it had stored when the last one was worked in here.
    pub checkpoints: u64,
    /// Something stands here that can go there only in a checkpoint.
    pub checkpoint_due: bool,
    /// When both had the same; `None` for never.
    pub in_step_at: Option<Moment>,
    /// Of how many attachments that became whole there it is known here.
    pub attachments: u64,
    /// It had no room for an attachment the last time.
    pub is_full: bool,
}

/// An envelope that the server lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsentEnvelope {
    /// Its place in the order in which they came.
    pub pk: i64,
    /// Who made it.
    pub site: SiteId,
    /// Empty when it held values of someone who was erased.
    pub bytes: Vec<u8>,
}

/// Where an envelope stands that goes in a checkpoint.
pub(super) const IN_A_CHECKPOINT: i64 = -1;

impl Lease {
    /// The server of an initiative; `None` when it has none.
    pub async fn server(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Option<ServerLink>, StorageError> {
        let id = initiative.uuid();
        let row = sqlx::query!(
            "SELECT address, authorities, generation, position, checkpoints, checkpoint_due,
                    in_step_at, attachments, is_full FROM server WHERE initiative_id = ?",
            id
        );
        let row = row.fetch_optional(self.conn()?).await?;
        Ok(row.map(|row| ServerLink {
            address: row.address,
            authorities: row.authorities,
            generation: row.generation,
            position: row.position.cast_unsigned(),
            checkpoints: row.checkpoints.cast_unsigned(),
            checkpoint_due: row.checkpoint_due != 0,
            in_step_at: (row.in_step_at != 0).then_some(Moment(row.in_step_at)),
            attachments: row.attachments.cast_unsigned(),
            is_full: row.is_full != 0,
        }))
    }

    /// The initiatives that have a server.
    pub async fn initiatives_with_server(&mut self) -> Result<Vec<InitiativeId>, StorageError> {
        let ids = sqlx::query_scalar!(
            r#"SELECT initiative_id AS "id: uuid::Uuid" FROM server ORDER BY initiative_id"#
        );
        let ids = ids.fetch_all(self.conn()?).await?;
        Ok(ids.into_iter().map(InitiativeId::new).collect())
    }

    /// From now on this server relays. It is taken to know nothing yet: also one at the same
    /// address, with which something may have gone wrong.
    pub async fn connect_server(
        &mut self,
        initiative: InitiativeId,
        address: &str,
        authorities: &[u8],
    ) -> Result<(), StorageError> {
        let id = initiative.uuid();
        sqlx::query!(
            "INSERT INTO server (initiative_id, address, authorities) VALUES (?, ?, ?)
             ON CONFLICT (initiative_id) DO UPDATE SET authorities = excluded.authorities,
             address = excluded.address, generation = ''",
            id,
            address,
            authorities
        )
        .execute(self.conn()?)
        .await?;
        Ok(())
    }

    /// The server is another than before, or was put back to an earlier day: everything that is
    /// here is offered again, and everything there is looked at again.
    pub async fn begin_anew_with_server(
        &mut self,
        initiative: InitiativeId,
        generation: &str,
    ) -> Result<(), StorageError> {
        let mut script = Script::begin();
        script.push(
            "UPDATE server SET generation = ?, position = 0, checkpoints = 0, attachments = 0, \
             checkpoint_due = EXISTS (SELECT 1 FROM initiative WHERE id = ?), in_step_at = 0 \
             WHERE initiative_id = ?; ",
        );
        script.bind(&Value::Text(generation.to_owned()))?;
        script.bind(&id_of(initiative))?;
        script.bind(&id_of(initiative))?;
        script.push("UPDATE envelope SET position = 0 WHERE initiative_id = ? AND bytes <> x''; ");
        script.bind(&id_of(initiative))?;
        script.push("DELETE FROM blob_at_server WHERE initiative_id = ?; ");
        script.bind(&id_of(initiative))?;
        script.push("UPDATE erased_blob SET is_told = 0 WHERE initiative_id = ?; ");
        script.bind(&id_of(initiative))?;
        self.run_whole(script).await
    }

    /// What the server lacks, in the order in which it came, at most about so many bytes.
    pub async fn unsent_envelopes(
        &mut self,
        initiative: InitiativeId,
        bytes_most: usize,
    ) -> Result<Vec<UnsentEnvelope>, StorageError> {
        let (id, mut bytes) = (initiative.uuid(), 0);
        let mut unsent = Vec::new();
        let mut after = 0;
        while bytes < bytes_most {
            let rows = sqlx::query!(
                "SELECT pk, site, bytes FROM envelope
                 WHERE initiative_id = ? AND position = 0 AND pk > ? ORDER BY pk LIMIT 16",
                id,
                after
            );
            let rows = rows.fetch_all(self.conn()?).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                after = row.pk;
                bytes += row.bytes.len();
                if bytes > bytes_most && !unsent.is_empty() {
                    break;
                }
                let site = row.site.try_into().map_err(|_| malformed("site"))?;
                unsent.push(UnsentEnvelope {
                    pk: row.pk,
                    site: SiteId::from_bytes(site),
                    bytes: row.bytes,
                });
            }
        }
        Ok(unsent)
    }

    /// What a site did, and the server does not take as it is, goes in a checkpoint.
    pub async fn send_in_checkpoint(
        &mut self,
        initiative: InitiativeId,
        site: SiteId,
    ) -> Result<(), StorageError> {
        let mut script = Script::begin();
        script.push(
            "UPDATE envelope SET position = ? \
             WHERE initiative_id = ? AND site = ? AND position = 0; ",
        );
        script.bind(&Value::Integer(IN_A_CHECKPOINT))?;
        script.bind(&id_of(initiative))?;
        script.bind(&Value::Bytes(site.to_bytes().to_vec()))?;
        if !is_on(Sabotage::DropWhatIsRefused) {
            script.push("UPDATE server SET checkpoint_due = 1 WHERE initiative_id = ?; ");
            script.bind(&id_of(initiative))?;
        }
        self.run_whole(script).await
    }

    /// Notes that something stands here that can go to the server only in a checkpoint.
    pub async fn need_checkpoint(&mut self, initiative: InitiativeId) -> Result<(), StorageError> {
        let id = initiative.uuid();
        sqlx::query!(
            "UPDATE server SET checkpoint_due = 1 WHERE initiative_id = ?",
            id
        )
        .execute(self.conn()?)
        .await?;
        Ok(())
    }

    /// Notes that a checkpoint was worked in, or made: how many there were then, and whether one
    /// of this laptop is still due.
    pub async fn note_checkpoint(
        &mut self,
        initiative: InitiativeId,
        checkpoints: u64,
        due: bool,
    ) -> Result<(), StorageError> {
        let (id, checkpoints) = (initiative.uuid(), checkpoints.cast_signed());
        sqlx::query!(
            "UPDATE server SET checkpoints = ?, checkpoint_due = ? WHERE initiative_id = ?",
            checkpoints,
            due,
            id
        )
        .execute(self.conn()?)
        .await?;
        Ok(())
    }

    /// Notes that both had the same.
    pub async fn note_in_step(
        &mut self,
        initiative: InitiativeId,
        at: Moment,
    ) -> Result<(), StorageError> {
        let mut script = Script::begin_recoverable();
        script.push("UPDATE server SET in_step_at = ? WHERE initiative_id = ?; ");
        script.bind(&Value::Integer(at.0))?;
        script.bind(&id_of(initiative))?;
        self.run_whole(script).await
    }
}

pub(super) fn id_of(initiative: InitiativeId) -> Value {
    Value::Bytes(initiative.uuid().as_bytes().to_vec())
}

pub(super) fn malformed(what: &'static str) -> StorageError {
    StorageError::Inconsistent {
        table: "envelope",
        what,
    }
}
