//! The mailbox over which a newcomer and a keeper meet.

use protocol::{Code, InviteAnswer, NewInvite, paths};

use crate::server::{get, post};
use crate::{Caller, Server, ServerError};

impl Server {
    /// Opens the mailbox of an invite. `invite` is its id in hexadecimal digits.
    pub async fn make_invite(&self, caller: Caller<'_>, invite: &str) -> Result<(), ServerError> {
        let new = NewInvite {
            invite: invite.to_owned(),
        };
        let body = serde_json::to_vec(&new).map_err(|_| ServerError::NotUnderstood("invite"))?;
        let request = post(paths::INVITES.to_owned(), body);
        self.ask_as(caller, request).await.map(drop)
    }

    /// What lies in the mailbox; `None` when there is none any more.
    pub async fn look_into(&self, invite: &str) -> Result<Option<InviteAnswer>, ServerError> {
        match self.ask(get(paths::invite(invite, "")), None).await {
            Ok(answer) => Ok(Some(answer.json()?)),
            Err(error) if matches!(error.code(), Some(Code::NotFound | Code::InviteExpired)) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Leaves the sealed request of a newcomer.
    pub async fn leave_request(&self, invite: &str, request: &[u8]) -> Result<(), ServerError> {
        let request = post(paths::invite(invite, "join"), request.to_vec());
        self.ask(request, None).await.map(drop)
    }
}
