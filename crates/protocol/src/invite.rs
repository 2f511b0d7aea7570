//! The mailbox over which a newcomer and a keeper meet, and what is missing of an attachment.

use serde::{Deserialize, Serialize};

/// The body of `POST /invites`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewInvite {
    /// 32 hexadecimal digits that follow from the secret of the invite, which stays on the laptop.
    pub invite: String,
}

/// How far an invite is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InviteState {
    /// Nobody answered yet.
    Open,
    /// A newcomer left a request.
    Joined,
    /// A keeper answered it.
    Accepted,
}

/// What lies in the mailbox. Messages are sealed; here they are hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteAnswer {
    /// How far it is.
    pub state: InviteState,
    /// Milliseconds since 1970, after which it is gone.
    pub until: i64,
    /// What the newcomer left; empty until then.
    pub request: String,
    /// What the keeper answered; empty until then.
    pub answer: String,
}
