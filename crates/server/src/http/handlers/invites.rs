//! Mailboxes of invites.

use axum::http::StatusCode;
use axum::response::Response;
use domain::Moment;
use protocol::{Code, InviteAnswer, InviteState, NewInvite, Problem};

use super::{Answer, Asked};
use crate::hex;
use crate::http::answers;
use crate::http::asked::bad_value;
use crate::relay::Place;
use crate::relay::invite::{LeaveMessage, Left, LookIntoInvite, MakeInvite};

/// `POST /v1/invites`
pub(crate) async fn make(asked: Asked) -> Answer {
    let new: NewInvite = serde_json::from_slice(&asked.body)
        .map_err(|error| Problem::new(Code::Malformed, error.to_string()))?;
    let form = "32 hexadecimal digits in lower case";
    let invite = hex::bytes(&new.invite).ok_or_else(|| bad_value("invite", form))?;
    let work = MakeInvite {
        place: asked.place()?,
        invite,
        now: asked.server.now(),
    };
    match asked.write(work).await? {
        Left::Here { until } => Ok(fresh(until)),
        _ => Err(Problem::new(Code::InviteUsed, "draw another secret")),
    }
}

/// `GET /v1/invites/{invite}`
pub(crate) async fn look(asked: Asked) -> Answer {
    let found = asked.read(mailbox(&asked)?).await?.ok_or_else(unknown)?;
    if found.until <= asked.server.now() {
        return Err(expired());
    }
    let answer = InviteAnswer {
        state: found.state(),
        until: found.until.0,
        request: hex::digits(&found.request),
        answer: hex::digits(&found.answer),
    };
    Ok(answers::json(StatusCode::OK, &answer))
}

/// `POST /v1/invites/{invite}/join`
pub(crate) async fn join(asked: Asked) -> Answer {
    leave(asked, None).await
}

/// `POST /v1/invites/{invite}/accept`
pub(crate) async fn accept(asked: Asked) -> Answer {
    let keeper = asked.place()?;
    leave(asked, Some(keeper)).await
}

async fn leave(asked: Asked, keeper: Option<Place>) -> Answer {
    if asked.body.is_empty() {
        return Err(bad_value("body", "a sealed message"));
    }
    let work = LeaveMessage {
        at: mailbox(&asked)?,
        keeper,
        message: asked.body.to_vec(),
        now: asked.server.now(),
    };
    match asked.write(work).await? {
        Left::Unknown => Err(unknown()),
        Left::Expired => Err(expired()),
        Left::Used => Err(Problem::new(Code::InviteUsed, "every step is taken once")),
        Left::Here { .. } => Ok(answers::empty(StatusCode::NO_CONTENT)),
    }
}

fn mailbox(asked: &Asked) -> Result<LookIntoInvite, Problem> {
    Ok(LookIntoInvite {
        municipality: asked.server.settings.municipality,
        invite: asked.id("invite")?,
    })
}

fn fresh(until: Moment) -> Response {
    let answer = InviteAnswer {
        state: InviteState::Open,
        until: until.0,
        request: String::new(),
        answer: String::new(),
    };
    answers::json(StatusCode::CREATED, &answer)
}

fn unknown() -> Problem {
    Problem::new(Code::NotFound, "there is no such invite")
}

fn expired() -> Problem {
    Problem::new(Code::InviteExpired, "ask for a new invite")
}
