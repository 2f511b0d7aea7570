//! Invites that this laptop gave and nobody used yet.

use crypto::{InviteId, InviteSecret};
use domain::{InitiativeId, Moment};
use uuid::Uuid;

use crate::{Lease, StorageError};

/// An invite that was given.
pub struct GivenInvite {
    /// To which initiative.
    pub initiative: InitiativeId,
    /// What its link holds.
    pub secret: InviteSecret,
    /// Until when it counts.
    pub expires_at: Moment,
}

impl Lease {
    /// Remembers an invite until someone comes in with it.
    pub async fn keep_invite(&mut self, invite: &GivenInvite) -> Result<(), StorageError> {
        let (id, initiative) = (invite.secret.id(), invite.initiative.uuid());
        let (id, secret) = (id.0.as_slice(), invite.secret.as_bytes().as_slice());
        sqlx::query!(
            "INSERT INTO invite (id, initiative_id, secret, expires_at) VALUES (?, ?, ?, ?)",
            id,
            initiative,
            secret,
            invite.expires_at.0
        )
        .execute(self.conn()?)
        .await?;
        Ok(())
    }

    /// The invites of an initiative.
    pub async fn invites(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<GivenInvite>, StorageError> {
        let id = initiative.uuid();
        let rows = sqlx::query!(
            r#"SELECT initiative_id AS "initiative_id: Uuid", secret, expires_at
               FROM invite WHERE initiative_id = ? ORDER BY expires_at"#,
            id
        );
        let mut invites = Vec::new();
        for row in rows.fetch_all(self.conn()?).await? {
            let secret = row.secret.try_into();
            let secret = secret.map_err(|_| StorageError::Inconsistent {
                table: "invite",
                what: "secret",
            })?;
            invites.push(GivenInvite {
                initiative: InitiativeId::new(row.initiative_id),
                secret: InviteSecret::new(secret),
                expires_at: Moment(row.expires_at),
            });
        }
        Ok(invites)
    }

    /// Forgets an invite: it was used, or taken back.
    pub async fn forget_invite(&mut self, id: InviteId) -> Result<(), StorageError> {
        let id = id.0.as_slice();
        sqlx::query!("DELETE FROM invite WHERE id = ?", id)
            .execute(self.conn()?)
            .await?;
        Ok(())
    }
}
