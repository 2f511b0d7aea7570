//! Answers an invite.

use crypto::{
    CheckDigits, DeviceKeys, Invite, JoinRequest, ReadInviteError, SealJoinRequestError,
    StretchingError, check_digits,
};
use domain::InitiativeId;
use storage::{OwnDevice, StorageError};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::membership::new_series;
use crate::refusal::refuses;
use crate::server::bring_request;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// The answer to an invite, for who gave it.
#[derive(Clone, Debug)]
pub struct Joining {
    /// Which initiative it is.
    pub initiative: InitiativeId,
    /// What goes back to who invited.
    pub request: Vec<u8>,
    /// To be read aloud: who invited must see the same.
    pub digits: CheckDigits,
    /// The request is with the server already; otherwise it has to be brought.
    pub is_brought: bool,
}

/// Why an invite was not answered.
#[derive(Debug, thiserror::Error)]
pub enum JoinTeamError {
    /// Not a link that invites.
    #[error(transparent)]
    Link(#[from] ReadInviteError),
    /// It was good for three days.
    #[error("the invite is no longer good")]
    Expired,
    /// This laptop has that initiative.
    #[error("the initiative is here already")]
    Exists,
    /// The name is too long.
    #[error(transparent)]
    Request(#[from] SealJoinRequestError),
    /// The digits could not be made.
    #[error(transparent)]
    Digits(#[from] StretchingError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(JoinTeamError {
    JoinTeamError::Link(_) => FieldError::new(Field::Invite, ErrorCode::Invite).into(),
    JoinTeamError::Expired => FieldError::new(Field::Invite, ErrorCode::InviteExpired).into(),
    JoinTeamError::Exists => Refusal::new(ErrorCode::TeamExists),
    JoinTeamError::Request(SealJoinRequestError::NameTooLong) => {
        FieldError::new(Field::GivenName, ErrorCode::TooLong)
            .with("max", JoinRequest::NAME_BYTES_MAX)
            .into()
    },
    JoinTeamError::Request(SealJoinRequestError::Cipher) | JoinTeamError::Digits(_) => {
        Refusal::new(ErrorCode::Failed)
    },
    JoinTeamError::Storage(error) => error.into(),
});

/// Makes keys for this laptop and asks to be let in, over the server where the invite names
/// one. `name` is who asks. Until the answer comes, nothing of the initiative is here. Who asks
/// again before that, with the same or a newer invite of this team, asks with the same keys.
pub async fn join_team(app: &App, link: &str, name: &str) -> Result<Joining, JoinTeamError> {
    let invite = Invite::parse(link)?;
    if invite.is_expired(app.now().0) {
        return Err(JoinTeamError::Expired);
    }
    let initiative = InitiativeId::new(Uuid::from_bytes(invite.initiative));
    let mut lease = app.store.lease().await?;
    let is_here = lease.initiative(initiative).await?.is_some();
    let own = lease.own_device(initiative).await?;
    let is_in = !lease.membership_records(initiative).await?.is_empty();
    let other_team = own.as_ref().is_some_and(|own| own.team != invite.team);
    if is_here || is_in || other_team {
        return Err(JoinTeamError::Exists);
    }
    let is_first = own.is_none();
    let secret = own.map_or_else(|| Zeroizing::new(app.ports.draw()), |own| own.secret);
    let keys = DeviceKeys::new(&secret);
    let request = JoinRequest::seal(&invite, &keys, name, app.ports.draw())?;
    if is_first {
        let device = OwnDevice {
            team: invite.team,
            secret,
            series: new_series(app),
        };
        lease.become_device(initiative, &device, None).await?;
    }
    drop(lease); // stretching takes long
    let digits = check_digits(invite.team, invite.id(), keys.card())?;
    let is_brought = bring_request(app, &invite, &request).await?;
    Ok(Joining {
        initiative,
        request,
        digits,
        is_brought,
    })
}
