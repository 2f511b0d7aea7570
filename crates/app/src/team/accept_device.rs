//! Lets someone in who answered an invite.

use crypto::{
    CheckDigits, DeviceId, DeviceKind, Invite, JoinRequest, MakeRecordError, Newcomer, Record,
    RecordRefusal, Role, StretchingError, check_digits,
};
use domain::{InitiativeId, PersonName};
use storage::{Lease, StorageError};

use super::device_name::member;
use super::membership::{Membership, MembershipError};
use crate::refusal::refuses;
use crate::server::{Change, ExchangeError, change_members};
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// Who asks to be let in.
#[derive(Clone, Debug)]
pub struct Applicant {
    /// As they wrote it themselves.
    pub name: String,
    /// To be compared aloud with what stands on their laptop.
    pub digits: CheckDigits,
}

/// Why nobody was let in.
#[derive(Debug, thiserror::Error)]
pub enum AcceptDeviceError {
    /// It answers no invite that this laptop gave, or one that was used.
    #[error("the request answers no invite of this laptop")]
    UnknownRequest,
    /// The invite was good for three days.
    #[error("the invite is no longer good")]
    Expired,
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The team would not take the record.
    #[error(transparent)]
    Record(#[from] MakeRecordError),
    /// The server did not take it.
    #[error(transparent)]
    Server(#[from] ExchangeError),
    /// The digits could not be made.
    #[error(transparent)]
    Digits(#[from] StretchingError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(AcceptDeviceError {
    AcceptDeviceError::UnknownRequest => {
        FieldError::new(Field::File, ErrorCode::UnknownRequest).into()
    },
    AcceptDeviceError::Expired => FieldError::new(Field::File, ErrorCode::InviteExpired).into(),
    AcceptDeviceError::Membership(error) => error.into(),
    AcceptDeviceError::Record(MakeRecordError::Refused(
        RecordRefusal::AuthorNotKeeper | RecordRefusal::NotHolder,
    )) => Refusal::new(ErrorCode::NotAKeeper),
    AcceptDeviceError::Record(_) | AcceptDeviceError::Digits(_) => Refusal::new(ErrorCode::Failed),
    AcceptDeviceError::Server(error) => error.into(),
    AcceptDeviceError::Storage(error) => error.into(),
});

/// Reads who asks to be let in; nothing happens yet.
pub async fn read_request(
    app: &App,
    initiative: InitiativeId,
    request: &[u8],
) -> Result<Applicant, AcceptDeviceError> {
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    let (invite, request) = open(app, &mut lease, initiative, &membership, request).await?;
    drop(lease); // stretching takes long
    Ok(Applicant {
        name: request.name,
        digits: check_digits(invite.team, invite.id(), &request.card)?,
    })
}

/// Lets them in. They have the initiative once a bundle made after this reaches them.
pub async fn accept_device(
    app: &App,
    initiative: InitiativeId,
    request: &[u8],
    role: Role,
) -> Result<(), AcceptDeviceError> {
    let letting_in = LettingIn {
        app,
        initiative,
        request,
        role,
    };
    change_members(app, initiative, &letting_in).await?;
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    let (invite, request) = open(app, &mut lease, initiative, &membership, request).await?;
    let device = request.card.id();
    lease.forget_invite(invite.id()).await?;
    drop(lease);
    name(app, initiative, device, &request.name).await?;
    Ok(())
}

/// Adds who was let in to the core team, when what they call themselves is a name.
async fn name(
    app: &App,
    initiative: InitiativeId,
    device: DeviceId,
    name: &str,
) -> Result<(), StorageError> {
    let Ok(name) = PersonName::new(name, "", "") else {
        return Ok(());
    };
    let mut act = app.begin("add_team_member").await?;
    act.save(&member(initiative, device, name));
    app.commit(act).await?;
    Ok(())
}

struct LettingIn<'a> {
    app: &'a App,
    initiative: InitiativeId,
    request: &'a [u8],
    role: Role,
}

impl Change for LettingIn<'_> {
    type Error = AcceptDeviceError;

    async fn record(&self, lease: &mut Lease) -> Result<Record, AcceptDeviceError> {
        let app = self.app;
        let membership = Membership::load(app, lease, self.initiative).await?;
        let (invite, request) =
            open(app, lease, self.initiative, &membership, self.request).await?;
        let newcomer = Newcomer {
            card: request.card,
            kind: DeviceKind::Laptop,
            role: self.role,
            invite: Some(invite.id()),
        };
        let (_, key) = membership.current_key()?;
        let (author, random) = (membership.author(app.now()), app.ports.draw());
        Ok(membership.team.admit(author, newcomer, key, &random)?)
    }
}

async fn open(
    app: &App,
    lease: &mut Lease,
    initiative: InitiativeId,
    membership: &Membership,
    request: &[u8],
) -> Result<(Invite, JoinRequest), AcceptDeviceError> {
    for given in lease.invites(initiative).await? {
        let invite = Invite {
            initiative: membership.team.initiative(),
            team: membership.team.id(),
            secret: given.secret,
            server: None,
            expires_at_ms: given.expires_at.0,
        };
        if let Ok(request) = JoinRequest::open(&invite, request) {
            return if invite.is_expired(app.now().0) {
                Err(AcceptDeviceError::Expired)
            } else {
                Ok((invite, request))
            };
        }
    }
    Err(AcceptDeviceError::UnknownRequest)
}
