//! Invites someone into the team.

use crypto::{Invite, InviteSecret, Role};
use domain::{InitiativeId, Moment};
use storage::{GivenInvite, StorageError};
use zeroize::Zeroizing;

use super::membership::{Membership, MembershipError};
use crate::refusal::refuses;
use crate::server::open_mailbox;
use crate::{App, ErrorCode, Refusal};

/// An invite is good for three days.
const GOOD_FOR_MS: i64 = 72 * 60 * 60 * 1000;

/// Why there is no invite.
#[derive(Debug, thiserror::Error)]
pub enum InviteDeviceError {
    /// Only keepers invite.
    #[error("only keepers invite")]
    NotAKeeper,
    /// There is no team to invite into.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(InviteDeviceError {
    InviteDeviceError::NotAKeeper => Refusal::new(ErrorCode::NotAKeeper),
    InviteDeviceError::Membership(error) => error.into(),
    InviteDeviceError::Storage(error) => error.into(),
});

/// Makes a link that one person can come in with, for 72 hours. Where a server can be reached,
/// the answer comes over it; otherwise as a file.
pub async fn invite_device(
    app: &App,
    initiative: InitiativeId,
) -> Result<Zeroizing<String>, InviteDeviceError> {
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    if membership.team.role(membership.device.id()) != Some(Role::Keeper) {
        return Err(InviteDeviceError::NotAKeeper);
    }
    drop(lease);
    let secret = InviteSecret::new(app.ports.draw());
    let invite = Invite {
        initiative: membership.team.initiative(),
        team: membership.team.id(),
        server: open_mailbox(app, initiative, secret.id()).await,
        secret,
        expires_at_ms: app.now().0 + GOOD_FOR_MS,
    };
    let given = GivenInvite {
        initiative,
        secret: invite.secret.clone(),
        expires_at: Moment(invite.expires_at_ms),
    };
    let mut lease = app.store.lease().await?;
    lease.keep_invite(&given).await?;
    Ok(invite.link())
}
