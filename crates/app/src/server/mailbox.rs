//! Invites and their answers over the server, which sees neither names nor secrets.

use crypto::{Invite, InviteId};
use domain::InitiativeId;
use protocol::InviteState;
use remote::{ServerAddress, ServerError};
use storage::StorageError;

use super::exchange::{ExchangeError, Meeting};
use super::hex;
use crate::refusal::refuses;
use crate::team::{AcceptDeviceError, Applicant, read_request};
use crate::{App, ErrorCode, Event, ServerState};

/// Someone who answered an invite over the server.
#[derive(Clone, Debug)]
pub struct WaitingRequest {
    /// As it came, for [`crate::team::accept_device`].
    pub request: Vec<u8>,
    /// Who asks.
    pub applicant: Applicant,
}

/// Why nobody can be seen waiting.
#[derive(Debug, thiserror::Error)]
pub enum ListRequestsError {
    /// The server was not met.
    #[error(transparent)]
    Server(#[from] ExchangeError),
    /// A request could not be read.
    #[error(transparent)]
    Request(#[from] AcceptDeviceError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ListRequestsError {
    ListRequestsError::Server(error) => error.into(),
    ListRequestsError::Request(error) => error.into(),
    ListRequestsError::Storage(error) => error.into(),
});

/// Everyone who answered an invite of this laptop over the server and waits to be let in.
pub async fn list_requests(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<WaitingRequest>, ListRequestsError> {
    let meeting = Meeting::begin(app, initiative).await?;
    let given = app.store.lease().await?.invites(initiative).await?;
    let mut waiting = Vec::new();
    for invite in given {
        let id = hex::digits(&invite.secret.id().0);
        let found = meeting.server.look_into(&id).await;
        let found = found.map_err(ExchangeError::from)?;
        let Some(found) = found.filter(|found| found.state == InviteState::Joined) else {
            continue;
        };
        let Some(request) = hex::bytes(&found.request) else {
            continue;
        };
        match read_request(app, initiative, &request).await {
            Ok(applicant) => waiting.push(WaitingRequest { request, applicant }),
            // Whoever knows the id of an invite can leave bytes; only its secret makes a request.
            Err(AcceptDeviceError::UnknownRequest | AcceptDeviceError::Expired) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(waiting)
}

/// Opens a mailbox for the answer to an invite; gives where it is. Without a network the answer
/// goes by hand.
pub(crate) async fn open_mailbox(
    app: &App,
    initiative: InitiativeId,
    invite: InviteId,
) -> Option<ServerAddress> {
    let meeting = Meeting::begin(app, initiative).await.ok()?;
    let id = hex::digits(&invite.0);
    match meeting.server.make_invite(meeting.caller(), &id).await {
        Ok(()) => {
            let link = app
                .store
                .lease()
                .await
                .ok()?
                .server(initiative)
                .await
                .ok()??;
            ServerAddress::parse(&link.address).ok()
        }
        Err(error) => {
            tracing::info!(%error, "the answer to this invite goes by hand");
            None
        }
    }
}

/// Connects the server that an invite names, and leaves the request there; whether it could.
pub(crate) async fn bring_request(
    app: &App,
    invite: &Invite,
    request: &[u8],
) -> Result<bool, StorageError> {
    let Some(address) = &invite.server else {
        return Ok(false);
    };
    let initiative = InitiativeId::new(uuid::Uuid::from_bytes(invite.initiative));
    let mut lease = app.store.lease().await?;
    lease
        .connect_server(initiative, address.as_str(), &[])
        .await?;
    drop(lease);
    let server = app.server_at(initiative, address, &[]);
    let brought = match server {
        Ok(server) => {
            server
                .leave_request(&hex::digits(&invite.id().0), request)
                .await
        }
        Err(error) => Err(ServerError::from(error)),
    };
    if let Err(error) = &brought {
        tracing::info!(%error, "the request goes by hand");
    }
    let state = ServerState::Apart(ErrorCode::NotInTeam);
    app.announce(Event::ServerChanged { initiative, state });
    Ok(brought.is_ok())
}
